// The words of a typed note, and when and where what it tells took place. Every keystroke is kept.
import { useEffect, useRef } from 'preact/hooks';
import type { Evidence } from '../../lib/domain/evidence';
import { useText } from '../text-context';
import { TextArea, TextField } from '../ui/field';

type Occasion = NonNullable<Evidence['occasion']>;

export type NoteViewProps = {
	/** undefined while it is read. */
	text: string | undefined;
	occasion: Occasion;
	/** A new note: whoever made it wants to write. */
	isNew: boolean;
	onText: (text: string) => void;
	onOccasion: (occasion: Occasion) => void;
};

export function NoteView({ text, occasion, isNew, onText, onOccasion }: NoteViewProps) {
	const { t } = useText();
	const place = useRef<HTMLDivElement>(null);
	const isRead = text !== undefined;
	useEffect(() => {
		if (isRead && isNew) place.current?.querySelector('textarea')?.focus();
	}, [isRead]);
	if (!isRead) return null;
	return (
		<div class="stack note-view" ref={place}>
			<TextArea
				label={t('dashboard:piece.note.text')}
				placeholder={t('dashboard:piece.note.example')}
				rows={8}
				value={text}
				onValue={onText}
			/>
			<div class="note-facts">
				<TextField
					type="datetime-local"
					label={t('dashboard:piece.note.date')}
					value={localMinute(occasion.at)}
					onValue={(value) => {
						const date = new Date(value);
						// A date on its way from one digit to the next is none yet.
						if (!Number.isNaN(date.getTime())) onOccasion({ ...occasion, at: date.toISOString() });
					}}
				/>
				<TextField
					label={t('dashboard:piece.note.place')}
					value={occasion.place}
					onValue={(where) => onOccasion({ ...occasion, place: where })}
				/>
			</div>
		</div>
	);
}

/** An instant as this machine's clock shows it, to the minute: "2026-03-12T14:05". */
function localMinute(instant: string): string {
	const date = new Date(instant);
	const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
	return local.toISOString().slice(0, 16);
}

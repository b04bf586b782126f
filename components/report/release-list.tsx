// The frozen versions of a report, newest first, and the button that freezes the next one.
import { Snowflake } from 'lucide';
import { useState } from 'preact/hooks';
import { formatInstant } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Button, ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { TextField } from '../ui/field';
import { Notice } from '../ui/notice';

export type ReleaseLine = {
	id: string;
	number: number;
	at: string;
	timeZone: string;
	note: string;
	exhibits: number;
	/** Pieces that were redacted since: they left this version too. */
	redacted: number;
	compareHref: string;
	exportHref: string;
};

export type ReleaseListProps = {
	releases: readonly ReleaseLine[];
	/** The number that the next one will have. */
	next: number;
	busy: boolean;
	/** The report has neither words nor annexes: where they are written. null: there is something to freeze. */
	emptyHref: string | null;
	onFreeze: (note: string) => void;
	onNote: (id: string, note: string) => void;
	onDelete: (id: string) => void;
};

export function ReleaseList({ releases, next, busy, emptyHref, onFreeze, onNote, onDelete }: ReleaseListProps) {
	const { t } = useText();
	const [note, setNote] = useState('');
	return (
		<>
			<section class="stack freeze" aria-labelledby="freeze">
				<h2 id="freeze">{t('handin:release.next', { number: next })}</h2>
				<p>{t('handin:release.explain')}</p>
				{emptyHref === null ? (
					<form
						class="row export-act"
						onSubmit={(event) => {
							event.preventDefault();
							if (busy) return;
							onFreeze(note.trim());
							setNote('');
						}}
					>
						<TextField label={t('handin:release.note')} hint={t('handin:release.noteHint')} value={note} onValue={setNote} />
						<Button variant="primary" type="submit" icon={Snowflake} busy={busy} data-act="freeze">
							{t('handin:release.freeze', { number: next })}
						</Button>
					</form>
				) : (
					<Notice
						actions={
							<ButtonLink small href={emptyHref}>
								{t('handin:release.write')}
							</ButtonLink>
						}
					>
						{t('handin:release.empty')}
					</Notice>
				)}
			</section>
			<section class="stack" aria-labelledby="releases">
				<h2 id="releases">{t('handin:release.list')}</h2>
				{releases.length === 0 ? (
					<EmptyState icon={Snowflake} title={t('handin:release.none')}>
						{t('handin:release.noneText')}
					</EmptyState>
				) : (
					<ol class="release-list">
						{releases.map((release) => (
							<Line key={release.id} release={release} onNote={onNote} onDelete={onDelete} />
						))}
					</ol>
				)}
			</section>
		</>
	);
}

function Line({ release, onNote, onDelete }: { release: ReleaseLine } & Pick<ReleaseListProps, 'onNote' | 'onDelete'>) {
	const { t, language } = useText();
	const { id, number, at, timeZone, redacted } = release;
	return (
		<li class="release" data-release={number}>
			<div class="grow stack stack-tight">
				<h3 class="figures">{t('handin:release.name', { number })}</h3>
				<p class="soft small figures">
					{formatInstant(at, language, timeZone)} · {t('report:doc.exhibits', { count: release.exhibits })}
				</p>
				{redacted > 0 ? <p class="small">{t('handin:release.redacted', { count: redacted })}</p> : null}
				<Note value={release.note} label={t('handin:release.noteOf', { number })} onNote={(note) => onNote(id, note)} />
			</div>
			<div class="row">
				<ButtonLink small href={release.compareHref}>
					{t('handin:release.compare')}
					<span class="visually-hidden"> {t('handin:release.name', { number })}</span>
				</ButtonLink>
				<ButtonLink small href={release.exportHref}>
					{t('handin:release.export')}
					<span class="visually-hidden"> {t('handin:release.name', { number })}</span>
				</ButtonLink>
				<Button small onClick={() => onDelete(id)}>
					{t('common:delete')}
					<span class="visually-hidden"> {t('handin:release.name', { number })}</span>
				</Button>
			</div>
		</li>
	);
}

/** Kept when one leaves the field, or presses Enter. */
function Note({ value, label, onNote }: { value: string; label: string; onNote: (note: string) => void }) {
	const [typed, setTyped] = useState(value);
	const keep = (): void => {
		if (typed.trim() !== value) onNote(typed.trim());
	};
	return (
		<TextField
			label={label}
			labelHidden
			placeholder={label}
			value={typed}
			onValue={setTyped}
			onBlur={keep}
			onKeyDown={(event) => {
				if (event.key === 'Enter') keep();
			}}
		/>
	);
}

// Pieces that are attached to something, and the field that finds one more among all of them: by words of its title or its site.
import { X } from 'lucide';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { fold } from '../../lib/domain/fold';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import type { PickablePiece } from './coverage-acts';

/** Enough to choose from; more words narrow it. */
const most = 6;

export type PieceChoiceProps = {
	/** What the pieces are attached to. */
	name: string;
	/** Of the list of attached pieces. */
	label: string;
	chosen: readonly string[];
	pieces: ReadonlyMap<string, PickablePiece>;
	/** Said while none is attached. */
	empty: string;
	onAdd: (id: string) => void;
	onRemove: (id: string) => void;
};

export function PieceChoice({ name, label, chosen, pieces, empty, onAdd, onRemove }: PieceChoiceProps) {
	const { t } = useText();
	const listId = useId();
	const place = useRef<HTMLDivElement>(null);
	const [query, setQuery] = useState('');
	const found = useMemo(() => (query.trim() ? findPieces(pieces, query, chosen) : []), [pieces, query, chosen]);
	const titleOf = (id: string): string => pieces.get(id)?.title.trim() || t('decide:pick.untitled');
	const attach = (id: string): void => {
		onAdd(id);
		setQuery('');
		place.current?.querySelector('input')?.focus();
	};
	// Arrows go from the field to what was found, and back.
	const walk = (event: KeyboardEvent): void => {
		const stops = [...(place.current?.querySelectorAll<HTMLElement>('input, .piece-found') ?? [])];
		const at = stops.indexOf(event.target as HTMLElement);
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			stops.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % stops.length)?.focus();
		} else if (event.key === 'Escape' && query !== '') {
			event.stopPropagation();
			setQuery('');
			stops[0]?.focus();
		} else if (event.key === 'Enter' && at === 0) {
			event.preventDefault();
			if (found[0]) attach(found[0].id);
		}
	};
	const living = chosen.filter((id) => pieces.has(id));
	return (
		<div class="piece-choice">
			{living.length === 0 ? <p class="soft small">{empty}</p> : null}
			<ul aria-label={label} class="piece-chosen">
				{living.map((id) => (
					<li key={id}>
						<span class="ellipsis">{titleOf(id)}</span>
						<Button iconOnly small icon={X} onClick={() => onRemove(id)}>
							{t('decide:pick.remove', { title: titleOf(id) })}
						</Button>
					</li>
				))}
			</ul>
			<div ref={place} role="group" aria-label={t('decide:pick.for', { name })} class="piece-search no-print" onKeyDown={walk}>
				<TextField
					label={t('decide:pick.for', { name })}
					labelHidden
					type="search"
					placeholder={t('decide:pick.label')}
					autocomplete="off"
					value={query}
					onValue={setQuery}
				/>
				{query.trim() ? (
					<ul id={listId} class="piece-founds">
						{found.map((piece) => (
							<li key={piece.id}>
								<button type="button" class="piece-found" onClick={() => attach(piece.id)}>
									<span class="ellipsis">{titleOf(piece.id)}</span> <span class="soft small ellipsis">{piece.site}</span>
								</button>
							</li>
						))}
						{found.length === 0 ? (
							<li class="soft small" role="status">
								{t('decide:pick.none')}
							</li>
						) : null}
					</ul>
				) : null}
			</div>
		</div>
	);
}

/** Pieces whose title or site holds every word, those that are attached already left out. */
function findPieces(pieces: ReadonlyMap<string, PickablePiece>, query: string, chosen: readonly string[]): PickablePiece[] {
	const words = fold(query).split(/\s+/).filter(Boolean);
	const found: PickablePiece[] = [];
	for (const piece of pieces.values()) {
		const text = fold(`${piece.title} ${piece.site}`);
		if (!chosen.includes(piece.id) && words.every((word) => text.includes(word))) found.push(piece);
		if (found.length === most) break;
	}
	return found;
}

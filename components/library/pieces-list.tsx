// The list of pieces: ten thousand rows, a screenful in the page. Arrows move, Enter opens (they are links), Delete deletes.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../../lib/domain/capture';
import type { Evidence } from '../../lib/domain/evidence';
import { useText } from '../text-context';
import { PieceRow } from './piece-row';
import { useVirtualRows } from './use-virtual-rows';

export type PiecesListProps = {
	pieces: readonly Evidence[];
	selectedId: string | null;
	hrefOf: (id: string) => string;
	thumbnailOf: (piece: Evidence) => ComponentChildren;
	codesOf: (id: string) => readonly string[] | null;
	versionsOf: (id: string) => number;
	jobOf: (id: string) => Job | null;
	onDelete: (id: string) => void;
	onRetry: (id: string) => void;
	onRestore: (id: string) => void;
};

/** As .piece in library.css. */
const rowRem = 5.25;

export function PiecesList(props: PiecesListProps) {
	const { pieces, selectedId, onDelete } = props;
	const { t } = useText();
	const { scroller, height, rows, show } = useVirtualRows(pieces.length, rowRem);
	const [activeId, setActiveId] = useState(selectedId);
	const focused = useRef<HTMLAnchorElement>(null);
	/** Set by a key: the row to focus once it is drawn. */
	const wantsFocus = useRef(false);
	const found = pieces.findIndex((piece) => piece.id === activeId);
	const active = Math.max(0, found);

	useLayoutEffect(() => {
		const index = pieces.findIndex((piece) => piece.id === selectedId);
		if (index < 0) return;
		setActiveId(selectedId);
		show(index);
	}, [selectedId]);

	useLayoutEffect(() => {
		if (!wantsFocus.current || !focused.current) return;
		wantsFocus.current = false;
		focused.current.focus({ preventScroll: true });
	});

	const move = (index: number): void => {
		const target = pieces[Math.max(0, Math.min(pieces.length - 1, index))];
		if (!target) return;
		wantsFocus.current = true;
		setActiveId(target.id);
		show(pieces.indexOf(target));
	};
	const press = (event: KeyboardEvent): void => {
		if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLAnchorElement)) return;
		const page = Math.max(1, rows.length - 16);
		const moves: Record<string, number> = {
			ArrowDown: active + 1,
			ArrowUp: active - 1,
			PageDown: active + page,
			PageUp: active - page,
			Home: 0,
			End: pieces.length - 1,
		};
		const target = moves[event.key];
		const piece = pieces[active];
		if (target !== undefined) move(target);
		else if (event.key === 'Delete' && piece && piece.deletedAt === null) {
			move(active + 1 < pieces.length ? active + 1 : active - 1);
			onDelete(piece.id);
		} else return;
		event.preventDefault();
	};

	return (
		<div class="pieces scroll" ref={scroller}>
			<ul class="pieces-rows" style={{ blockSize: `${height}px` }} aria-label={t('dashboard:library.list')} onKeyDown={press}>
				{rows.map((row) => {
					const piece = pieces[row.index];
					if (!piece) return null;
					const isActive = row.index === active;
					return (
						<li
							key={piece.id}
							class="pieces-row"
							style={{ transform: `translateY(${row.start}px)` }}
							aria-posinset={row.index + 1}
							aria-setsize={pieces.length}
							onFocusIn={() => setActiveId(piece.id)}
						>
							<PieceRow
								piece={piece}
								href={props.hrefOf(piece.id)}
								thumbnail={props.thumbnailOf(piece)}
								codes={props.codesOf(piece.id)}
								versions={props.versionsOf(piece.id)}
								job={props.jobOf(piece.id)}
								selected={piece.id === selectedId}
								active={isActive}
								linkRef={isActive ? focused : undefined}
								onRetry={() => props.onRetry(piece.id)}
								onRestore={() => props.onRestore(piece.id)}
							/>
						</li>
					);
				})}
			</ul>
		</div>
	);
}

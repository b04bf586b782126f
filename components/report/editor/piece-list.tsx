// The pieces offered at the cursor after "@" or "[[". The keys stay in the text, which says which one is pointed at.
import { useEffect, useId, useRef } from 'preact/hooks';
import { useText } from '../../text-context';
import { otherUse, type PieceChoice } from './piece-suggestion';

export type PieceListProps = { choice: PieceChoice; closeTo: ReadonlySet<string> };

const height = 320;

export function PieceList({ choice, closeTo }: PieceListProps) {
	const { t } = useText();
	const id = useId();
	const list = useRef<HTMLDivElement>(null);
	const { items, active, box, use, choose, point } = choice;
	const pointed = items[active];
	useEffect(() => {
		const text = list.current?.parentElement?.querySelector('.ProseMirror');
		text?.setAttribute('aria-controls', id);
		text?.setAttribute('aria-activedescendant', pointed ? `${id}-${active}` : '');
		return () => {
			text?.removeAttribute('aria-controls');
			text?.removeAttribute('aria-activedescendant');
		};
	}, [id, active, items]);
	useEffect(() => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }), [active]);
	return (
		<div ref={list} class="piece-list" style={placeOf(box)}>
			<div id={id} role="listbox" aria-label={t('editor:list.label')} class="piece-list-rows">
				{items.map((piece, at) => (
					<div
						key={piece.id}
						id={`${id}-${at}`}
						role="option"
						tabIndex={-1}
						aria-selected={at === active}
						class="piece-list-option"
						onPointerEnter={() => point(at)}
						onPointerDown={(event) => {
							event.preventDefault();
							choose(piece.id, use);
						}}
					>
						<span class="piece-list-number figures">{piece.printed ?? '–'}</span>
						<span class="grow">
							<span class="piece-list-title">{piece.title || t('editor:call.untitled')}</span>
							<span class="soft small">
								{[closeTo.has(piece.id) ? t('editor:list.close') : '', piece.codes.join(', '), piece.site]
									.filter(Boolean)
									.join(' · ')}
							</span>
						</span>
					</div>
				))}
			</div>
			<div class="row piece-list-foot">
				<p class="soft small grow" role="status">
					{pointed ? t(`editor:list.help.${use}`) : t('editor:list.none')}
				</p>
				{pointed ? (
					<button
						type="button"
						class="button button-quiet button-small"
						tabIndex={-1}
						onPointerDown={(event) => {
							event.preventDefault();
							choose(pointed.id, otherUse(use));
						}}
					>
						{t(`editor:list.${otherUse(use)}`)}
					</button>
				) : null}
			</div>
		</div>
	);
}

/** Below the cursor, or above it where there is no room below; never over the edge. */
function placeOf(box: DOMRect | null): { left: string; top?: string; bottom?: string } {
	if (!box) return { left: '0', top: '0' };
	const left = `${Math.max(8, Math.min(box.left, innerWidth - 368))}px`;
	return box.bottom + height < innerHeight || box.top < height
		? { left, top: `${box.bottom + 4}px` }
		: { left, bottom: `${innerHeight - box.top + 4}px` };
}

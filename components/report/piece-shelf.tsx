// The pieces at the right of the report: searched, filtered, dragged into a text or called where the cursor is.
import { Search } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { fold } from '../../lib/domain/fold';
import { useVirtualRows } from '../library/use-virtual-rows';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { draggedPiece } from './editor/editor-services';

export type ShelfPiece = {
	id: string;
	title: string;
	/** The site, or the file's name. */
	site: string;
	codes: readonly string[];
	/** "7 bis"; null for a piece that the report does not hold. */
	printed: string | null;
	isCalled: boolean;
	/** Tied to a competency of the section one writes in. */
	isClose: boolean;
};

export const shelfFilters = ['close', 'uncalled', 'all'] as const;
export type ShelfFilter = (typeof shelfFilters)[number];

export type PieceShelfProps = {
	pieces: readonly ShelfPiece[];
	/** The section that a call goes to; null while the cursor was nowhere yet. */
	target: string | null;
	hrefOf: (id: string) => string;
	thumbnailOf: (id: string) => ComponentChildren;
	onCall: (id: string) => void;
	libraryHref: string;
};

/** As .shelf-row in writing.css. */
const rowRem = 6.75;

export function PieceShelf({ pieces, target, hrefOf, thumbnailOf, onCall, libraryHref }: PieceShelfProps) {
	const { t } = useText();
	const [words, setWords] = useState('');
	const [chosen, setFilter] = useState<ShelfFilter | null>(null);
	// Until one chooses: those of the section, where it has any.
	const filter = chosen ?? (pieces.some(({ isClose }) => isClose) ? 'close' : 'all');
	const found = useMemo(() => matching(pieces, words, filter), [pieces, words, filter]);
	const { scroller, height, rows } = useVirtualRows(found.length, rowRem);
	return (
		<section class="shelf" aria-label={t('handin:shelf.title')}>
			<div class="shelf-head stack stack-tight">
				<TextField type="search" label={t('handin:shelf.search')} value={words} onValue={setWords} />
				<SelectField
					label={t('handin:shelf.filter')}
					labelHidden
					value={filter}
					choices={shelfFilters.map((value) => ({ value, label: t(`handin:shelf.filters.${value}`) }))}
					onValue={setFilter}
				/>
				<p class="soft small" role="status">
					{t('handin:shelf.count', { count: found.length })}
				</p>
				{target === null && pieces.length > 0 ? <p class="soft small">{t('handin:shelf.noTarget')}</p> : null}
			</div>
			{found.length === 0 ? (
				<div class="shelf-empty stack">
					<p class="soft">{t(pieces.length === 0 ? 'handin:shelf.none' : `handin:shelf.nothing.${filter}`)}</p>
					{pieces.length === 0 ? <a href={libraryHref}>{t('handin:shelf.toLibrary')}</a> : null}
					{pieces.length > 0 && filter !== 'all' ? (
						<Button small icon={Search} onClick={() => setFilter('all')}>
							{t('handin:shelf.seeAll')}
						</Button>
					) : null}
				</div>
			) : null}
			<div class="shelf-rows scroll" ref={scroller}>
				<ul style={{ blockSize: `${height}px` }}>
					{rows.map((row) => {
						const piece = found[row.index];
						return piece ? (
							<li
								key={piece.id}
								class="shelf-row"
								style={{ transform: `translateY(${row.start}px)` }}
								aria-posinset={row.index + 1}
								aria-setsize={found.length}
								draggable
								onDragStart={(event) => {
									event.dataTransfer?.setData(draggedPiece, piece.id);
									event.dataTransfer?.setData('text/plain', piece.title);
								}}
							>
								<span class="piece-thumbnail">{thumbnailOf(piece.id)}</span>
								<span class="shelf-words">
									<a href={hrefOf(piece.id)} dir="auto" draggable={false}>
										{piece.title || t('dashboard:untitled')}
									</a>
									<span class="soft small ellipsis">
										{[piece.printed ? t('report:doc.exhibit', { number: piece.printed }) : '', piece.site]
											.filter(Boolean)
											.join(' · ')}
									</span>
									<span class="row shelf-foot">
										<span class="soft small code ellipsis grow">{piece.codes.join(' ')}</span>
										<Button
											small
											data-call={piece.id}
											disabled={target === null}
											title={target === null ? undefined : t('handin:shelf.callIn', { title: target })}
											onClick={() => onCall(piece.id)}
										>
											{t('handin:shelf.call')}
											<span class="visually-hidden"> {piece.title}</span>
										</Button>
									</span>
								</span>
							</li>
						) : null;
					})}
				</ul>
			</div>
		</section>
	);
}

/** Every word must be in the title, the site, a code, or be the number. */
function matching(pieces: readonly ShelfPiece[], words: string, filter: ShelfFilter): ShelfPiece[] {
	const wanted = fold(words).split(/\s+/).filter(Boolean);
	return pieces.filter((piece) => {
		if (filter === 'close' ? !piece.isClose : filter === 'uncalled' && piece.isCalled) return false;
		const text = fold([piece.title, piece.site, piece.printed ?? '', ...piece.codes].join(' '));
		return wanted.every((word) => text.includes(word));
	});
}

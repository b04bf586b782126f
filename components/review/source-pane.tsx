// The document as it was read, line by line: those of the active item stand out, those that found no place say so.
import { useMemo, useState } from 'preact/hooks';
import { looseLines, ownersOf, takeLine } from '../../lib/domain/draft-lines';
import type { SourceDocument } from '../../lib/domain/source-document';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { RowList } from './row-list';
import { SourceLineRow } from './source-line-row';
import type { Review } from './use-review';

export type SourcePaneProps = {
	document: SourceDocument;
	review: Review;
	/** Ids of new items. */
	newId: () => string;
	/** A line was chosen, and with it its item. */
	onChosen: () => void;
};

export function SourcePane({ document, review, newId, onChosen }: SourcePaneProps) {
	const { t } = useText();
	const { active, draft } = review;
	const ids = useMemo(() => document.lines.map((line) => String(line.id)), [document]);
	const lines = useMemo(() => new Map(document.lines.map((line, rank) => [String(line.id), { line, rank }])), [document]);
	const owners = useMemo(() => ownersOf(draft.items), [draft.items]);
	// What nothing says at first, nothing says later: no act loses words, and one gives a line to an item.
	const silent = useMemo(() => looseLines(document, draft.items), [document]);
	const loose = useMemo(() => [...silent].filter((id) => !owners.has(id)), [silent, owners]);
	const [focusTurn, setFocusTurn] = useState(0);
	/** The line a person went to; the active item's own first line otherwise. */
	const [visited, setVisited] = useState<string | null>(null);
	const own = new Set(active?.lines);
	const first = active?.lines[0];
	const isVisited = visited !== null && (active === null || own.has(Number(visited)));
	const activeId = isVisited ? visited : first === undefined ? null : String(first);
	const visitedLoose = active === null && loose.includes(Number(visited)) ? lines.get(visited ?? '')?.line : undefined;

	/** A line that several items share leads to the next of them each time. */
	const ownerAt = (id: string, isAgain: boolean) => {
		const some = owners.get(Number(id)) ?? [];
		const at = isAgain && active ? some.indexOf(active) : -1;
		return some[(at + 1) % Math.max(1, some.length)];
	};
	const choose = (id: string): void => {
		setVisited(id);
		const owner = ownerAt(id, true);
		review.go(owner?.id ?? null, { open: false });
		if (owner) onChosen();
		else review.say(t('review:line.nowhere'));
	};
	const visit = (id: string): void => {
		setVisited(id);
		setFocusTurn((turn) => turn + 1);
		review.go(ownerAt(id, false)?.id ?? null, { open: false });
	};
	const visitLoose = (): void => {
		const next = loose.find((id) => id > Number(visited ?? -1)) ?? loose[0];
		if (next !== undefined) visit(String(next));
	};
	const take = (): void => {
		if (!visitedLoose) return;
		const id = newId();
		review.act('take', (now) => takeLine(now, visitedLoose, id), t('review:did.take'));
		review.go(id, { open: true, focus: 'kind' });
		onChosen();
	};
	return (
		<div class="review-pane">
			{loose.length > 0 ? (
				<div class="review-tools">
					<span class="small">{t('review:loose.count', { count: loose.length })}</span>
					<Button small onClick={visitLoose}>
						{t('review:loose.next')}
					</Button>
					{visitedLoose ? (
						<Button small onClick={take}>
							{t('review:loose.take')}
						</Button>
					) : null}
				</div>
			) : null}
			<RowList
				ids={ids}
				activeId={activeId}
				label={t('review:document')}
				place="middle"
				guessRem={1.75}
				focusTurn={focusTurn}
				onActive={visit}
				row={(id, tabIndex) => {
					const found = lines.get(id);
					if (!found) return null;
					const { line, rank } = found;
					const isOwn = own.has(line.id) || (active === null && id === visited);
					const isLoose = silent.has(line.id) && !owners.has(line.id);
					const isUnplaced = owners.get(line.id)?.[0]?.kind === 'unplaced';
					return (
						<>
							{line.page !== null && line.page !== document.lines[rank - 1]?.page ? (
								<p class="review-group">{t('review:page', { page: line.page })}</p>
							) : null}
							<SourceLineRow
								line={line}
								fate={line.dropped ?? (isUnplaced ? 'unplaced' : isLoose ? 'loose' : null)}
								isOwn={isOwn}
								words={isOwn && active ? [active.label, active.description].filter(Boolean).join(' ') : null}
								tabIndex={tabIndex}
								onChoose={() => choose(id)}
							/>
						</>
					);
				}}
			/>
		</div>
	);
}

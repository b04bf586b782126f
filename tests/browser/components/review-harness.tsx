// The review screen as a page would hold it: a history that it changes, ids that count, acts that are watched.
import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { ReviewScreen } from '../../../components/review/review-screen';
import { historyOf, type DraftHistory } from '../../../lib/domain/draft-history';
import type { DraftItem, FrameworkDraft } from '../../../lib/domain/framework-draft';
import type { SourceDocument } from '../../../lib/domain/source-document';
import { documentOf, readDraft } from './review-sample';

export const wide = { width: 1280, height: 800 };

type Given = { draft: FrameworkDraft; source?: SourceDocument | null; isWide?: boolean; on?: ReturnType<typeof acts> };
export const acts = () => ({ onAccept: vi.fn(), onAbandon: vi.fn(), onHistory: vi.fn<(history: DraftHistory) => void>() });

export function Screen({ draft, source = documentOf(draft), isWide = true, on = acts() }: Given) {
	const [history, setHistory] = useState(() => historyOf(draft));
	const [made, setMade] = useState({ ids: 0 });
	return (
		<div style={{ blockSize: '100vh' }}>
			<ReviewScreen
				history={history}
				onHistory={(next) => {
					on.onHistory(next);
					setHistory(next);
				}}
				document={source}
				needsTitle
				isWide={isWide}
				isBusy={false}
				newId={() => {
					made.ids++;
					setMade(made);
					return `new-${made.ids}`;
				}}
				onAccept={on.onAccept}
				onAbandon={on.onAbandon}
			/>
		</div>
	);
}

export const now = (on: ReturnType<typeof acts>): FrameworkDraft => {
	const [history] = on.onHistory.mock.lastCall ?? [];
	if (!history) throw new Error('nothing was done');
	return history.draft;
};
export const itemNow = (on: ReturnType<typeof acts>, id: string): DraftItem | undefined =>
	now(on).items.find((item) => item.id === id);
export const rows = () => [...document.querySelectorAll<HTMLElement>('.review-row')];
export const focusedLabel = () => document.activeElement?.querySelector('.review-label')?.textContent;
export const enterList = (): void => rows()[0]?.focus();
/** The doubtful ones, as the list begins with them. */
export const doubtfulOf = (draft: FrameworkDraft) => draft.items.filter((item) => item.confidence < 0.7);

/** Assessments, the competencies they cover, their deliverables; nothing else, nothing doubtful. */
export const assessmentsFirst = (): FrameworkDraft => {
	const whole = readDraft();
	const ranks = ['assessment', 'deliverable', 'competency'];
	const items = whole.items
		.filter((item) => ranks.includes(item.kind))
		.toSorted((a, b) => ranks.indexOf(a.kind) - ranks.indexOf(b.kind))
		.map((item) => ({ ...item, parentId: item.kind === 'deliverable' ? item.parentId : null, confidence: 0.9 }));
	return { ...whole, items };
};

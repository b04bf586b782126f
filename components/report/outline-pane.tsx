// The outline at the left of the report: every part and section, how far it is, how long it is, and what may be done to it. Arrows go from
// one to the next, Enter opens it, Alt and an arrow move it, F2 renames it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OutlineSection } from '../../lib/domain/report-outline';
import { formatNumber } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Notice } from '../ui/notice';
import { OutlineDialog, type OutlineQuestion } from './outline-dialog';
import { OutlineRow, type OutlineLine } from './outline-row';

/** What one may do to a section; `open` shows it in the middle. */
export type OutlineActs = {
	open: (id: string) => void;
	rename: (id: string, title: string) => void;
	move: (id: string, step: -1 | 1) => void;
	moveTo: (id: string, targetId: string, side: 'before' | 'after') => void;
	addAfter: (id: string, title: string) => void;
	hide: (id: string, hidden: boolean) => void;
	assumeGap: (id: string, reason: string) => void;
	dropGap: (id: string) => void;
	budget: (id: string, budget: OutlineSection['budget']) => void;
	remove: (id: string) => void;
	/** null where there is no text, and so no history. */
	history: ((id: string) => void) | null;
};

export type OutlinePaneProps = OutlineActs & {
	lines: readonly OutlineLine[];
	currentId: string | null;
	hrefOf: (id: string) => string;
	/** Said once, calmly: the parts that are out of proportion. */
	unbalanced: readonly { id: string; title: string; words: number; median: number }[];
};

export function OutlinePane(props: OutlinePaneProps) {
	const { lines, currentId, unbalanced, move } = props;
	const { t, language } = useText();
	const list = useRef<HTMLOListElement>(null);
	const [activeId, setActiveId] = useState(currentId);
	const [question, setQuestion] = useState<OutlineQuestion | null>(null);
	const dragged = useRef<string | null>(null);
	useEffect(() => setActiveId(currentId ?? activeId), [currentId]);
	const at = Math.max(
		0,
		lines.findIndex(({ section }) => section.id === activeId),
	);

	const focus = (index: number): void => {
		const line = lines[Math.max(0, Math.min(lines.length - 1, index))];
		if (!line) return;
		setActiveId(line.section.id);
		list.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(line.section.id)}"] a`)?.focus();
	};
	const press = (event: KeyboardEvent): void => {
		if (!(event.target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
		const line = lines[at];
		const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
		if (step !== 0 && event.altKey && line) move(line.section.id, step);
		else if (step !== 0) focus(at + step);
		else if (event.key === 'Home') focus(0);
		else if (event.key === 'End') focus(lines.length - 1);
		else if (event.key === 'F2' && line) setQuestion({ ask: 'rename', section: line.section });
		else return;
		event.preventDefault();
	};

	return (
		<nav class="outline-pane" aria-label={t('handin:outline.title')}>
			{unbalanced.length > 0 ? (
				<Notice>
					<p class="small">{t('handin:outline.unbalanced')}</p>
					<ul class="notice-list small">
						{unbalanced.map(({ id, title, words, median }) => (
							<li key={id}>
								{t('handin:outline.unbalancedPart', {
									title,
									count: words,
									words: formatNumber(words, language),
									median: formatNumber(median, language),
								})}
							</li>
						))}
					</ul>
				</Notice>
			) : null}
			<p class="outline-columns soft small" aria-hidden="true">
				{t('handin:outline.columns')}
			</p>
			<ol class="outline-rows" ref={list} onKeyDown={press}>
				{lines.map((line, index) => (
					<OutlineRow
						{...props}
						key={line.section.id}
						line={line}
						isCurrent={line.section.id === currentId}
						isActive={index === at}
						onFocus={() => setActiveId(line.section.id)}
						onAsk={setQuestion}
						dragged={dragged}
					/>
				))}
			</ol>
			<p class="soft small outline-keys">{t('handin:outline.keys')}</p>
			{question ? <OutlineDialog {...props} question={question} onClose={() => setQuestion(null)} /> : null}
		</nav>
	);
}

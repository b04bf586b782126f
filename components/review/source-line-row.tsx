// A line of the document. Where it holds far more than the active item, the item's own words are marked in it.
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { findWords } from '../../lib/domain/draft-lines';
import type { SourceLine } from '../../lib/domain/source-document';
import { useText } from '../text-context';

export type SourceLineRowProps = {
	line: SourceLine;
	/** What became of it, when it is not simply in an item. */
	fate: 'running-header' | 'page-number' | 'unplaced' | 'loose' | null;
	/** The active item was read from it. */
	isOwn: boolean;
	/** What the active item says. */
	words: string | null;
	tabIndex: 0 | -1;
	onChoose: () => void;
};

export function SourceLineRow({ line, fate, isOwn, words, tabIndex, onChoose }: SourceLineRowProps) {
	const { t } = useText();
	return (
		<button
			type="button"
			class={`review-line${isOwn ? ' review-line-own' : ''}${line.dropped ? ' review-line-dropped' : ''}`}
			data-row
			tabIndex={tabIndex}
			aria-current={isOwn ? 'true' : undefined}
			onClick={onChoose}
		>
			<span class="grow">
				<Marked text={line.text} words={words} />
			</span>
			{fate === null ? null : <span class="review-fate">{t(`review:line.${fate}`)}</span>}
		</button>
	);
}

/** Lines not much longer than what is looked for need no mark. */
const muchLonger = 1.5;

function Marked({ text, words }: { text: string; words: string | null }) {
	const mark = useRef<HTMLElement>(null);
	const found = useMemo(
		() => (words !== null && text.length > words.length * muchLonger ? findWords(text, words) : null),
		[text, words],
	);
	useLayoutEffect(() => mark.current?.scrollIntoView({ block: 'nearest' }), [found]);
	if (!found) return <>{text}</>;
	return (
		<>
			{text.slice(0, found.start)}
			<mark class="review-mark" ref={mark}>
				{text.slice(found.start, found.end)}
			</mark>
			{text.slice(found.end)}
		</>
	);
}

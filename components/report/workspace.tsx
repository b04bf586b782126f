// The three panes of writing: outline, paper, pieces. On a narrow screen one at a time, by tabs; while one types, the sides fade. Above the
// paper a strip is kept for the tools of the text that is written in, so that they cover nothing and nothing moves when they come.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../text-context';

export const panes = ['outline', 'paper', 'pieces'] as const;
export type Pane = (typeof panes)[number];

export type WorkspaceProps = {
	pane: Pane;
	onPane: (pane: Pane) => void;
	/** A key was just pressed in a text. */
	isTyping: boolean;
	outline: ComponentChildren;
	paper: ComponentChildren;
	pieces: ComponentChildren;
};

export function Workspace({ pane, onPane, isTyping, outline, paper, pieces }: WorkspaceProps) {
	const { t } = useText();
	const contents = {
		outline,
		paper: (
			<>
				<p class="paper-tools soft small">{t('editor:tools.start')}</p>
				<div class="workspace-scroll">{paper}</div>
			</>
		),
		pieces,
	};
	return (
		<div class={isTyping ? 'workspace workspace-typing' : 'workspace'} data-pane={pane}>
			<div class="workspace-tabs" role="group" aria-label={t('handin:panes.label')}>
				{panes.map((each) => (
					<button key={each} type="button" aria-pressed={each === pane} data-pane={each} onClick={() => onPane(each)}>
						{t(`handin:panes.${each}`)}
					</button>
				))}
			</div>
			{panes.map((each) => (
				<div key={each} class={`workspace-${each} ${each === pane ? '' : 'workspace-aside'}`}>
					{contents[each]}
				</div>
			))}
		</div>
	);
}

/** Milliseconds after the last key until the sides are back. */
const rest = 1800;

/** True for a moment after each call of `typed`, and false again as soon as the pointer moves. */
export function useTyping(): { isTyping: boolean; typed: () => void } {
	const [isTyping, setTyping] = useState(false);
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	useEffect(() => {
		if (!isTyping) return;
		const stop = (): void => setTyping(false);
		document.addEventListener('pointermove', stop);
		return () => document.removeEventListener('pointermove', stop);
	}, [isTyping]);
	useEffect(() => () => clearTimeout(timer.current), []);
	const typed = (): void => {
		setTyping(true);
		clearTimeout(timer.current);
		timer.current = setTimeout(() => setTyping(false), rest);
	};
	return { isTyping, typed };
}

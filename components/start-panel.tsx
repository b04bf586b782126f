// The popup before there is a piece: starting, waiting for a click, or why this page can't be kept.
import { Camera, NotebookText } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { CaptureFailure } from '../lib/domain/capture';
import { late } from './late';
import { useText } from './text-context';
import { Button, ButtonLink } from './ui/button';

const FailureWords = late(() => import('./failure-words').then((module) => module.FailureWords));

export type StartPanelProps = {
	/** The page's title, '' when the browser hides it. */
	title: string;
	failure: CaptureFailure | null;
	busy: boolean;
	onStart: () => void;
	dashboard: string;
	/** What else may be kept than the page as it is seen. */
	kinds?: ComponentChildren;
};

export function StartPanel({ title, failure, busy, onStart, dashboard, kinds }: StartPanelProps) {
	const { t } = useText();
	return (
		<main class={busy ? 'clip' : 'clip start-still'}>
			<div class="clip-body">
				<h1 class="start-title">{failure ? t('popup:notKept') : title || t('popup:thisPage')}</h1>
				{failure ? <FailureWords code={failure} /> : <p class="soft dense">{t('popup:keepHint')}</p>}
				{busy ? null : <div class="kinds-place">{kinds}</div>}
			</div>
			<footer class="clip-foot">
				{failure === 'restricted-page' || failure === 'no-tab' ? null : (
					<Button variant="primary" icon={Camera} busy={busy} autofocus={!busy} onClick={onStart}>
						{busy ? t('popup:state.working') : failure ? t('common:retry') : t('popup:keep')}
					</Button>
				)}
				<nav class="clip-links" aria-label={t('popup:elsewhere')}>
					<ButtonLink icon={NotebookText} iconOnly href={dashboard} target="_blank">
						{t('popup:dashboard')}
					</ButtonLink>
				</nav>
			</footer>
		</main>
	);
}

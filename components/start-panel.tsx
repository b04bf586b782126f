// The popup before there is a piece: starting, waiting for a click, or why this page can't be kept.
import { Camera, NotebookText, TriangleAlert } from 'lucide';
import type { CaptureFailure } from '../lib/domain/capture';
import { captureFailureText } from '../lib/i18n/failure-text';
import { useText } from './text-context';
import { Button, ButtonLink } from './ui/button';
import { Notice } from './ui/notice';

export type StartPanelProps = {
	/** The page's title, '' when the browser hides it. */
	title: string;
	failure: CaptureFailure | null;
	busy: boolean;
	onStart: () => void;
	dashboard: string;
};

export function StartPanel({ title, failure, busy, onStart, dashboard }: StartPanelProps) {
	const { t } = useText();
	return (
		<main class={busy ? 'clip' : 'clip start-still'}>
			<div class="clip-body">
				<h1 class="start-title">{failure ? t('popup:notKept') : title || t('popup:thisPage')}</h1>
				{failure ? <Failure code={failure} /> : <p class="soft dense">{t('popup:keepHint')}</p>}
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

function Failure({ code }: { code: CaptureFailure }) {
	const { t } = useText();
	const text = captureFailureText(code, t);
	return (
		<>
			<Notice tone="straw" icon={TriangleAlert} live>
				{text.happened}
			</Notice>
			<p class="dense">
				{text.safe} {text.todo}
			</p>
		</>
	);
}

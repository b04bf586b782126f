// When the page could not be frozen: why, what is safe, and the way back.
import { useText } from '../../components/text-context';
import { Button, ButtonLink } from '../../components/ui/button';
import { ErrorPanel } from '../../components/ui/error-panel';
import type { CaptureFailure } from '../../lib/domain/capture';
import { captureFailureText } from '../../lib/i18n/failure-text';
import { backToPage } from './leave';

export function HoldFailed({ code, tabId }: { code: CaptureFailure; tabId: number }) {
	const { t } = useText();
	const { happened, safe, todo } = captureFailureText(code, t);
	return (
		<main class="page">
			<h1>{t('picker:title')}</h1>
			<ErrorPanel
				happened={happened}
				safe={`${safe} ${todo}`}
				action={
					<>
						<Button variant="primary" onClick={() => void backToPage(tabId)} data-act="back">
							{t('picker:back')}
						</Button>
						<ButtonLink href="/dashboard.html#/preuves">{t('picker:dashboard')}</ButtonLink>
					</>
				}
			/>
		</main>
	);
}

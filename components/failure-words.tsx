// Why nothing could be captured: what happened, what is safe, what to do. Loaded when it is to be said.
import { TriangleAlert } from 'lucide';
import type { CaptureFailure } from '../lib/domain/capture';
import { captureFailureText } from '../lib/i18n/failure-text';
import { useText } from './text-context';
import { Notice } from './ui/notice';

export type FailureWordsProps = { code: CaptureFailure };

export function FailureWords({ code }: FailureWordsProps) {
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

/** The same in one notice, above a form. */
export function RefusalNotice({ code }: FailureWordsProps) {
	const { t } = useText();
	const { happened, safe, todo } = captureFailureText(code, t);
	return (
		<Notice tone="straw" icon={TriangleAlert} live>
			{happened} {safe} {todo}
		</Notice>
	);
}

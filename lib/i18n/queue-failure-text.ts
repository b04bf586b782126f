// Why a page of the queue gave no piece, in a sentence or two: what happened, what to do.
import type { QueueFailure } from '../domain/page-queue';
import type { Text } from './catalogue';
import { captureFailureText } from './failure-text';

export function queueFailureText(code: QueueFailure, t: Text): string {
	switch (code) {
		case 'not-loaded':
			return t('queue:failure.notLoaded');
		case 'no-access':
			return t('queue:failure.noAccess');
		case 'error-page':
			return t('queue:failure.errorPage');
		default: {
			const { happened, todo } = captureFailureText(code, t);
			return `${happened} ${todo}`.trim();
		}
	}
}

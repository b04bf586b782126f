// The sentences behind the codes: what happened, what is safe, what to do. Exhaustive: a new code does not compile without its text.
import type { CaptureFailure, MissingReason } from '../domain/capture';
import type { Catalogue, Text } from './catalogue';

export type FailureText = { happened: string; safe: string; todo: string };

export function captureFailureText(code: CaptureFailure, t: Text): FailureText {
	switch (code) {
		case 'restricted-page':
			return sentences('restrictedPage', t);
		case 'no-tab':
			return sentences('noTab', t);
		case 'storage-full':
			return sentences('storageFull', t);
		case 'page-gone':
			return sentences('pageGone', t);
		case 'injection-refused':
			return sentences('injectionRefused', t);
		case 'page-busy':
			return sentences('pageBusy', t);
		case 'cancelled':
			return sentences('cancelled', t);
		case 'interrupted':
			return sentences('interrupted', t);
		case 'nothing-selected':
			return sentences('nothingSelected', t);
		case 'unexpected':
			return sentences('unexpected', t);
	}
}

type Name = keyof Catalogue['capture']['failure'];

const sentences = (name: Name, t: Text): FailureText => ({
	happened: t(`capture:failure.${name}.happened`),
	safe: t(`capture:failure.${name}.safe`),
	todo: t(`capture:failure.${name}.todo`),
});

/** Why one thing is missing, as a clause that follows "2 images manquent :". */
export function missingReasonText(reason: MissingReason, t: Text): string {
	switch (reason) {
		case 'no-permission':
			return t('capture:missingReason.noPermission');
		case 'not-found':
			return t('capture:missingReason.notFound');
		case 'refused':
			return t('capture:missingReason.refused');
		case 'network':
			return t('capture:missingReason.network');
		case 'timeout':
			return t('capture:missingReason.timeout');
		case 'too-large':
			return t('capture:missingReason.tooLarge');
		case 'unreadable':
			return t('capture:missingReason.unreadable');
		case 'sandboxed':
			return t('capture:missingReason.sandboxed');
		case 'page-gone':
			return t('capture:missingReason.pageGone');
		case 'page-busy':
			return t('capture:missingReason.pageBusy');
		case 'page-empty':
			return t('capture:missingReason.pageEmpty');
		case 'out-of-time':
			return t('capture:missingReason.outOfTime');
		case 'too-deep':
			return t('capture:missingReason.tooDeep');
		case 'stopped':
			return t('capture:missingReason.stopped');
		case 'tab-left':
			return t('capture:missingReason.tabLeft');
		case 'page-moved':
			return t('capture:missingReason.pageMoved');
		case 'too-long':
			return t('capture:missingReason.tooLong');
		case 'out-of-view':
			return t('capture:missingReason.outOfView');
		case 'local-file':
			return t('capture:missingReason.localFile');
		case 'other-format':
			return t('capture:missingReason.otherFormat');
	}
}

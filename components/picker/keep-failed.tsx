// When what was chosen could not be written: why, and that nothing of it is lost.
import { useText } from '../text-context';
import { ErrorPanel } from '../ui/error-panel';

export function KeepFailed({ failure }: { failure: 'storage-full' | 'unexpected' }) {
	const { t } = useText();
	return failure === 'storage-full' ? (
		<ErrorPanel happened={t('picker:failedKeep')} safe={t('picker:failedKeepSafe')} />
	) : (
		<ErrorPanel happened={t('picker:brokenKeep')} safe={t('picker:brokenKeepSafe')} />
	);
}

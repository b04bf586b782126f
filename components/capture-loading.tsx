// The page was kept while it still loaded: wait and take it again, or keep it as it is. Loaded when that is to be asked.
import { Hourglass } from 'lucide';
import { useState } from 'preact/hooks';
import { useText } from './text-context';
import { Button } from './ui/button';
import { Notice } from './ui/notice';

export type CaptureLoadingProps = { parts: number; onWait: () => void };

export function CaptureLoading({ parts, onWait }: CaptureLoadingProps) {
	const { t } = useText();
	const [isSettled, settle] = useState(false);
	if (isSettled) return null;
	return (
		<Notice
			tone="straw"
			icon={Hourglass}
			live
			actions={
				<>
					<Button small onClick={onWait}>
						{t('capture:loading.wait')}
					</Button>
					<Button small onClick={() => settle(true)}>
						{t('capture:loading.keep')}
					</Button>
				</>
			}
		>
			{t('capture:loading.said', { count: parts })}
		</Notice>
	);
}

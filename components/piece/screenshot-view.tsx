// The pixels taken at the click: fitted to the column, or at their real size in a box that scrolls.
import { useState } from 'preact/hooks';
import { useText } from '../text-context';

export type ScreenshotViewProps = {
	url: string | null;
	/** False when the browser allowed none. */ exists: boolean;
	title: string;
	/** In place of "screenshot of", for a picture that is none. */
	alt?: string;
};

export function ScreenshotView({ url, exists, title, alt }: ScreenshotViewProps) {
	const { t } = useText();
	const [large, setLarge] = useState(false);
	if (!exists) return <p class="soft">{t('dashboard:piece.screenshot.none')}</p>;
	if (!url) return null;
	return (
		<button
			type="button"
			class={large ? 'screenshot screenshot-large' : 'screenshot'}
			title={t(large ? 'dashboard:piece.screenshot.fit' : 'dashboard:piece.screenshot.zoom')}
			aria-pressed={large}
			onClick={() => setLarge(!large)}
		>
			<img src={url} alt={alt ?? t('dashboard:piece.screenshot.alt', { title })} />
		</button>
	);
}

// The archive in a window as large as the one it was captured in: nobody sees it, it only tells what lies where on the screenshot.
import { useRef } from 'preact/hooks';
import { useText } from '../text-context';

export type ScreenFrameProps = {
	url: string;
	/** In CSS px. */
	width: number;
	height: number;
	/** The archive is laid out. */
	onReady: (document: Document) => void;
};

export function ScreenFrame({ url, width, height, onReady }: ScreenFrameProps) {
	const { t } = useText();
	const frame = useRef<HTMLIFrameElement>(null);
	const loaded = (): void => {
		// Inner scrollers find their places with the first frames.
		requestAnimationFrame(() =>
			requestAnimationFrame(() => frame.current?.contentDocument && onReady(frame.current.contentDocument)),
		);
	};
	return (
		<iframe
			ref={frame}
			class="redact-screen"
			sandbox="allow-same-origin"
			tabIndex={-1}
			aria-hidden="true"
			src={url}
			title={t('dashboard:piece.archive.frame')}
			style={{ inlineSize: `${width}px`, blockSize: `${height}px` }}
			onLoad={loaded}
		/>
	);
}

// The copy of the page under the surface's overlay: it runs nothing, is laid out at the page's own width, and is drawn as wide as its place.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Size } from './drag';

export type CopyFrameProps = { url: string | null; size: Size; title: string; onLoad: (frame: HTMLIFrameElement) => void };

export function CopyFrame({ url, size, title, onLoad }: CopyFrameProps) {
	const frame = useRef<HTMLIFrameElement>(null);
	const [scale, setScale] = useState(1);
	useEffect(() => {
		const place = frame.current?.parentElement;
		if (!place) return;
		const observer = new ResizeObserver(() => setScale(place.clientWidth / size.width));
		observer.observe(place);
		return () => observer.disconnect();
	}, [size.width, url]);
	if (!url) return null;
	return (
		<iframe
			ref={frame}
			class="surface-frame"
			sandbox="allow-same-origin"
			tabIndex={-1}
			src={url}
			title={title}
			style={{ inlineSize: `${size.width}px`, blockSize: `${size.height}px`, transform: `scale(${scale})` }}
			onLoad={(event) => onLoad(event.currentTarget)}
		/>
	);
}

// The frozen page at the width it was captured in, made smaller to fit where it must; or, as its layout allows, at the width of the pane.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../text-context';
import { ChoiceRow } from '../ui/choice-row';

/** `isPart`: of the page an element or an area was kept, which needs no window of its own width. */
export type ArchiveFrameProps = { url: string; width: number; isPart?: boolean };

export function ArchiveFrame({ url, width, isPart = false }: ArchiveFrameProps) {
	const { t } = useText();
	const place = useRef<HTMLDivElement>(null);
	const [room, setRoom] = useState(0);
	const [fit, setFit] = useState<'captured' | 'pane'>('captured');
	useLayoutEffect(() => {
		const box = place.current;
		if (!box) return;
		setRoom(box.clientWidth);
		let frame = 0;
		// In the next frame: what follows moves the page under the observer.
		const observer = new ResizeObserver(() => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => setRoom(box.clientWidth));
		});
		observer.observe(box);
		return () => {
			cancelAnimationFrame(frame);
			observer.disconnect();
		};
	}, []);
	const differs = width > 0 && room > 0 && (isPart ? room < width : room !== width);
	const scale = Math.min(1, room / width);
	return (
		<>
			{differs ? (
				<ChoiceRow
					label={t('dashboard:piece.archive.widthLabel')}
					choices={[
						{ value: 'captured', label: t('dashboard:piece.archive.asCaptured', { width }) },
						{ value: 'pane', label: t('dashboard:piece.archive.asPane') },
					]}
					value={fit}
					onValue={setFit}
				/>
			) : null}
			<div class="archive-place" ref={place}>
				<iframe
					class="archive-frame"
					sandbox=""
					src={url}
					title={t('dashboard:piece.archive.frame')}
					style={
						differs && fit === 'captured'
							? { inlineSize: `${width}px`, blockSize: `${100 / scale}%`, transform: `scale(${scale})`, transformOrigin: '0 0' }
							: {}
					}
				/>
			</div>
		</>
	);
}

// The frozen page at the width it was captured in, made smaller to fit; or, as its layout allows, at the width of the pane.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../text-context';
import { ChoiceRow } from '../ui/choice-row';

export type ArchiveFrameProps = { url: string; width: number };

export function ArchiveFrame({ url, width }: ArchiveFrameProps) {
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
	const isNarrower = width > 0 && room > 0 && room < width;
	const scale = isNarrower && fit === 'captured' ? room / width : 1;
	return (
		<>
			{isNarrower ? (
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
						scale === 1
							? {}
							: { inlineSize: `${width}px`, blockSize: `${100 / scale}%`, transform: `scale(${scale})`, transformOrigin: '0 0' }
					}
				/>
			</div>
		</>
	);
}

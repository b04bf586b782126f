// The archive as it is laid out, without scripts, to choose from: a click takes an element, a second one what holds it. A list does the
// same for those who use no pointer.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Rect } from '../../lib/domain/held-page';
import { useText } from '../text-context';
import { CheckField } from '../ui/field';

/** `rect`: in CSS px from the top left of the page. */
export type ChosenElement = { n: number; rect: Rect; name: string };

export type ArchiveChoiceProps = {
	url: string;
	/** How wide the page was when it was kept, in CSS px. */
	width: number;
	chosen: ReadonlyMap<number, ChosenElement>;
	/** What the list offers: pictures and the like. */
	offered: readonly ChosenElement[];
	/** The archive is laid out. */
	onReady: (document: Document) => void;
	/** What lies at a place of the page. */
	elementAt: (document: Document, x: number, y: number) => ChosenElement | null;
	onToggle: (element: ChosenElement) => void;
};

/** A browser draws no taller frame well. */
const tallest = 30_000;

export function ArchiveChoice({ url, width, chosen, offered, onReady, elementAt, onToggle }: ArchiveChoiceProps) {
	const { t } = useText();
	const frame = useRef<HTMLIFrameElement>(null);
	const box = useRef<HTMLDivElement>(null);
	const over = useRef<HTMLDivElement>(null);
	const [height, setHeight] = useState(600);
	const [scale, setScale] = useState(1);
	const [aim, setAim] = useState<Rect | null>(null);
	useEffect(() => {
		if (!box.current) return;
		// What scrolls must be reached by the keyboard, though it does nothing else.
		box.current.tabIndex = 0;
		const watch = new ResizeObserver(([entry]) => setScale(Math.min(1, (entry?.contentRect.width ?? width) / width)));
		watch.observe(box.current);
		return () => watch.disconnect();
	}, [width]);
	// For a pointer alone: the list below does the same for everybody else.
	useEffect(() => {
		const cover = over.current;
		if (!cover) return;
		const at = (event: MouseEvent): ChosenElement | null => {
			const document = frame.current?.contentDocument;
			const { left, top } = cover.getBoundingClientRect();
			return document ? elementAt(document, (event.clientX - left) / scale, (event.clientY - top) / scale) : null;
		};
		const seek = (event: MouseEvent): void => setAim(at(event)?.rect ?? null);
		const leave = (): void => setAim(null);
		const take = (event: MouseEvent): void => {
			const element = at(event);
			if (element) onToggle(element);
		};
		cover.addEventListener('pointermove', seek);
		cover.addEventListener('pointerleave', leave);
		cover.addEventListener('click', take);
		return () => {
			cover.removeEventListener('pointermove', seek);
			cover.removeEventListener('pointerleave', leave);
			cover.removeEventListener('click', take);
		};
	}, [scale, elementAt, onToggle]);
	const loaded = (): void => {
		const document = frame.current?.contentDocument;
		if (!document) return;
		setHeight(Math.min(tallest, Math.max(300, document.documentElement.scrollHeight)));
		// Once the frame has its height, things lie where they will stay.
		requestAnimationFrame(() => requestAnimationFrame(() => onReady(document)));
	};
	const place = ({ x, y, width: w, height: h }: Rect) => ({ left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px` });
	return (
		<section class="stack" aria-labelledby="redact-archive">
			<h2 id="redact-archive">{t('dashboard:redact.archive')}</h2>
			<p class="soft">{t('dashboard:redact.archiveHint')}</p>
			<div class="redact-scroll" ref={box} role="group" aria-label={t('dashboard:redact.archive')}>
				<div class="redact-size" style={{ height: `${height * scale}px` }}>
					<div class="redact-page" style={{ width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` }}>
						<iframe
							ref={frame}
							sandbox="allow-same-origin"
							src={url}
							title={t('dashboard:piece.archive.frame')}
							onLoad={loaded}
						/>
						<div class="redact-aim" ref={over}>
							{aim ? <div class="redact-outline" style={place(aim)} /> : null}
							{[...chosen.values()].map(({ n, rect }) => (
								<div key={n} class="redact-block" style={place(rect)} />
							))}
						</div>
					</div>
				</div>
			</div>
			{offered.length > 0 ? (
				<details class="fold">
					<summary>{t('dashboard:redact.list', { count: offered.length, n: offered.length })}</summary>
					<ul class="redact-list">
						{offered.map((element) => (
							<li key={element.n}>
								<CheckField label={element.name} checked={chosen.has(element.n)} onChecked={() => onToggle(element)} />
							</li>
						))}
					</ul>
				</details>
			) : null}
		</section>
	);
}

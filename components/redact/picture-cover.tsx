// One stored picture and what covers it: proposed, drawn by hand, moved with the arrow keys. It is kept only once it was looked at.
import { Plus, Trash } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Rect } from '../../lib/domain/held-page';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { CheckField } from '../ui/field';

/** `rect`: in px of the picture. */
export type Cover = { id: number; rect: Rect };

export type PictureCoverProps = {
	url: string;
	name: string;
	covers: readonly Cover[];
	isLookedAt: boolean;
	onSize: (width: number, height: number) => void;
	onAdd: (rect: Rect) => void;
	onMove: (id: number, rect: Rect) => void;
	onRemove: (id: number) => void;
	onLookedAt: (isLookedAt: boolean) => void;
};

/** A shorter drag is a click. */
const shortest = 4;

export function PictureCover(props: PictureCoverProps) {
	const { t } = useText();
	const { url, name, covers, isLookedAt } = props;
	const picture = useRef<HTMLImageElement>(null);
	const [drawn, setDrawn] = useState<{ from: Point; to: Point } | null>(null);
	const [held, setHeld] = useState<number | null>(null);
	const size = (): Point => ({ x: picture.current?.naturalWidth || 1, y: picture.current?.naturalHeight || 1 });
	const pointOf = (event: PointerEvent): Point => {
		const box = picture.current?.getBoundingClientRect();
		const { x, y } = size();
		return box
			? { x: ((event.clientX - box.left) / box.width) * x, y: ((event.clientY - box.top) / box.height) * y }
			: { x: 0, y: 0 };
	};
	const place = ({ x, y, width, height }: Rect) => {
		const whole = size();
		return {
			left: `${(x / whole.x) * 100}%`,
			top: `${(y / whole.y) * 100}%`,
			width: `${(width / whole.x) * 100}%`,
			height: `${(height / whole.y) * 100}%`,
		};
	};
	const press = (event: KeyboardEvent, { id, rect }: Cover): void => {
		if (event.key === 'Delete' || event.key === 'Backspace') return props.onRemove(id);
		const step = Math.round(size().x / 100);
		const [across, down] = moves[event.key] ?? [0, 0];
		if (across === 0 && down === 0) return;
		event.preventDefault();
		props.onMove(
			id,
			event.shiftKey
				? { ...rect, width: Math.max(step, rect.width + across * step), height: Math.max(step, rect.height + down * step) }
				: { ...rect, x: rect.x + across * step, y: rect.y + down * step },
		);
	};
	const end = (): void => {
		if (drawn && Math.abs(drawn.to.x - drawn.from.x) > shortest && Math.abs(drawn.to.y - drawn.from.y) > shortest)
			props.onAdd(between(drawn.from, drawn.to));
		setDrawn(null);
	};
	return (
		<figure class="stack redact-figure">
			<figcaption>
				<h3>{name}</h3>
			</figcaption>
			<div
				class="redact-picture"
				onPointerDown={(event) => {
					if (event.target !== picture.current) return;
					event.preventDefault();
					event.currentTarget.setPointerCapture(event.pointerId);
					setDrawn({ from: pointOf(event), to: pointOf(event) });
				}}
				onPointerMove={(event) => drawn && setDrawn({ ...drawn, to: pointOf(event) })}
				onPointerUp={end}
				onPointerCancel={() => setDrawn(null)}
			>
				<img
					ref={picture}
					src={url}
					alt={name}
					draggable={false}
					onLoad={({ currentTarget }) => props.onSize(currentTarget.naturalWidth, currentTarget.naturalHeight)}
				/>
				{covers.map((cover, i) => (
					<button
						key={cover.id}
						type="button"
						class="redact-block"
						style={place(cover.rect)}
						aria-label={t('dashboard:redact.cover', { n: i + 1 })}
						onFocus={() => setHeld(cover.id)}
						onKeyDown={(event) => press(event, cover)}
					/>
				))}
				{drawn ? <div class="redact-outline" style={place(between(drawn.from, drawn.to))} /> : null}
			</div>
			<div class="row">
				<Button
					small
					icon={Plus}
					onClick={() => {
						const { x, y } = size();
						props.onAdd({ x: x * 0.4, y: y * 0.45, width: x * 0.2, height: y * 0.1 });
					}}
				>
					{t('dashboard:redact.addCover')}
				</Button>
				{covers.some(({ id }) => id === held) ? (
					<Button small icon={Trash} onClick={() => held !== null && props.onRemove(held)}>
						{t('dashboard:redact.removeCover', { n: covers.findIndex(({ id }) => id === held) + 1 })}
					</Button>
				) : null}
			</div>
			<CheckField
				label={t('dashboard:redact.lookedAt')}
				hint={isLookedAt ? null : t('dashboard:redact.notLookedAt')}
				checked={isLookedAt}
				onChecked={props.onLookedAt}
			/>
		</figure>
	);
}

type Point = { x: number; y: number };

const moves: Record<string, readonly [number, number]> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};

const between = (a: Point, b: Point): Rect => ({
	x: Math.min(a.x, b.x),
	y: Math.min(a.y, b.y),
	width: Math.abs(a.x - b.x),
	height: Math.abs(a.y - b.y),
});

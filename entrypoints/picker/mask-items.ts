// The masks as the list shows them: each in its own words, and what it can be widened to.
import type { MaskItem } from '../../components/picker/mask-list';
import { spotName } from '../../components/picker/spot-name';
import type { Rect, WordBox } from '../../lib/domain/held-page';
import type { Mask } from '../../lib/domain/redaction';
import type { Scene, Spot, WordSpot } from '../../lib/domain/scene';
import type { Text } from '../../lib/i18n/catalogue';

/** What is known of a mask since it was set: its words, and the line they are on. */
export type MaskFacts = { label: string; line: readonly WordBox[] };

export const keyOf = (mask: Mask): string => JSON.stringify(mask);

export function maskOfWord({ frame, n, node, start, end, text, line }: WordSpot): { mask: Mask; facts: MaskFacts } {
	// What a field holds is no text of the page: the field goes.
	const mask: Mask = node < 0 ? { kind: 'element', frame, n } : { kind: 'words', frame, n, node, start, end };
	return { mask, facts: { label: text, line } };
}

export function maskOfSpot({ frame, n, name, words }: Spot, t: Text): { mask: Mask; facts: MaskFacts } {
	const label = [spotName(name, t), words].filter(Boolean).join(' · ');
	return { mask: { kind: 'element', frame, n }, facts: { label, line: [] } };
}

export function maskOfArea(rect: Rect, t: Text): { mask: Mask; facts: MaskFacts } {
	const size = { width: Math.round(rect.width), height: Math.round(rect.height) };
	return { mask: { kind: 'area', rect }, facts: { label: t('picker:masks.area', size), line: [] } };
}

type Acts = {
	t: Text;
	scene: Scene | null;
	facts: ReadonlyMap<string, MaskFacts>;
	count: (text: string) => number;
	onReplace: (old: Mask, by: { mask: Mask; facts: MaskFacts }) => void;
	onRemove: (mask: Mask) => void;
};

export const maskItems = (masks: readonly Mask[], acts: Acts): MaskItem[] =>
	masks.map((mask) => {
		const facts = acts.facts.get(keyOf(mask));
		const label = mask.kind === 'text' ? mask.text : (facts?.label ?? '');
		return {
			key: keyOf(mask),
			kind: mask.kind,
			label,
			...(mask.kind === 'text' ? { count: acts.count(mask.text) } : {}),
			wider: mask.kind === 'words' ? widerThan(mask, label, facts?.line ?? [], acts) : [],
			onRemove: () => acts.onRemove(mask),
		};
	});

function widerThan(
	mask: Extract<Mask, { kind: 'words' }>,
	label: string,
	line: readonly WordBox[],
	{ t, scene, count, onReplace }: Acts,
): MaskItem['wider'] {
	const own = line.filter(({ node }) => node === mask.node);
	const [first, last] = [own[0], own.at(-1)];
	const block = scene?.find(mask.frame, mask.n);
	const everywhere = count(label);
	return [
		...(first && last && (first.start < mask.start || last.end > mask.end)
			? [
					{
						reach: 'line' as const,
						act: () =>
							onReplace(mask, {
								mask: { ...mask, start: first.start, end: last.end },
								facts: { label: own.map(({ text }) => text).join(' '), line },
							}),
					},
				]
			: []),
		...(block ? [{ reach: 'block' as const, act: () => onReplace(mask, maskOfSpot(block, t)) }] : []),
		...(everywhere > 1
			? [
					{
						reach: 'everywhere' as const,
						count: everywhere,
						act: () => onReplace(mask, { mask: { kind: 'text', text: label }, facts: { label, line: [] } }),
					},
				]
			: []),
	];
}

/** Where masks that have just been set lie in the picture, until the masked picture is made. */
export const coversOf = (masks: readonly Mask[], scene: Scene, facts: Acts['facts']): Rect[] =>
	masks.flatMap((mask) => {
		if (mask.kind === 'text') return [];
		if (mask.kind === 'area') return [mask.rect];
		if (mask.kind === 'element') return scene.find(mask.frame, mask.n)?.rect ?? [];
		const line = facts.get(keyOf(mask))?.line ?? [];
		return line
			.filter(({ node, start, end }) => node === mask.node && start < mask.end && end > mask.start)
			.map(({ rect }) => rect);
	});

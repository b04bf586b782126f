// What the candidate has chosen and masked so far, every act of it, and what is said of the last one.
import { useRef, useState } from 'preact/hooks';
import { spotName } from '../../components/picker/spot-name';
import { useText } from '../../components/text-context';
import type { Choice } from '../../lib/domain/choice';
import type { Rect } from '../../lib/domain/held-page';
import { nothingPicked, picked, redone, undone, withMask, type Picked } from '../../lib/domain/picker-history';
import type { Mask } from '../../lib/domain/redaction';
import type { Scene, Spot } from '../../lib/domain/scene';
import { keyOf, type MaskFacts } from './mask-items';

type Known = { mask: Mask; facts: MaskFacts };

export function usePicking(picture: Scene | null) {
	const { t } = useText();
	const [history, setHistory] = useState(nothingPicked);
	const [said, setSaid] = useState('');
	const facts = useRef(new Map<string, MaskFacts>());
	const { choice, masks } = history.now;
	const act = (change: Partial<Picked>, words: string): void => {
		setHistory((history) => picked(history, change));
		setSaid(words);
	};
	const know = (known: readonly Known[]): void => {
		for (const each of known) facts.current.set(keyOf(each.mask), each.facts);
	};
	return {
		choice,
		masks,
		said,
		facts: facts.current as ReadonlyMap<string, MaskFacts>,
		canUndo: history.past.length > 0,
		canRedo: history.next.length > 0,
		say: setSaid,
		chooseSpot: (spot: Spot): void => {
			// The picture knows what of it was seen; the copy is laid out anew.
			const seen = picture?.find(spot.frame, spot.n) ?? null;
			const choice: Choice = {
				kind: 'element',
				frame: spot.frame,
				n: spot.n,
				rect: seen?.rect ?? null,
				size: seen ? seen.size : spot.size,
			};
			const { width, height } = spot.rect;
			const values = { name: spotName(spot.name, t), words: spot.words, width: Math.round(width), height: Math.round(height) };
			act({ choice }, t(spot.words ? 'picker:chosen' : 'picker:chosenShort', values));
		},
		chooseRegion: (rect: Rect): void => {
			const size = { width: Math.round(rect.width), height: Math.round(rect.height) };
			act({ choice: { kind: 'region', rect } }, t('picker:region', size));
		},
		chooseAll: () => act({ choice: { kind: 'page' } }, t('picker:cleared')),
		mask: (known: readonly Known[]): void => {
			know(known);
			const all = known.reduce<readonly Mask[]>((list, { mask }) => withMask(list, mask), masks);
			act({ masks: all }, t('picker:masked', { name: known.map(({ facts }) => facts.label).join(', ') }));
		},
		replaceMask: (old: Mask, by: Known): void => {
			know([by]);
			const others = masks.map((mask) => (keyOf(mask) === keyOf(old) ? by.mask : mask));
			act(
				{ masks: others.filter((mask, i) => others.findIndex((each) => keyOf(each) === keyOf(mask)) === i) },
				t('picker:masked', { name: by.facts.label }),
			);
		},
		unmask: (mask: Mask): void => {
			const name = mask.kind === 'text' ? mask.text : (facts.current.get(keyOf(mask))?.label ?? '');
			act({ masks: masks.filter((each) => keyOf(each) !== keyOf(mask)) }, t('picker:unmasked', { name }));
		},
		undo: (): void => {
			setHistory((history) => undone(history) ?? history);
			setSaid(t('picker:undone'));
		},
		redo: (): void => {
			setHistory((history) => redone(history) ?? history);
			setSaid(t('picker:redone'));
		},
	};
}

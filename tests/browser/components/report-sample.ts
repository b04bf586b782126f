// What a bundle weighs, for the tests of the screens that show it.
import type { SizeMeterProps } from '../../../components/report/size-meter';

export const sizeWeights: SizeMeterProps['weights'] = {
	archives: 14_000_000,
	fullPages: 9_000_000,
	screens: 3_000_000,
	films: 0,
	files: 0,
	texts: 40_000,
	documents: 900_000,
};

export const sizeOffers: SizeMeterProps['offers'] = [
	{ proposal: 'pictures', saves: 4_000_000, isOn: false },
	{ proposal: 'fullPages', saves: 9_000_000, isOn: true },
	{ proposal: 'split', saves: 0, isOn: false, volumes: 3 },
];

// What an item is called in a sentence: its code, else the beginning of its text, else its kind.
import type { DraftItem } from '../../lib/domain/framework-draft';
import type { Text } from '../../lib/i18n/catalogue';

const longest = 72;

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);

export const itemName = (item: DraftItem, t: Text): string =>
	bearing(item, t) || shortened(item.label.trim()) || t(`review:kind.${item.kind}`);

/** A bare number says nothing without its kind. */
const bearing = (item: DraftItem, t: Text): string =>
	/^\d/.test(item.code) ? `${t(`review:kind.${item.kind}`)} ${item.code}` : item.code;

/** Code and text, for a list to choose from. */
export const itemLine = (item: DraftItem, t: Text): string =>
	[bearing(item, t), shortened(item.label.trim())].filter(Boolean).join(' ') || t(`review:kind.${item.kind}`);

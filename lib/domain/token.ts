// Tokens stand for addresses in frozen HTML and CSS: `glane:<nonce>.<n>.` while the bytes are being gathered,
// `glane:<sha256>` once they are stored.

export const makeToken = (nonce: string, index: number): string => `glane:${nonce}.${index}.`;

/** Replaces every token of one frame; what the page itself wrote can't match, for the nonce is ours. */
export function replaceTokens(text: string, nonce: string, replace: (token: string) => string): string {
	return text.replace(new RegExp(`glane:${nonce}\\.\\d+\\.`, 'g'), replace);
}

export const assetAddress = (sha256: string): string => `glane:${sha256}`;

/** Where an archive names an asset that could not be kept. */
export const missingAddress = 'data:,';

export const assetAddressPattern = /glane:([0-9a-f]{64})/g;

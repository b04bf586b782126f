// What the code of a block, activity, competency, criterion or assessment looks like where a paragraph starts. Only the shape: what
// it stands for is the recogniser's business.

const code =
	/^\(?(?:bloc\b|blocs\b|(?:RNCP\d+)?BC\s?\d|(?:EC|CP|CCP|Cr|AT|MSP)\s?\.?\s?\d|[ACEU]\s?\.?\s?\d{1,2}(?!\d*\s?%)|\d{1,2}\s?\/\s?\p{Lu})/iu;

/** True when a text starts with something like `A1.`, `C.1.2`, `E2.1/2.2`, `BC01`, `Bloc 1`, `1/ Analyse`. */
export const startsWithCode = (text: string): boolean => code.test(text);

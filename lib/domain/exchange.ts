// What passes between Glane and other tools: the formats a référentiel is written in and read from, what stopped a reading, what a
// reading noticed and what a format cannot carry. Codes only: lib/i18n/exchange-text.ts has the sentences.
import type { Framework } from './framework';

export const exchangeFormats = ['glane', 'case', 'mahara', 'moodle', 'rncp'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

/** `withCriteria`: Mahara and Moodle show a row for each; the other formats do not look at it. */
export type ExchangeOptions = { withCriteria: boolean };

export const expectedValues = ['text', 'number', 'boolean', 'list', 'object', 'identifier', 'date', 'choice', 'other'] as const;
export type ExpectedValue = (typeof expectedValues)[number];

/**
 * Why a file is refused. `path` leads to the first fault: `criteria[12].attachedTo[0]`, `l. 3, ID number`, `FICHE.INTITULE`; empty
 * for the file as a whole. `found` is what stands there.
 */
export type ExchangeFault = {
	code:
		| 'empty'
		| 'too-large'
		| 'unknown-format'
		| 'broken-file'
		| 'newer-version'
		| 'missing'
		| 'wrong-value'
		| 'unknown-id'
		| 'repeated-id'
		| 'circle'
		| 'too-deep'
		| 'several-frameworks';
	/** null: not even the format could be told. */
	format: ExchangeFormat | null;
	path: string;
	expected: ExpectedValue | null;
	found: string | null;
};

/** What a reading noticed and a person must know before using the result; `count` things are concerned. */
export type ExchangeNote = {
	code: 'no-criteria' | 'kinds-by-level' | 'kinds-mixed' | 'unplaced' | 'codes-made' | 'whole-list' | 'assessment-text';
	count: number;
};

export type ExchangeRead = { framework: Framework; format: ExchangeFormat; notes: ExchangeNote[] };

export type ExchangeReading = { ok: true; value: ExchangeRead } | { ok: false; fault: ExchangeFault };

/** What a format cannot carry of this référentiel; `count` of them stay behind. */
export type LossNote = {
	code: 'blocks' | 'activities' | 'criteria' | 'assessments' | 'deliverables' | 'dossiers' | 'remarks' | 'activities-as-blocks';
	count: number;
};

export type ExchangeFile = { name: string; type: string; text: string; losses: LossNote[] };

/** A longer file is no single référentiel: the five that come with Glane stay under 150 kB. Bytes, before reading; characters, after. */
export const maxExchangeSize = 5_000_000;

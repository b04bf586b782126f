// Writes a référentiel in a format of one's choice, and says what that format leaves behind.
import type { ExchangeFile, ExchangeFormat, ExchangeOptions } from '../../domain/exchange';
import { slug } from '../../domain/file-name';
import type { Framework } from '../../domain/framework';
import { lossesOf } from './losses';
import { writeOwnJson } from './own-json';
import { writeCase, type CaseEquivalences } from './write-case';
import { writeMahara } from './write-mahara';
import { writeMoodle } from './write-moodle';
import { writeRncp } from './write-rncp';

/** `at`: ISO 8601 time that CASE demands; `equivalences`: see `readEquivalences`, which only CASE can say. */
export type WriteOptions = ExchangeOptions & { at: string; equivalences?: CaseEquivalences };

const endings: Record<ExchangeFormat, { ending: string; type: string }> = {
	glane: { ending: '.glane.json', type: 'application/json' },
	case: { ending: '.case.json', type: 'application/json' },
	mahara: { ending: '.matrix', type: 'application/json' },
	moodle: { ending: '.moodle.csv', type: 'text/csv' },
	rncp: { ending: '.rncp.xml', type: 'application/xml' },
};

/** The name is plain ASCII, from the title. The same référentiel, format and options always give the same text. */
export function writeExchange(framework: Framework, format: ExchangeFormat, options: WriteOptions): ExchangeFile {
	const { ending, type } = endings[format];
	return {
		name: slug(framework.shortTitle) + ending,
		type,
		text: textOf(framework, format, options),
		losses: lossesOf(framework, format, options),
	};
}

function textOf(framework: Framework, format: ExchangeFormat, options: WriteOptions): string {
	switch (format) {
		case 'glane':
			return writeOwnJson(framework);
		case 'case':
			return writeCase(framework, options.at, options.equivalences);
		case 'mahara':
			return writeMahara(framework, options);
		case 'moodle':
			return writeMoodle(framework, options);
		case 'rncp':
			return writeRncp(framework);
	}
}

// Reads a référentiel that another tool, or another Glane, wrote. The content tells the format; the file's ending does not count.
import { validate } from 'uuid';
import { maxExchangeSize, type ExchangeReading } from '../../domain/exchange';
import { withStableIds } from '../../domain/framework-ids';
import { refuse } from './fault';
import { isOwnJson, readOwnJson } from './own-json';
import { isCasePackage, readCase } from './read-case';
import { isMaharaMatrix, readMahara } from './read-mahara';
import { moodleRows, readMoodle } from './read-moodle';
import { readRncp } from './read-rncp';

/**
 * `name`: of the file, for the sentence that refuses it. `text`: the whole file, decoded. A fault has the path of the first thing wrong; `unknown-format` says only that no reader knows
 * it, and that the file may still be an official document. A caller spares itself the reading of a file over `maxExchangeSize`.
 */
export function readExchange(name: string, text: string): ExchangeReading {
	const reading = readAny(name, text);
	if (!reading.ok || validate(reading.value.framework.id)) return reading;
	// Written by hand, with keys for ids: they would not stay unique beside those of other référentiels.
	return { ok: true, value: { ...reading.value, framework: withStableIds(reading.value.framework) } };
}

function readAny(name: string, text: string): ExchangeReading {
	if (text.length > maxExchangeSize) return refuse('too-large', null, { found: name });
	const content = text.replace(/^\ufeff/, '').trim();
	if (content === '') return refuse('empty', null, { found: name });
	if (content.startsWith('{')) return readJson(name, content);
	if (content.startsWith('<')) return readRncp(name, content);
	const rows = moodleRows(content);
	return rows ? readMoodle(rows, content) : refuse('unknown-format', null, { found: name });
}

function readJson(name: string, content: string): ExchangeReading {
	const parsed = parse(content);
	if (!parsed.ok) return refuse('broken-file', null, { path: parsed.place, found: name });
	const { json } = parsed;
	if (isOwnJson(json)) return readOwnJson(json);
	if (isCasePackage(json)) return readCase(json);
	if (isMaharaMatrix(json)) return readMahara(json, content);
	return refuse('unknown-format', null, { found: name });
}

/** Where the text stops being JSON, as `l. 3, c. 14`, where the browser says so. */
function parse(content: string): { ok: true; json: object } | { ok: false; place: string } {
	try {
		return { ok: true, json: JSON.parse(content) as object };
	} catch (error) {
		const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
		return { ok: false, place: line ? `l. ${line}, c. ${column}` : '' };
	}
}

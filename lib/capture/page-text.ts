// Text and facts of a captured page: from the full extraction, else from what the snapshot itself holds.
import { keepFacts } from '../db/evidence-repository';
import { extractionOf } from '../db/job-repository';
import type { Job } from '../domain/capture';
import { guessKind } from '../domain/guess-kind';
import type { Extraction, FrameSnapshot } from '../domain/snapshot';
import { htmlText } from './extract/html-text';
import { metadataFrom } from './extract/page-metadata';

/** As much HTML as a long report has; a bound for pages without end. */
const mostBytes = 8_000_000;

/** The text to keep; the piece's author, dates and kind are filled in where the candidate has not. */
export async function pageText(job: Job, top: FrameSnapshot | null): Promise<string> {
	const extraction = await extractionOf(job.id);
	if (!top) return extraction?.text ?? '';
	const facts: Extraction = extraction ?? {
		...metadataFrom(top.facts),
		text: htmlText(await top.html.slice(0, mostBytes).text()),
	};
	await keepFacts(job.evidenceId, facts, top.facts.title, guessKind(job.url, top.facts));
	return facts.text;
}

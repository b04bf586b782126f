// « Garder »: what was chosen of a held page is masked, cut to the choice, and written; then the background goes on with it as with any
// capture. Until the one write, nothing of the page is on disk.
import { addressesOf } from '../capture/addresses';
import { metadataFrom } from '../capture/extract/page-metadata';
import { htmlText } from '../capture/extract/html-text';
import { getEvidence } from '../db/evidence-repository';
import { jobsOf, openHeldJob } from '../db/held-repository';
import { isQuotaError } from '../db/quota';
import { blankEvidence } from '../domain/blank-evidence';
import type { Job } from '../domain/capture';
import type { Choice } from '../domain/choice';
import { instant, timeZone } from '../domain/clock';
import type { Evidence } from '../domain/evidence';
import { guessKind } from '../domain/guess-kind';
import type { HeldPage } from '../domain/held-page';
import type { Mask, Redaction } from '../domain/redaction';
import { fail, ok, type Result } from '../domain/result';
import { canonicalAddress, siteOf } from '../domain/web-address';
import { send } from '../messaging/send';
import { redactHeld } from '../redaction/redact-held';
import { readAddress } from '../redaction/read-address';
import { TextFinder } from '../redaction/text-finder';
import { choosePart, withoutNumbers } from './choose-part';
import { withUsedRules } from './used-rules';

export type Keeping = {
	page: HeldPage;
	masks: readonly Mask[];
	choice: Choice;
	/** Files that the page handed over, by their addresses. */
	files: ReadonlyMap<string, Blob>;
	/** The piece whose place this one takes; a new one when there is none. */
	replaces: string | null;
};

/** Resolves to the piece's id once it is on disk. */
export async function keepHeld({ page, masks, choice, files, replaces }: Keeping): Promise<Result<string, 'storage-full'>> {
	const whole = { ...page, extraction: page.extraction ?? (await ownExtraction(page)) };
	const read = async (url: string) => files.get(url) ?? readAddress(url);
	const redacted = masks.length > 0 ? await redactHeld(whole, masks, read) : null;
	const chosen = await withoutNumbers(await choosePart(redacted?.held ?? whole, choice));
	const part = choice.kind === 'page' ? chosen : await withUsedRules(chosen, read);
	const earlier = replaces ? await getEvidence(replaces) : null;
	const evidence = pieceOf(part, earlier, ownWords(masks, earlier, whole));
	const job = jobFor(evidence, page.heldAt, choice);
	const wanted = addressesOf(part.frames);
	const redaction: Redaction | null = redacted && {
		id: crypto.randomUUID(),
		evidenceId: evidence.id,
		at: instant(),
		timeZone: timeZone(),
		masks: redacted.masks,
		places: redacted.places,
		original: 'never-kept',
		originalSha256: null,
	};
	const kept = {
		evidence,
		job,
		frames: part.frames,
		extraction: part.extraction,
		screenshot: part.screenshot,
		files: new Map([...files].filter(([url]) => wanted.has(url))),
		redaction,
	};
	try {
		await withoutOthers(await jobsOf(evidence.id), () => openHeldJob(kept));
	} catch (error) {
		if (isQuotaError(error)) return fail('storage-full');
		throw error;
	}
	// Should the background not hear, it finds the job at its next start.
	await send('capture.retry', { evidenceId: evidence.id }).catch((error: unknown) => console.error(error));
	return ok(evidence.id);
}

/** Runs `write` while no capture of the piece is under way: one that goes on would bring back what is to be replaced. */
async function withoutOthers(jobIds: readonly string[], write: () => Promise<void>): Promise<void> {
	const [jobId, ...others] = jobIds;
	if (jobId === undefined) return write();
	await navigator.locks.request(`capture ${jobId}`, () => withoutOthers(others, write));
}

/** What the snapshot itself tells, where the page gave no more. */
async function ownExtraction({ frames }: HeldPage): Promise<HeldPage['extraction']> {
	const top = frames.find(({ path }) => path === '');
	return top ? { ...metadataFrom(top.facts), text: htmlText(await top.html.text()) } : null;
}

/** What the candidate had written on the piece that is replaced. */
type OwnWords = Partial<
	Pick<Evidence, 'title' | 'statement' | 'note' | 'source' | 'withheld' | 'kind' | 'kindChosen' | 'previous'>
>;

function ownWords(masks: readonly Mask[], earlier: Evidence | null, { title, url, extraction }: HeldPage): OwnWords {
	if (!earlier) return {};
	const finder = new TextFinder(masks.flatMap((mask) => (mask.kind === 'text' ? [mask.text] : [])));
	const { source, withheld, kind, kindChosen, previous } = earlier;
	const isTitled = ![title, url, extraction?.title].includes(earlier.title);
	return {
		...(isTitled ? { title: finder.mask(earlier.title) } : {}),
		statement: finder.mask(earlier.statement),
		note: finder.mask(earlier.note),
		source: { ...source, name: finder.mask(source.name), reliability: finder.mask(source.reliability) },
		withheld,
		...(kindChosen ? { kind, kindChosen } : {}),
		...(previous ? { previous } : {}),
	};
}

function pieceOf({ url, title, heldAt, frames }: HeldPage, earlier: Evidence | null, own: OwnWords): Evidence {
	const kind = guessKind(url, frames.find(({ path }) => path === '')?.facts ?? null);
	const begun = { kind, title: title || url, url, canonicalUrl: canonicalAddress(url), site: siteOf(url), ...own };
	const { id, createdAt } = earlier ?? {};
	return { ...blankEvidence(begun, createdAt ?? heldAt), ...(id ? { id } : {}), updatedAt: instant() };
}

/** Durable from the first: no tab is needed any more, and none is asked. */
const jobFor = ({ id, url }: Evidence, heldAt: string, { kind }: Choice): Job => ({
	id: crypto.randomUUID(),
	evidenceId: id,
	tabId: -1,
	url,
	aim: { kind },
	isHeld: true,
	state: 'durable',
	failure: null,
	startedAt: heldAt,
	durableAt: instant(),
	completedAt: null,
	attempts: 0,
});

// What becomes of a PDF whose worker never answers.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pdfOf } from '../../../lib/bundle/pdf-client';
import type { FromPdfWorker, PdfRequest, ToPdfWorker } from '../../../lib/bundle/pdf-protocol';
import { partsOf } from '../../../lib/report/typst/typst-report';
import { sampleContent } from '../report/sample-content';

let workers: StuckWorker[] = [];
let isStuck: (request: PdfRequest) => boolean = () => false;
let breaks: (request: PdfRequest) => boolean = () => false;
/** So many workers, from the first, never say a word. */
let silent = 0;

/** Composes for ever what it is stuck on. */
class StuckWorker extends EventTarget {
	isOver = false;
	request: PdfRequest | null = null;
	constructor() {
		super();
		workers.push(this);
	}
	terminate(): void {
		this.isOver = true;
	}
	postMessage(message: ToPdfWorker): void {
		if (message.type !== 'start') return;
		const { request } = message;
		this.request = request;
		if (workers.indexOf(this) < silent) return;
		this.answer({ type: 'progress', progress: { step: 'composing', done: 0, total: 0 } });
		if (breaks(request)) this.answer({ type: 'failed', details: 'unreachable', broke: true });
		else if (!isStuck(request)) this.answer({ type: 'finished', blob: new Blob(['%PDF']), omissions: [] });
	}
	private answer(data: FromPdfWorker): void {
		queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
	}
}

beforeEach(() => {
	workers = [];
	isStuck = () => false;
	breaks = () => false;
	silent = 0;
	vi.useFakeTimers();
	vi.stubGlobal('Worker', StuckWorker);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const options = { pictureOf: () => Promise.resolve(null) };

it('goes on without the block it is stuck on, in bounded time, and leaves no worker behind', async () => {
	const culprit = partsOf(sampleContent)[5]?.path ?? '';
	isStuck = ({ without }) => !without.includes(culprit);
	const told: string[] = [];
	const began = Date.now();
	const making = pdfOf(sampleContent, { ...options, onBlocked: (done, total) => told.push(`${done}/${total}`) });
	await vi.runAllTimersAsync();
	expect(await (await making).blob.text()).toBe('%PDF');
	expect(workers.at(-1)?.request?.without).toEqual([culprit]);
	expect(told[0]).toMatch(/^0\/\d$/);
	expect(workers.every(({ isOver }) => isOver)).toBe(true);
	expect(Date.now() - began).toBeLessThan(5 * 60_000);
});

it('goes on without the block on which Typst breaks, and with the pictures of all others', async () => {
	const culprit = partsOf(sampleContent)[2]?.path ?? '';
	breaks = ({ without }) => !without.includes(culprit);
	const making = pdfOf(sampleContent, options);
	await vi.runAllTimersAsync();
	expect(await (await making).blob.text()).toBe('%PDF');
	expect(workers.at(-1)?.request).toMatchObject({ without: [culprit], withoutPictures: false });
});

it('says what Typst says where it breaks on the words alone', async () => {
	breaks = () => true;
	const making = pdfOf(sampleContent, options);
	making.catch(() => undefined);
	await vi.runAllTimersAsync();
	await expect(making).rejects.toThrow('unreachable');
});

it('is given up where even the words alone never end', async () => {
	isStuck = () => true;
	const making = pdfOf(sampleContent, options);
	making.catch(() => undefined);
	await vi.runAllTimersAsync();
	await expect(making).rejects.toThrow('Typst never ended');
	expect(workers.every(({ isOver }) => isOver)).toBe(true);
});

it('is cancelled while it composes', async () => {
	isStuck = () => true;
	const cancellation = new AbortController();
	const making = pdfOf(sampleContent, { ...options, signal: cancellation.signal });
	making.catch(() => undefined);
	await vi.advanceTimersByTimeAsync(1000);
	cancellation.abort();
	await expect(making).rejects.toThrow();
	expect(workers.map(({ isOver }) => isOver)).toEqual([true]);
});

it('gives its place to another when it says nothing, pictures and all', async () => {
	silent = 1;
	const making = pdfOf(sampleContent, options);
	await vi.runAllTimersAsync();
	expect(await (await making).blob.text()).toBe('%PDF');
	expect(workers.map(({ request, isOver }) => [request?.withoutPictures, isOver])).toEqual([
		[false, true],
		[false, true],
	]);
});

it('ends with an error when no worker ever says a word', async () => {
	silent = Number.POSITIVE_INFINITY;
	const making = pdfOf(sampleContent, options);
	const failure = expect(making).rejects.toThrow('silent');
	await vi.runAllTimersAsync();
	await failure;
});

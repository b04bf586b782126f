// The screen of several pages: what may be chosen, what was pasted, how far each page is.
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { AddressPaste } from '../../../components/queue/address-paste';
import type { Choice } from '../../../components/queue/choice';
import { PageChoice } from '../../../components/queue/page-choice';
import { QueueHead } from '../../../components/queue/queue-head';
import { QueueList } from '../../../components/queue/queue-list';
import { queueFailures, queueStates, type QueuedPage } from '../../../lib/domain/page-queue';
import { queueCounts } from '../../../lib/domain/queue-machine';
import { queueFailureText } from '../../../lib/i18n/queue-failure-text';
import { longTitle, longWord } from './sample';
import { expectAccessible, expectNoSidewaysScroll, looks, named, narrow, show, texts } from './show';

const nothing = (): void => {};

const choice = (n: number, change: Partial<Choice> = {}): Choice => ({
	url: `https://exemple.fr/${n}`,
	title: `Page ${n}`,
	site: 'exemple.fr',
	tabId: n,
	bar: null,
	before: null,
	isChosen: true,
	...change,
});
const choices = [
	choice(1, { title: longTitle, url: `https://exemple.fr/${longWord}` }),
	choice(2, { title: '', tabId: null }),
	choice(3, { before: '2026-03-12T13:05:00.000Z', isChosen: false }),
	choice(4, { bar: 'queued', isChosen: false }),
	choice(5, { bar: 'restricted', isChosen: false, site: '' }),
	...Array.from({ length: 5 }, (_, at) => choice(10 + at)),
];

const queued = (change: Partial<QueuedPage>): QueuedPage => ({
	id: crypto.randomUUID(),
	batchId: crypto.randomUUID(),
	position: 0,
	addedAt: '2026-03-12T13:05:00.000Z',
	url: `https://exemple.fr/${longWord}`,
	title: longTitle,
	tabId: null,
	mayShow: false,
	state: 'waiting',
	failure: null,
	evidenceId: null,
	...change,
});
const pages = [
	...queueStates.map((state) => queued({ state })),
	...queueFailures.map((failure) => queued({ state: 'failed', failure, title: '' })),
];
const pieceOf = () => ({ title: longTitle, href: '#/preuves/x', elsewhere: `https://ailleurs.fr/${longWord}` });

describe.each(looks)('in $language, $theme', (look) => {
	const t = texts[look.language];

	it.each([narrow, { width: 1280, height: 800 }])('choices, field and list are clean at $width px', async (size) => {
		const { place } = await show(
			<main class="sheet stack">
				<QueueHead counts={queueCounts(pages)} sortHref="#/preuves" onAct={nothing} onClear={nothing} />
				<QueueList pages={pages} pieceOf={pieceOf} onCancel={nothing} onRetry={nothing} />
				<AddressPaste text="mes liens" unread={Array.from({ length: 9 }, () => longTitle)} onText={nothing} />
				<PageChoice choices={choices} doubles={3} onChoose={nothing} />
			</main>,
			{ ...look, ...size },
		);
		await expectAccessible(place);
		expectNoSidewaysScroll(place, 'textarea, .ellipsis, .choice-title, .choice-url, .visually-hidden');
		for (const code of queueFailures) await expect.element(page.getByText(queueFailureText(code, t)).first()).toBeInTheDocument();
	});
});

const t = texts.fr;

it('ticks one page, or all that the filter shows and that may be chosen', async () => {
	const onChoose = vi.fn();
	await show(<PageChoice choices={choices} doubles={0} onChoose={onChoose} />);
	// Drawn: a sheet of another screen once made it invisible.
	expect(getComputedStyle(page.getByRole('checkbox', { name: /Page 3/ }).element()).opacity).toBe('1');
	await userEvent.click(page.getByRole('checkbox', { name: /Page 3/ }));
	expect(onChoose).toHaveBeenLastCalledWith(['https://exemple.fr/3'], true);
	await userEvent.fill(page.getByRole('searchbox'), 'PAGE 1');
	await userEvent.click(named('button', t('queue:choose.none')));
	expect(onChoose).toHaveBeenLastCalledWith(
		[10, 11, 12, 13, 14].map((n) => `https://exemple.fr/${n}`),
		false,
	);
	await userEvent.fill(page.getByRole('searchbox'), 'Page 4');
	await userEvent.click(named('button', t('queue:choose.all')));
	expect(onChoose).toHaveBeenLastCalledWith([], true);
	await expect.element(page.getByRole('checkbox', { name: /Page 4/ })).toBeDisabled();
	await userEvent.fill(page.getByRole('searchbox'), 'zzz');
	await expect.element(page.getByText(t('queue:choose.noMatch'))).toBeVisible();
});

it('reads the addresses behind links that are pasted', async () => {
	const onText = vi.fn();
	await show(<AddressPaste text="" unread={[]} onText={onText} />);
	const data = new DataTransfer();
	data.setData('text/plain', 'Un article');
	data.setData('text/html', '<p><a href="https://a.fr/x">Un article</a> <a href="mailto:a@b.fr">M</a></p>');
	const field = page.getByLabelText(t('queue:paste.label')).element();
	const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
	field.dispatchEvent(event);
	expect(event.defaultPrevented).toBe(true);
	expect(onText).toHaveBeenLastCalledWith('https://a.fr/x\n');
});

it('offers what fits the queue: pause while it runs, then try again, sort, clear', async () => {
	const onAct = vi.fn();
	const head = (rows: QueuedPage[]) => (
		<QueueHead counts={queueCounts(rows)} sortHref="#/preuves" onAct={onAct} onClear={nothing} />
	);
	const { update } = await show(head([queued({ state: 'running' }), queued({}), queued({ state: 'done' })]));
	await expect.element(page.getByRole('status')).toMatchTextContent(t('queue:list.done', { done: '1', total: '3' }));
	await userEvent.click(named('button', t('queue:list.pause')));
	await userEvent.click(named('button', t('queue:list.cancelAll')));
	expect(onAct.mock.calls).toEqual([['pause'], ['cancel']]);
	update(head([queued({ state: 'done' }), queued({ state: 'failed', failure: 'not-loaded' })]));
	await expect.element(named('link', t('queue:list.sort', { count: 1, n: '1' }))).toBeVisible();
	await userEvent.click(named('button', t('queue:list.retryAll', { count: 1, n: '1' })));
	expect(onAct).toHaveBeenLastCalledWith('retry');
	await expect.element(named('button', t('queue:list.clear'))).toBeVisible();
});

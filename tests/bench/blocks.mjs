// How long the captured page's own thread stands still: the longest tasks of its renderer, out of a browser trace. The
// page's `longtask` observer does not see the scripts of an extension.
import { setTimeout as wait } from 'node:timers/promises';

const mark = 'glane-bench';
const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Runs `act` under a trace; `{ before, after }`: the longest task, in ms, until `result.durableMs` and from then on. */
export async function tracedBlocks(browser, page, act) {
	const events = [];
	const collect = ({ value }) => events.push(...value.filter(({ name }) => name === 'RunTask' || name === 'TimeStamp'));
	browser.cdp.on('Tracing.dataCollected', collect);
	const traceConfig = { includedCategories: categories, recordMode: 'recordContinuously' };
	await browser.cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
	await page.evaluate((mark) => console.timeStamp(mark), mark);
	const markedAt = Date.now();
	const result = await act();
	await wait(200);
	const complete = new Promise((done) => browser.cdp.once('Tracing.tracingComplete', done));
	await browser.cdp.send('Tracing.end');
	await complete;
	browser.cdp.off('Tracing.dataCollected', collect);

	const own = events.find(({ name, args }) => name === 'TimeStamp' && args.data.message === mark);
	const tasks = events.filter(
		({ name, pid, tid, ts }) => name === 'RunTask' && pid === own.pid && tid === own.tid && ts >= own.ts,
	);
	const durable = (result.began - markedAt + result.durableMs) * 1000 + own.ts;
	const longest = (list) => Math.max(0, ...list.map(({ dur }) => (dur ?? 0) / 1000));
	return { before: longest(tasks.filter(({ ts }) => ts < durable)), after: longest(tasks.filter(({ ts }) => ts >= durable)) };
}

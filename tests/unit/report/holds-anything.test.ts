// What there must be before a report is exported or frozen.
import { expect, it } from 'vitest';
import { emptyProse, type Prose } from '../../../lib/domain/prose';
import { holdsAnything } from '../../../lib/report/holds-anything';
import { buildReport } from '../../../lib/report/model';
import { sampleInput } from './sample-report';

const written = (...content: Prose['content']) => ({ exhibits: [], texts: new Map([['s1', { ...emptyProse, content }]]) });

it.each<[string, boolean, Parameters<typeof holdsAnything>[0]]>([
	['nothing', false, { exhibits: [], texts: new Map() }],
	['a text that was emptied', false, written({ type: 'paragraph', content: [{ type: 'text', text: ' ' }] })],
	['words', true, written({ type: 'paragraph', content: [{ type: 'text', text: 'Ma mission' }] })],
	['a picture', true, written({ type: 'image', attrs: { sha256: 'a'.repeat(64), alt: '', caption: '' } })],
	['annexes', true, { exhibits: buildReport(sampleInput).exhibits, texts: new Map() }],
])('%s: %s', (_, holds, report) => {
	expect(holdsAnything(report)).toBe(holds);
});

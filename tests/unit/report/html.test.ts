// The HTML documents: captured text never becomes markup, the policy allows what is inside and nothing else, links lead somewhere.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageHtml } from '../../../lib/report/html/coverage-page';
import { linkable, markup } from '../../../lib/report/html/markup';
import { reportHtml as reportOf } from '../../../lib/report/html/report-page';
import { viewerHtml as viewerOf } from '../../../lib/report/html/viewer-page';
import { linesOf } from '../../../lib/report/content-text';
import { buildReport } from '../../../lib/report/model';
import { reportContent } from '../../../lib/report/report-content';
import { wordingIn } from '../../../lib/report/report-wording';
import { plainLines } from '../../fixtures/html-lines';
import { sampleInput } from './sample-report';

const report = buildReport(sampleInput);
const files = [
	{ name: 'capture.html', bytes: 10, sha256: 'f'.repeat(64) },
	{ name: 'ecran.webp', bytes: 10, sha256: 'e'.repeat(64) },
];
const written = { ...report, exhibits: report.exhibits.map((exhibit) => ({ ...exhibit, files })) };
const content = reportContent(written, wordingIn('fr'));
const french = { wording: wordingIn('fr'), pictures: new Map() };
const reportHtml = (): string => reportOf(content, french);
const viewerHtml = (): string => viewerOf(content, { ...french, files: [] });
const documents = { reportHtml, viewerHtml, coverageHtml: () => coverageHtml(content, french) };

describe('escaping', () => {
	it('leaves no character by which text could become markup', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', ';', '/', '\u0000', '\u202e', 'a', 'é') }),
				(text) => {
					expect(String(markup`${text}`)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
				},
			),
		);
	});

	it('follows only web addresses', () => {
		expect(['javascript:alert(1)', 'data:text/html,x', ' https://x', 'https://x.fr/'].map(linkable)).toEqual([
			null,
			null,
			null,
			'https://x.fr/',
		]);
	});
});

describe.each(Object.entries(documents))('%s', (name, make) => {
	const page = make();

	it('takes no hostile text for markup', () => {
		expect(page).not.toMatch(/<img src=x|<script>alert|href="javascript:/);
		expect(page.match(/<script/g) ?? []).toHaveLength(name === 'viewerHtml' ? 1 : 0);
		if (name !== 'coverageHtml') expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
	});

	it('allows its own style sheet and script by their hashes, and no network', () => {
		const policy = (/Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&#39;', "'");
		expect(policy).toMatch(/^default-src 'none';/);
		expect(policy).not.toMatch(/unsafe|https?:|\*/);
		for (const tag of name === 'viewerHtml' ? ['style', 'script'] : ['style']) {
			const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '';
			expect(text.length).toBeGreaterThan(100);
			expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
		}
		expect(page).not.toMatch(/\sstyle="|\son\w+="/);
		expect(page).not.toMatch(/(src|href)="\/\/|src="http/);
	});

	it('has one level-one heading, a language, and no dead link inside', () => {
		expect(page.match(/<h1[ >]/g)?.length).toBe(1);
		expect(page).toContain('<html lang="fr">');
		const home = name === 'coverageHtml' ? viewerHtml() : page;
		const ids = new Set([...home.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
		const targets = [...page.matchAll(/href="(?:\.\.\/index\.html)?#([^"]+)"/g)].map(([, id]) => id);
		expect(targets.length).toBeGreaterThan(20);
		expect(targets.filter((id) => !ids.has(id))).toEqual([]);
	});

	it('gives every id once', () => {
		const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

it('loses no line of the report, in either language', () => {
	for (const language of ['fr', 'en'] as const) {
		const wording = wordingIn(language);
		const tree = reportContent({ ...written, language }, wording);
		const printed = new Set(plainLines(reportOf(tree, { wording, pictures: new Map() })));
		const lines = linesOf(tree).flatMap((line) => line.split('\n'));
		expect(lines.length).toBeGreaterThan(300);
		expect(lines.filter((line) => line.trim() && !printed.has(line.replace(/\s+/g, ' ').trim()))).toEqual([]);
	}
});

it('leads to each file of an exhibit, and folds the list of them away in the viewer alone', () => {
	const [exhibit] = written.exhibits;
	expect(reportHtml()).toContain(`<a href="../02_annexes/${exhibit?.folder}/capture.html">capture.html</a>`);
	expect(reportHtml()).not.toContain('<details');
	expect(viewerHtml()).toMatch(/<details class="files"><summary>2 fichiers/);
	expect(viewerHtml()).toContain(`data-page="02_annexes/${exhibit?.folder}/capture.html"`);
});

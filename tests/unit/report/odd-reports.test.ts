// Reports as candidates really make them: nothing written yet, endless titles, other scripts, pieces that went after they were called,
// sections that are all hidden, any référentiel, either language. Each must make all its documents.
import { describe, expect, it } from 'vitest';
import { builtInFrameworks, loadBuiltIn } from '../../../lib/frameworks/built-in';
import type { Evidence } from '../../../lib/domain/evidence';
import { setHidden } from '../../../lib/domain/outline-acts';
import type { ReportRows } from '../../../lib/domain/release';
import { reportDocx } from '../../../lib/report/docx/document';
import { reportHtml } from '../../../lib/report/html/report-page';
import { viewerHtml } from '../../../lib/report/html/viewer-page';
import { linesOf } from '../../../lib/report/content-text';
import { buildReport, type ReportInput } from '../../../lib/report/model';
import { oralContent } from '../../../lib/report/oral';
import { reportContent } from '../../../lib/report/report-content';
import { wordingIn } from '../../../lib/report/report-wording';
import { typstOf } from '../../../lib/report/typst/typst-report';
import { sampleInput, sampleWith } from './sample-report';
import { pieceIds, writtenInput } from './sample-writing';

const emptied: Partial<ReportRows> = {
	texts: [],
	evidence: [],
	claims: [],
	captures: [],
	decisions: [],
	counts: [],
	assessments: [],
	teamwork: [],
};

/** Every document of a report; its words. */
async function documentsOf(input: ReportInput): Promise<string> {
	const report = buildReport(input);
	const wording = wordingIn(input.language);
	const content = reportContent(report, wording);
	const options = { wording, pictures: new Map<string, string>() };
	expect(reportHtml(content, options)).toContain('<main');
	expect(viewerHtml(content, { ...options, files: [] })).toContain('</html>');
	expect((await reportDocx(content, async () => null, report.at)).size).toBeGreaterThan(2000);
	expect((await reportDocx(oralContent(report, wording), async () => null, report.at)).size).toBeGreaterThan(2000);
	const typst = typstOf(content, {
		...{
			pictures: new Map(),
			covers: () => true,
			troubles: new Map(),
			troubleText: () => '',
			ending: [],
			keywords: [],
			attachments: [],
		},
	});
	expect(typst.files.size).toBeGreaterThan(2);
	const anchors = content.sections.map(({ anchor }) => anchor);
	expect(new Set(anchors).size).toBe(anchors.length);
	return linesOf(content).join('\n');
}

const withPiece = (id: string, change: Partial<Evidence>): ReportInput => ({
	...writtenInput,
	rows: {
		...writtenInput.rows,
		evidence: writtenInput.rows.evidence.map((piece) => (piece.id === id ? { ...piece, ...change } : piece)),
	},
});

describe.each(builtInFrameworks)('$shortTitle', ({ id }) => {
	it.each(['fr', 'en'] as const)('makes every document of every dossier while nothing is written (%s)', async (language) => {
		const framework = await loadBuiltIn(id);
		if (!framework) throw new Error('It is not there.');
		const dossiers = [...framework.dossiers.map((dossier) => dossier.id), null];
		for (const dossierId of dossiers) {
			const words = await documentsOf({ ...sampleWith(emptied, framework, dossierId), language });
			expect(words).toContain(sampleInput.rows.identity.name);
			expect(words).not.toMatch(/undefined|NaN|\[object|\{\{/);
		}
	});
});

it('prints a title of five hundred letters, emoji, and scripts that run the other way', async () => {
	for (const title of [
		'Très long '.repeat(50).trim(),
		'🥐👩🏽‍🍳 Carnet',
		'تقرير الكفاءات 2026',
		'א'.repeat(500),
		'unmotsansfin'.repeat(42),
	]) {
		const words = await documentsOf(withPiece(pieceIds.barometer, { title, author: title, site: title, statement: title }));
		expect(words).toContain(title);
	}
});

it('says that a called piece is gone, and does not say its name', async () => {
	for (const change of [{ deletedAt: '2026-06-01T00:00:00.000Z' }, { withheld: true }] as const) {
		const input = withPiece(pieceIds.bakery, { ...change, title: 'Un nom qui reste ici' });
		const words = await documentsOf(input);
		expect(words).toContain('annexe retirée');
		expect(words).not.toContain('Un nom qui reste ici');
		expect(buildReport(input).dangling.map(({ evidenceId }) => evidenceId)).toContain(pieceIds.bakery);
	}
});

it('closes its numbers up around a hidden section, and stands with every section hidden', async () => {
	const { outline } = writtenInput.rows;
	const hide = (ids: readonly string[]): ReportInput => ({
		...writtenInput,
		rows: { ...writtenInput.rows, outline: ids.reduce((result, id) => setHidden(result, id, true), outline) },
	});
	await documentsOf(hide(['d-rapport.p1.c1.1']));
	const words = await documentsOf(hide(outline.sections.map(({ id }) => id)));
	expect(words).not.toContain('J’ai construit le plan de collecte');
});

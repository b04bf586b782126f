// A picture that the candidate put into the text: once in the bundle, and shown from there by the report and by the viewer.
import { unzipSync, strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { planBundle } from '../../../lib/bundle/plan';
import { writeBundle } from '../../../lib/bundle/write-bundle';
import { buildReport } from '../../../lib/report/model';
import { wordingIn } from '../../../lib/report/report-wording';
import { sampleInput, sampleWith } from '../report/sample-report';

const picture = 'b'.repeat(64);
const path = '01_rapport/images/bbbbbbbbbbbb.png';
const section = sampleInput.rows.outline.sections.find(({ kind, hidden }) => kind === 'context' && !hidden);

it('puts a picture of the text beside the report, which shows it', async () => {
	const sectionId = section?.id ?? '';
	const report = buildReport(
		sampleWith({
			texts: [
				{
					id: `x/${sectionId}`,
					reportId: 'x',
					sectionId,
					prose: {
						type: 'doc',
						content: [{ type: 'image', attrs: { sha256: picture, alt: 'Le stand', caption: 'Le jour du salon' } }],
					},
					assets: [picture],
					updatedAt: sampleInput.at,
				},
			],
		}),
	);
	const plan = planBundle(report, { assetTypes: new Map([[picture, 'image/png']]), textIds: new Set() });
	const chunks: Uint8Array[] = [];
	await writeBundle(report, plan, {
		wording: wordingIn('fr'),
		sink: (chunk) => void chunks.push(chunk.slice()),
		source: {
			asset: async () => new Blob(['PNG']),
			text: async () => '',
			docx: async () => new Blob(['docx']),
			pdf: async () => new Blob(['%PDF']),
		},
	});
	const files = unzipSync(new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer()));
	const read = (name: string): string => strFromU8(files[`${plan.name}/${name}`] ?? new Uint8Array());
	expect(read(path)).toBe('PNG');
	expect(read('01_rapport/rapport.html')).toContain(`<img src="../${path}" alt="Le stand"`);
	expect(read('index.html')).toContain(`<img src="${path}" alt="Le stand"`);
	expect(read('index.html')).toMatch(/<figcaption>Figure 1 — Le jour du salon/);
	expect(read('manifest-sha256.txt')).toContain(path);
	// The viewer offers the documents that are there.
	expect(read('index.html')).toContain('<a href="01_rapport/rapport.pdf">PDF</a><a href="01_rapport/rapport.docx">Word</a>');
});

// Makes the DOCX documents in a worker of its own, which ends with them: what a large dossier leaves in memory goes at once.
import { readAsset } from '../db/asset-repository';
import type { DocxPicture } from '../report/docx/ink';
import { reportDocx } from '../report/docx/document';
import { oralContent } from '../report/oral';
import { reportContent } from '../report/report-content';
import { wordingIn } from '../report/report-wording';
import { fillTemplate } from '../report/template/fill-template';
import type { DocxAnswer, DocxJob } from './docx-client';
import { docxPicture } from './docx-picture';
import { readReport } from './export-report';
import { awake } from './awake-worker';

self.addEventListener('message', ({ data: job }: MessageEvent<DocxJob>) => {
	make(job).then(
		(blob) => self.postMessage({ ok: true, blob } satisfies DocxAnswer),
		(error: unknown) =>
			self.postMessage({
				ok: false,
				details: error instanceof Error ? (error.stack ?? error.message) : String(error),
			} satisfies DocxAnswer),
	);
});

awake();

async function make(job: DocxJob): Promise<Blob> {
	if (job.kind === 'template') {
		const read = await readReport(job.request);
		if (!read) throw new Error('the release is no longer there');
		const content = reportContent(read.report, wordingIn(read.report.language));
		return fillTemplate(new Uint8Array(await job.file.arrayBuffer()), content, job.fillings, pictureOf);
	}
	const wording = wordingIn(job.report.language);
	const content = job.kind === 'oral' ? oralContent(job.report, wording) : reportContent(job.report, wording);
	return reportDocx(content, pictureOf, job.report.at);
}

async function pictureOf(
	sha256: string,
	{ isLong, pictures }: { isLong: boolean; pictures: number },
): Promise<DocxPicture | null> {
	const blob = await readAsset(sha256);
	// The document holds all its pictures at once: the more there are, the smaller they must be to stay within bounds.
	const widest = pictures <= 60 ? 1600 : pictures <= 150 ? 1200 : 900;
	// A page from its top to its end is printed narrower than a screen.
	return blob ? docxPicture(blob, isLong, isLong ? Math.min(widest, 1200) : widest) : null;
}

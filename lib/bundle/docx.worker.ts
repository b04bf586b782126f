// Makes the DOCX in a worker of its own, which ends with it: the docx library leaves some 200 MB of rubbish behind for a
// large dossier, and a browser takes its time to collect it.
import { readAsset } from '../db/asset-repository';
import { isPicture } from '../domain/file-format';
import type { Exhibit } from '../report/exhibit';
import type { Report } from '../report/model';
import { reportDocx } from '../report/docx/document';
import type { DocxPicture } from '../report/docx/exhibits';
import { wordingIn } from '../report/report-wording';
import type { DocxAnswer } from './docx-client';
import { docxPictureMaker } from './docx-picture';

const makePicture = docxPictureMaker();

self.addEventListener('message', ({ data: report }: MessageEvent<Report>) => {
	make(report).then(
		(blob) => self.postMessage({ ok: true, blob } satisfies DocxAnswer),
		(error: unknown) =>
			self.postMessage({
				ok: false,
				details: error instanceof Error ? (error.stack ?? error.message) : String(error),
			} satisfies DocxAnswer),
	);
});

const make = (report: Report): Promise<Blob> =>
	reportDocx(report, wordingIn(report.language), (exhibit) => pictureOf(exhibit, report.exhibits.length));

async function pictureOf(exhibit: Exhibit, exhibits: number): Promise<DocxPicture | null> {
	const { file, screenshot: screen } = exhibit.piece;
	const shown = file && isPicture(file.format) ? file.sha256 : screen;
	const screenshot = shown ? await readAsset(shown) : null;
	// The document holds all its pictures at once: the more there are, the smaller they must be to stay within bounds.
	return screenshot ? makePicture(screenshot, exhibits <= 60 ? 1600 : exhibits <= 150 ? 1200 : 900) : null;
}

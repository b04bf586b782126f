// The tutor's copy: the report as one HTML file, with its pictures inside, small. Made in the page: it is one document, not a bundle.
import { readAsset } from '../db/asset-repository';
import { slug } from '../domain/file-name';
import type { ReportContent } from '../report/content';
import { blocksWithin } from '../report/content-blocks';
import { reviewHtml } from '../report/html/review-page';
import { reportContent } from '../report/report-content';
import { wordingIn } from '../report/report-wording';
import { editionName } from './edition-name';
import { docxPicture } from './docx-picture';
import { readReport } from './export-report';
import type { ExportRequest } from './export-protocol';

export type ReviewFileRequest = Omit<ExportRequest, 'what' | 'options'>;

/** Pixels: enough to read a screenshot beside the text, little enough for a mail. */
const pictureWidth = 900;

/** Null when the release that is asked for is not there. Rejects with the signal's reason when it is cancelled. */
export async function makeReviewFile(
	request: ReviewFileRequest,
	onProgress: (done: number, total: number) => void,
	signal: AbortSignal,
): Promise<{ name: string; blob: Blob } | null> {
	const { wholeBundle } = await import('./bundle-options');
	const read = await readReport({ ...request, what: 'docx', options: wholeBundle });
	if (!read) return null;
	const { report, release } = read;
	const wording = wordingIn(request.language);
	const content = reportContent(report, wording);
	const pictures = new Map<string, string>();
	const wanted = [...new Set(picturesOf(content))];
	for (const [done, sha256] of wanted.entries()) {
		signal.throwIfAborted();
		onProgress(done, wanted.length);
		const blob = await readAsset(sha256);
		const picture = blob && (await docxPicture(blob, false, pictureWidth));
		if (picture) pictures.set(sha256, `data:image/jpeg;base64,${base64(picture.bytes)}`);
	}
	const html = reviewHtml(content, { wording, pictures, reportId: report.outline.id, release: release?.number ?? null });
	return {
		name: `relecture_${slug(report.identity.name || report.title, 40)}_${editionName(report)}.html`,
		blob: new Blob([html], { type: 'text/html' }),
	};
}

/** Pictures of the text and of the exhibits; a page from its top to its end would be too small to read, and is left out. */
const picturesOf = ({ sections }: ReportContent): string[] =>
	blocksWithin(sections.flatMap(({ blocks }) => blocks)).flatMap((block) =>
		block.kind === 'picture' && !block.isLong ? [block.sha256] : [],
	);

/** In pieces: an argument list has its limits. */
function base64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
	return btoa(text);
}

// What a bundle will weigh before it is written, item by item: close enough to choose what to leave out, and said as an estimate.
import { isPicture } from '../domain/file-format';
import type { Exhibit } from '../report/exhibit';
import type { Report } from '../report/model';
import { type BundleOptions, noWeights, weightKinds, type Weights } from './bundle-options';

/** Bytes of the stored files, by hash; one that is not there is not counted. */
export type StoredSizes = ReadonlyMap<string, number>;

// Fitted to two bundles of the sample portfolio, sixty pieces, whole and lightened: another portfolio may weigh otherwise.
/** Of a frozen page: its text deflates, its pictures in base64 come back to what they are. */
const htmlPacking = 0.3;
/** Record and text of an annexe. */
const textBytes = 1_500;
/** Documents without pictures, in all. */
const documentBytes = 350_000;
/** What a picture adds to the DOCX and the PDF together, for each of its own bytes; a long one is printed larger. */
const printedScreen = 1.4;
const printedPage = 2.4;
/** No more than so much for each screen: both documents hold pictures no wider than a page needs. */
const mostPrinted = 800_000;
/** Written anew, a picture takes half the bytes even where it loses few px. */
const rewritten = 0.5;
/** Of a picture that a camera took: bytes for each px. */
const cameraBytes = 0.3;

/** Bytes in the zips, as nearly as can be told without writing them. */
export function estimate(report: Report, sizes: StoredSizes, options: BundleOptions): Weights {
	const weights = noWeights();
	weights.documents = documentBytes;
	for (const exhibit of report.exhibits) {
		const { piece, capture } = exhibit;
		weights.texts += textBytes;
		if (capture?.root && !options.withoutArchives) {
			const html = Math.min(sizes.get(capture.root) ?? 0, capture.archiveBytes);
			weights.archives += html * htmlPacking + (capture.archiveBytes - html);
		}
		const screen = sizes.get(piece.screenshot ?? '') ?? 0;
		weights.screens += reduced(screen, widthOf(exhibit), options);
		weights.documents += Math.min(mostPrinted, screen * printedScreen);
		for (const sha256 of options.withoutFullPages ? [] : (piece.fullPage ?? [])) {
			const page = sizes.get(sha256) ?? 0;
			weights.fullPages += reduced(page, widthOf(exhibit), options);
			weights.documents += page * printedPage;
		}
		if (piece.file) {
			const { bytes, format } = piece.file;
			if (format === 'mp4') weights.films += options.withoutFilms ? 0 : bytes;
			else weights.files += isPicture(format) ? reduced(bytes, cameraWidth(bytes), options) : bytes;
		}
	}
	for (const kind of weightKinds) weights[kind] = Math.round(weights[kind]);
	return weights;
}

export const totalOf = (weights: Weights): number => weightKinds.reduce((sum, kind) => sum + weights[kind], 0);

/** How many zips there will be, where the annexes are cut in parts of that many bytes. */
export const volumesOf = (weights: Weights, volumeBytes: number): number =>
	1 + Math.max(1, Math.ceil((totalOf(weights) - weights.documents) / volumeBytes));

/** A picture loses bytes as it loses px; some stay, whatever its size. */
function reduced(bytes: number, width: number, { pictureWidth }: BundleOptions): number {
	if (pictureWidth === null || width <= pictureWidth) return bytes;
	return bytes * Math.max(0.05, rewritten * (pictureWidth / width) ** 2);
}

const widthOf = ({ capture }: Exhibit): number => (capture ? capture.viewport.width * capture.viewport.scale : 0);

const cameraWidth = (bytes: number): number => Math.sqrt((bytes / cameraBytes) * (4 / 3));

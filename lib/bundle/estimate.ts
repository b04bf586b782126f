// What a bundle will weigh before it is written, item by item: close enough to choose what to leave out, and said as an estimate.
import { isPicture } from '../domain/file-format';
import type { Exhibit } from '../report/exhibit';
import type { Report } from '../report/model';
import { type BundleOptions, noWeights, weightKinds, type Weights } from './bundle-options';

/** Bytes of the stored files, by hash; one that is not there is not counted. */
export type StoredSizes = ReadonlyMap<string, number>;

/** A frozen page: its files in base64, deflated. Its texts deflate to a fifth, its pictures stay what they are. */
const archivePacking = 0.9;
/** Record and text of an annexe. */
const textBytes = 4_000;
/** Documents without pictures, in all; and what each pictured exhibit adds to the DOCX, and again to the PDF. */
const documentBytes = 350_000;
const documentPicture = 400_000;
/** Of a picture that a camera took: bytes for each px. */
const cameraBytes = 0.3;

/** Bytes in the zips, as nearly as can be told without writing them. */
export function estimate(report: Report, sizes: StoredSizes, options: BundleOptions): Weights {
	const weights = noWeights();
	weights.documents = documentBytes;
	for (const exhibit of report.exhibits) {
		const { piece, capture } = exhibit;
		weights.texts += textBytes;
		if (capture?.root && !options.withoutArchives) weights.archives += capture.archiveBytes * archivePacking;
		const screen = sizes.get(piece.screenshot ?? '') ?? 0;
		weights.screens += reduced(screen, widthOf(exhibit), options);
		if (screen > 0) weights.documents += 2 * Math.min(documentPicture, screen * 1.2);
		if (!options.withoutFullPages)
			for (const sha256 of piece.fullPage ?? []) weights.fullPages += reduced(sizes.get(sha256) ?? 0, widthOf(exhibit), options);
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

/** A picture loses bytes as it loses px; a tenth stays, whatever its size. */
function reduced(bytes: number, width: number, { pictureWidth }: BundleOptions): number {
	if (pictureWidth === null || width <= pictureWidth) return bytes;
	return bytes * Math.max(0.1, (pictureWidth / width) ** 2);
}

const widthOf = ({ capture }: Exhibit): number => (capture ? capture.viewport.width * capture.viewport.scale : 0);

const cameraWidth = (bytes: number): number => Math.sqrt((bytes / cameraBytes) * (4 / 3));

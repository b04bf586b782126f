// The steps of a PDF: Typst starts while the pictures are prepared, then the report is composed, without what could not be had.
import enPdf from '../../assets/locales/en/pdf.json';
import frPdf from '../../assets/locales/fr/pdf.json';
import { inParallel } from '../domain/in-parallel';
import { createText, type Text } from '../i18n/catalogue';
import { picturesAtOnce } from '../report/pictures-at-once';
import { type PreparedPicture, picturesOf } from '../report/typst/pictures';
import type { Omission } from '../report/typst/typst-report';
import { composePdf } from './compose-pdf';
import { laidOut } from './laid-out';
import type { PdfAttachment, PdfProgress, PdfRequest, Wanted } from './pdf-protocol';
import { type PdfPicture, pdfPicture } from './pdf-picture';
import { onePixel, standIn, type StoodFor, withPictures } from './stand-ins';
import type { Typst } from './typst-compiler';

type Means = {
	start: () => Promise<Typst>;
	ask: (wanted: Wanted) => Promise<Blob | null>;
	onProgress: (progress: PdfProgress) => void;
};

/** Typst holds what is attached twice over in 4 GB of memory: files beyond this stay in the folder of the annexes. */
const mostAttached = 400_000_000;

export async function makePdfFile(
	request: PdfRequest,
	{ start, ask, onProgress }: Means,
): Promise<{ blob: Blob; omissions: Omission[] }> {
	const { content, manifestHash } = request;
	const t = createText(content.language, { fr: { pdf: frPdf }, en: { pdf: enPdf } });
	// Its compilation goes on beside the pictures. Whoever waits for it hears of a failure; until then it must not count as unhandled.
	const starting = start();
	starting.catch(() => undefined);

	const wanted = request.withoutPictures ? [] : picturesOf(laidOut(request));
	const made = new Map<string, PdfPicture>();
	await inParallel(wanted, picturesAtOnce, async ({ key, sha256, isLong }) => {
		onProgress({ step: 'pictures', done: made.size, total: wanted.length });
		const blob = await ask({ picture: sha256 });
		made.set(key, blob ? await pdfPicture(blob, isLong) : { trouble: 'missing' });
	});

	const typst = await starting;
	const { attached, left } = await attach(request.attachments, typst, ask);
	const telling: Pick<Typst, 'write' | 'pdf'> = {
		...typst,
		pdf(path) {
			onProgress({ step: 'composing', done: wanted.length, total: wanted.length });
			return typst.pdf(path);
		},
	};
	const standing = new Map<string, StoodFor>();
	const pixel = await onePixel();
	const options: Parameters<typeof composePdf>[2] = {
		pictures: new Map(
			[...made].map(([key, picture]) => [
				key,
				written(key, picture, (name, stoodFor) => {
					standing.set(name, stoodFor);
					typst.write(pathOf(name), standIn(pixel, name));
				}),
			]),
		),
		covers: typst.covers,
		troubleText: (trouble, alternative) => t(`pdf:picture.${trouble}`, { alternative }),
		ending: endingOf(manifestHash, t),
		keywords: [content.subject, t('pdf:keyword')].filter(Boolean),
		attachments: attached,
	};
	const { pdf, omissions } = composePdf(telling, content, options, request.without);
	return { blob: withPictures(pdf, standing), omissions: [...omissions, ...left] };
}

/** Hands a picture over: from here it is a path to its stand-in. */
function written(key: string, picture: PdfPicture, write: (name: string, stoodFor: StoodFor) => void): PreparedPicture {
	if ('trouble' in picture) return picture;
	const { pieces, width } = picture;
	const names = pieces.map(({ jpeg, height }, at) => {
		const name = `${key}-${at}`;
		write(name, { jpeg, width, height });
		return name;
	});
	return { paths: names.map(pathOf), heights: pieces.map(({ height }) => height), width };
}

const pathOf = (name: string): string => `/pictures/${name}.jpg`;

async function attach(
	attachments: readonly PdfAttachment[],
	typst: Typst,
	ask: Means['ask'],
): Promise<{ attached: (PdfAttachment & { path: string })[]; left: Omission[] }> {
	const attached: (PdfAttachment & { path: string })[] = [];
	const left: Omission[] = [];
	let room = mostAttached;
	for (const [at, attachment] of attachments.entries()) {
		const blob = await ask({ attachment: at });
		if (!blob || blob.size > room) {
			const { anchor, pieceId, description } = attachment;
			left.push({ anchor, pieceId, title: description, why: 'attachment' });
			continue;
		}
		room -= blob.size;
		const path = `/attached/${at}`;
		typst.write(path, new Uint8Array(await blob.arrayBuffer()));
		attached.push({ ...attachment, path });
	}
	return { attached, left };
}

const endingOf = (manifestHash: string | null, t: Text): string[] =>
	manifestHash ? [t('pdf:manifest', { hash: manifestHash }), t('pdf:manifestCheck')] : [];

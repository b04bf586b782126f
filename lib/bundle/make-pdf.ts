// The report's PDF as an export makes it: within the folder, or alone, with or without the files of the annexes inside.
import { readAsset } from '../db/asset-repository';
import { textOf } from '../db/capture-repository';
import { fileFacts } from '../domain/file-format';
import type { ReportContent } from '../report/content';
import { reportContent } from '../report/report-content';
import { wordingIn } from '../report/report-wording';
import type { Omission } from '../report/typst/typst-report';
import { exhibitName, titleOf } from '../report/wording';
import { contentOf } from './exhibit-files';
import { pdfOf, type PdfOptions } from './pdf-client';
import type { ExhibitEntry } from './plan';
import type { Exporting } from './run-export';

/** For the folder: what could not be printed as it is is added to `omitted`. */
export const pdfFor =
	(omitted: Omission[], tell: Exporting['tell']) =>
	async (content: ReportContent, manifestHash: string, signal?: AbortSignal): Promise<Blob> => {
		const made = await pdfOf(content, { pictureOf: readAsset, manifestHash, signal, onBlocked: blockedTo(tell) });
		omitted.push(...made.omitted);
		return made.blob;
	};

const blockedTo =
	(tell: Exporting['tell']) =>
	(done: number, total: number): void =>
		tell({ step: 'blocked', done, total });

/** Alone; `report` names the files of its exhibits, as the folder would hold them. */
export async function makePdf(
	{ report, plan, tell, signal }: Pick<Exporting, 'report' | 'plan' | 'tell' | 'signal'>,
	withAnnexes: boolean,
	omitted: Omission[],
): Promise<Blob> {
	const wording = wordingIn(report.language);
	const attachments = withAnnexes
		? plan.exhibits
				.flat()
				.filter(isAttached)
				.map((entry) => attachmentOf(entry, wording))
		: [];
	const made = await pdfOf(reportContent(report, wording), {
		pictureOf: readAsset,
		attachments,
		signal,
		onProgress: ({ done, total }) => tell({ step: 'documents', done, total: total + 1 }),
		onBlocked: blockedTo(tell),
	});
	omitted.push(...made.omitted);
	return made.blob;
}

type AttachedEntry = Extract<ExhibitEntry, { from: 'archive' | 'file' }>;

/** The frozen page and the file itself: pictures are printed. */
const isAttached = (entry: ExhibitEntry): entry is AttachedEntry => entry.from === 'archive' || entry.from === 'file';

const attachmentOf = (
	entry: AttachedEntry,
	wording: ReturnType<typeof wordingIn>,
): NonNullable<PdfOptions['attachments']>[number] => ({
	anchor: entry.exhibit.code,
	pieceId: entry.exhibit.piece.id,
	name: `${entry.exhibit.code}_${entry.name}`,
	type: entry.from === 'archive' ? 'text/html' : fileFacts[entry.format].type,
	description: `${exhibitName(entry.exhibit, wording)} — ${titleOf(entry.exhibit, wording)}`,
	content: async () => (await contentOf(entry, { asset: readAsset, text: textOf }))?.blob ?? null,
});

// What the PDF's worker and its client tell each other.
import type { ReportContent } from '../report/content';
import type { Omission } from '../report/typst/typst-report';

export type PdfProgress = { step: 'pictures' | 'composing'; done: number; total: number };

/** A file that goes inside the PDF. `name` is what the reader saves it as; `anchor` and `pieceId` are those of its exhibit. */
export type PdfAttachment = { anchor: string; pieceId: string; name: string; type: string; description: string };

export type PdfRequest = {
	content: ReportContent;
	/** Printed on the last page; null where the PDF is made alone. */
	manifestHash: string | null;
	attachments: PdfAttachment[];
	/** A second attempt, after pictures broke Typst itself. */
	withoutPictures: boolean;
	/** The files of the blocks that are printed as their words alone: Typst never ended on them. */
	without: string[];
};

/** The worker asks for a picture by SHA-256, or for an attachment by its place in the list. */
export type Wanted = { picture: string } | { attachment: number };

export type ToPdfWorker = { type: 'start'; request: PdfRequest } | { type: 'blob'; id: number; blob: Blob | null };
export type FromPdfWorker =
	| { type: 'want'; id: number; wanted: Wanted }
	| { type: 'progress'; progress: PdfProgress }
	| { type: 'finished'; blob: Blob; omissions: Omission[] }
	/** `broke`: Typst itself stopped, rather than refuse what it was given. */
	| { type: 'failed'; details: string; broke: boolean };

// A piece as it begins when it comes from no page: what it is, where it stands in time, and nothing that only a person can say.
import { blankEvidence } from '../domain/blank-evidence';
import { instant } from '../domain/clock';
import type { Evidence, EvidenceFile } from '../domain/evidence';
import type { FileFormat } from '../domain/file-format';

/** A file under the title it gives itself, else under its name without the ending. */
export const fileEvidence = (file: EvidenceFile, known: Partial<Evidence>): Evidence =>
	blankEvidence({ ...known, title: known.title || titleOfFile(file.name), kind: kindOfFile(file.format), file }, instant());

/** An empty note, about now. */
export function noteEvidence(): Evidence {
	const at = instant();
	return blankEvidence({ title: '', kind: 'note', occasion: { at, place: '' } }, at);
}

/** "Bilan_de-campagne.final.pdf" → "Bilan de-campagne.final" */
export const titleOfFile = (name: string): string =>
	name
		.replace(/\.\w{1,5}$/, '')
		.replaceAll('_', ' ')
		.trim() || name;

const kindOfFile = (format: FileFormat): Evidence['kind'] => (format === 'html' || format === 'mhtml' ? 'page' : 'document');

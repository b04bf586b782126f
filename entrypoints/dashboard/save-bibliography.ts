// Hands the references of the watched sources to the browser's downloads.
import type { BibliographyFormat } from '../../components/watch/bibliography-saves';
import { listEvidence } from '../../lib/db/evidence-repository';
import { bibliographyOf } from '../../lib/domain/bibliography';
import type { Language } from '../../lib/domain/settings';
import { bibtexOf } from '../../lib/report/bibtex';
import { cslOf, risOf } from '../../lib/report/reference-formats';
import { exportedReference, referencesText } from '../../lib/report/references';

const names: Record<BibliographyFormat, string> = {
	txt: 'bibliographie.txt',
	ris: 'bibliographie.ris',
	bib: 'bibliographie.bib',
	json: 'bibliographie.csl.json',
};

/** Returns the name of the saved file. Pieces that must not leave the machine are left out. */
export async function saveBibliography(format: BibliographyFormat, language: Language): Promise<string> {
	const pieces = await listEvidence({ kind: 'watch-source' });
	const entries = bibliographyOf(
		pieces.filter(({ withheld }) => !withheld),
		'author-date',
		[],
		language,
	);
	const exported = entries.map(exportedReference);
	const write: Record<BibliographyFormat, () => string> = {
		txt: () => referencesText(entries),
		ris: () => risOf(exported),
		bib: () => bibtexOf(exported),
		json: () => cslOf(exported),
	};
	// Of no type: should the address be opened instead, nothing in it becomes a page of ours.
	const url = URL.createObjectURL(new Blob([write[format]()], { type: 'application/octet-stream' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = names[format];
	link.click();
	// The browser reads the blob after the click; a minute is enough for it to have begun.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
	return names[format];
}

// An exhibit (annexe): a piece of evidence as numbered in one release of the report, with what it proves and its files.
import type { Capture } from '../domain/capture';
import { type Claim, reasonOf } from '../domain/claim';
import { type CitationRun, citationRuns } from '../domain/citation';
import { originOf, type Evidence, type EvidenceFile } from '../domain/evidence';
import { exhibitCode, printedNumber } from '../domain/exhibit-number';
import { slug, uniqueName } from '../domain/file-name';
import { fileFacts, isPicture } from '../domain/file-format';
import type { Framework } from '../domain/framework';
import type { MetadataPart } from '../domain/picture-metadata';
import { inForce, type Redaction } from '../domain/redaction';
import type { ExhibitNumber } from '../domain/release';
import { type ExhibitVersions, noVersions } from './versions';

/**
 * A node of the framework that the exhibit proves. `competencyCode` and `ordinal` say "C1.1, criterion 2"; `ownReason` is
 * empty where the statement of the piece is the reason.
 */
export type Proved = {
	nodeId: string;
	competencyCode: string;
	ordinal: number | null;
	label: string;
	reason: string;
	ownReason: string;
};

/** A file of the exhibit as it was written into the bundle. */
export type ExhibitFile = {
	name: string;
	bytes: number;
	sha256: string;
	/** What was left out of the copy of a picture; absent where the file is the one that is stored. */
	removed?: readonly MetadataPart[];
	/** The width in px that the copy of a picture was reduced to, so that the bundle weighs less; absent where it was not. */
	reducedTo?: number;
};

/**
 * The piece without what is private: `note` and `withheld` have no place in an exhibit, nor has `previous`, which may name a piece that
 * is not exported.
 */
type PublicEvidence = Omit<Evidence, 'note' | 'withheld' | 'deletedAt' | 'updatedAt' | 'kindChosen' | 'thumbnail' | 'previous'>;

export type Exhibit = {
	number: ExhibitNumber;
	/** "1", "7 bis" */
	printed: string;
	/** "A-01" */
	code: string;
	/** "A-01_barometre-des-pme" */
	folder: string;
	piece: PublicEvidence;
	proves: Proved[];
	capture: Capture | null;
	/** The words of a note; null for what is no note. */
	words: string | null;
	versions: ExhibitVersions;
	/** The acts by which something was taken out of the piece, in the order of time: how much, never what. */
	redactions: Redaction[];
	/** Empty until the bundle has written them: a hash can only be told of a file that exists. */
	files: ExhibitFile[];
};

export type ExhibitContext = {
	framework: Framework;
	claims: readonly Claim[];
	pieces: ReadonlyMap<string, Evidence>;
	/** In the order of the numbers. */
	numbers: ReadonlyMap<string, ExhibitNumber>;
	captures: readonly Capture[];
	/** Words of the notes, by the id of their piece. */
	noteWords: ReadonlyMap<string, string>;
	redactions: readonly Redaction[];
};

export function buildExhibits({
	framework,
	claims,
	pieces,
	numbers,
	captures,
	noteWords,
	redactions,
}: ExhibitContext): Exhibit[] {
	const taken = new Set<string>();
	const highest = Math.max(0, ...[...numbers.values()].map(({ base }) => base));
	return [...numbers].flatMap(([id, number]) => {
		const piece = pieces.get(id);
		if (!piece) return [];
		const code = exhibitCode(number, highest);
		return {
			number,
			printed: printedNumber(number),
			code,
			folder: uniqueName(`${code}_${slug(piece.title, 48)}`, taken),
			piece: publicEvidence(piece),
			proves: claims.filter((claim) => claim.evidenceId === id).flatMap((claim) => proved(framework, claim, piece)),
			capture: captures.find((capture) => capture.evidenceId === id) ?? null,
			words: originOf(piece) === 'note' ? (noteWords.get(id) ?? '') : null,
			versions: noVersions,
			redactions: inForce(redactions).filter(({ evidenceId }) => evidenceId === id),
			files: [],
		};
	});
}

export const citationOf = (exhibit: Exhibit, language: 'fr' | 'en'): CitationRun[] => citationRuns(exhibit.piece, language);

/** The file whose hash stands for the exhibit: the frozen page, else the picture of the screen, else its first file. */
export const mainFile = (exhibit: Exhibit): ExhibitFile | null =>
	ownFile(exhibit) ??
	exhibit.files.find((file) => file.name === 'capture.html') ??
	exhibit.files.find((file) => file.name.startsWith('ecran.')) ??
	exhibit.files[0] ??
	null;

/** The picture to show: the file itself where it is one, else the screen, the first page or the first frame. */
export function screenFile(exhibit: Exhibit): ExhibitFile | null {
	const { file } = exhibit.piece;
	if (file && isPicture(file.format)) return ownFile(exhibit);
	return exhibit.files.find(({ name }) => name.startsWith('ecran.') || name === 'apercu.webp') ?? null;
}

/** The pictures of the whole page, from its top to its end. */
export const pageFiles = (exhibit: Exhibit): ExhibitFile[] => exhibit.files.filter(({ name }) => name.startsWith('page-entiere'));

/** The piece itself, where it is a file. */
export function ownFile({ piece, files }: Exhibit): ExhibitFile | null {
	const own = piece.file ? exhibitFileName(piece.file) : null;
	return files.find(({ name }) => name === own) ?? null;
}

/** The file's own name in plain ASCII, apart from those that Glane gives. */
export const exhibitFileName = (file: EvidenceFile): string =>
	`${uniqueName(slug(file.name.replace(/\.\w{1,5}$/, '')), new Set(['texte', 'fiche', 'apercu', 'page-entiere']))}.${fileFacts[file.format].ending}`;

/** Neither the piece nor any of its links says what is proved. */
export const lacksReason = ({ piece, proves }: Exhibit): boolean =>
	piece.statement.trim() === '' && proves.every(({ reason }) => reason === '');

function publicEvidence(piece: Evidence): PublicEvidence {
	const {
		note: _note,
		withheld: _withheld,
		deletedAt: _deletedAt,
		updatedAt: _updatedAt,
		kindChosen: _kindChosen,
		thumbnail: _thumbnail,
		previous: _previous,
		...shown
	} = piece;
	return shown;
}

function proved(framework: Framework, claim: Claim, piece: Evidence): Proved[] {
	const reasons = { reason: reasonOf(claim, piece.statement), ownReason: claim.reason.trim() };
	const competency = framework.competencies.find(({ id }) => id === claim.nodeId);
	if (competency)
		return [{ nodeId: competency.id, competencyCode: competency.code, ordinal: null, label: competency.label, ...reasons }];
	const criterion = framework.criteria.find(({ id }) => id === claim.nodeId);
	if (!criterion) return [];
	const holders = [...framework.competencies, ...framework.activities, ...framework.assessments];
	const code = holders.find(({ id }) => criterion.attachedTo.includes(id))?.code ?? '';
	return [{ nodeId: criterion.id, competencyCode: code, ordinal: criterion.ordinal, label: criterion.label, ...reasons }];
}

// The files of a bundle, in the order in which they are written: the annexes first, because the documents print their hashes,
// the manifest last. Pure: it names files, it reads none. What the report does not hold cannot get in.
import type { FileFormat } from '../domain/file-format';
import { slug } from '../domain/file-name';
import { type Exhibit, exhibitFileName } from '../report/exhibit';
import type { Report } from '../report/model';
import { picturesIn } from '../domain/prose';
import { type BundleOptions, type WeightKind, wholeBundle } from './bundle-options';
import { editionName } from './edition-name';

// In the order in which they are written: what prints the hash of another file comes after it.
const madeFiles = {
	// The DOCX takes most memory: first, before the other documents have left rubbish to collect.
	'report-docx': '01_rapport/rapport.docx',
	'oral-docx': '05_oral/trame-orale.docx',
	'report-html': '01_rapport/rapport.html',
	'coverage-csv': '03_couverture/couverture.csv',
	'self-assessment-csv': '03_couverture/auto-evaluation.csv',
	'coverage-html': '03_couverture/couverture.html',
	bibliography: '04_sources/bibliographie.txt',
	ris: '04_sources/bibliographie.ris',
	csl: '04_sources/bibliographie.csl.json',
	bibtex: '04_sources/bibliographie.bib',
	'watch-plan': '04_sources/plan-de-veille.csv',
	// Only where there is a team.
	contributions: '03_couverture/contributions.csv',
	// Of the archive profile only.
	check: '03_couverture/verification.html',
	rows: '06_donnees/glane.json',
	framework: '06_donnees/framework.case.json',
	viewer: 'index.html',
	readme: 'LISEZMOI.txt',
	// Its last page prints the hash of the manifest's lines of all that is above.
	'report-pdf': '01_rapport/rapport.pdf',
	crate: 'ro-crate-metadata.json',
	manifest: 'manifest-sha256.txt',
} as const;
export type MadeFile = keyof typeof madeFiles;

const archiveOnly: readonly string[] = ['check', 'rows', 'framework'] satisfies MadeFile[];

/** A file of an annexe: the frozen page, a picture of the screen or of the first page, a file as it came, the text, the record. */
export type ExhibitEntry = { path: string; name: string; exhibit: Exhibit } & (
	| { from: 'archive'; sha256: string }
	| { from: 'asset'; sha256: string }
	| { from: 'file'; sha256: string; format: FileFormat }
	| { from: 'text' }
	/** `leftOut`: names of the files that the candidate chose to leave out of this annexe. */
	| { from: 'record'; leftOut: readonly string[] }
);
type DocumentEntry = { path: string; from: 'made'; make: MadeFile };
/** A picture that the candidate put into the text: the documents show it from there. */
export type PictureEntry = { path: string; sha256: string };

export type BundlePlan = {
	/** The folder everything is in, and the zip's name: "dupont-anne_rapport_v3_2026-06-12", "dupont-anne_note-de-veille_v1_2026-06-12". */
	name: string;
	exhibits: ExhibitEntry[][];
	/** 01_rapport/images/… */
	pictures: PictureEntry[];
	documents: DocumentEntry[];
	/** How many files of the annexes are left out by choice, of each kind. */
	leftOut: LeftOut;
	options: BundleOptions;
};

export type LeftOut = Readonly<Record<'archives' | 'fullPages' | 'films', number>>;

/** What is really in the database: an asset that is not there is not promised. */
export type Stored = { assetTypes: ReadonlyMap<string, string>; textIds: ReadonlySet<string> };

export function planBundle(report: Report, stored: Stored, options: BundleOptions = wholeBundle): BundlePlan {
	const who = slug(report.identity.name || report.framework.shortTitle, 40);
	// Where there are several dossiers, the name tells them apart.
	const planned = report.exhibits.map((exhibit) => exhibitEntries(exhibit, stored));
	const what = report.dossier && report.framework.dossiers.length > 1 ? slug(report.dossier.title, 40) : 'rapport';
	return {
		name: `${who}_${what}_${editionName(report)}`,
		exhibits: planned.map((entries) => wantedOf(entries, options)),
		pictures: pictureEntries(report, stored),
		documents: Object.entries(madeFiles)
			.filter(([make]) => options.profile === 'archive' || !archiveOnly.includes(make))
			.filter(([make]) => make !== 'contributions' || report.teamwork.some(({ members }) => members.length > 0))
			.map(([make, path]) => ({ path, from: 'made', make: make as MadeFile })),
		leftOut: countsOf(planned.flat().filter((entry) => !isWanted(entry, options))),
		options,
	};
}

/** What a file of an annexe counts as, when one asks what weighs. */
export function weightOf(entry: ExhibitEntry): WeightKind {
	switch (entry.from) {
		case 'archive':
			return 'archives';
		case 'asset':
			return entry.name.startsWith('page-entiere') ? 'fullPages' : 'screens';
		case 'file':
			return entry.format === 'mp4' ? 'films' : 'files';
		case 'text':
		case 'record':
			return 'texts';
	}
}

/** Those that are wanted; the record names the others, which it must not pass over in silence. */
function wantedOf(entries: readonly ExhibitEntry[], options: BundleOptions): ExhibitEntry[] {
	const leftOut = entries.filter((entry) => !isWanted(entry, options)).map(({ name }) => name);
	return entries
		.filter((entry) => isWanted(entry, options))
		.map((entry) => (entry.from === 'record' ? { ...entry, leftOut } : entry));
}

function countsOf(leftOut: readonly ExhibitEntry[]): LeftOut {
	const count = (kind: WeightKind): number => leftOut.filter((entry) => weightOf(entry) === kind).length;
	return { archives: count('archives'), fullPages: count('fullPages'), films: count('films') };
}

function isWanted(entry: ExhibitEntry, options: BundleOptions): boolean {
	switch (weightOf(entry)) {
		case 'archives':
			return !options.withoutArchives;
		case 'fullPages':
			return !options.withoutFullPages;
		case 'films':
			return !options.withoutFilms;
		default:
			return true;
	}
}

/** Pictures of the sections that are printed; those that are stored. */
function pictureEntries({ outline, texts }: Report, { assetTypes }: Stored): PictureEntry[] {
	const printed = outline.sections.filter(({ hidden, gap }) => !hidden && gap === null);
	const hashes = new Set(printed.flatMap(({ id }) => picturesIn(texts.get(id) ?? { type: 'doc', content: [] })));
	return [...hashes].flatMap((sha256) => {
		const type = assetTypes.get(sha256);
		return type === undefined ? [] : { path: picturePath(sha256, type), sha256 };
	});
}

/** Where the bundle keeps a picture of the text, by its hash and its media type. */
export const picturePath = (sha256: string, type: string): string =>
	`01_rapport/images/${sha256.slice(0, 12)}.${extensionOf(type)}`;

function exhibitEntries(exhibit: Exhibit, { assetTypes, textIds }: Stored): ExhibitEntry[] {
	const root = exhibit.capture?.root ?? null;
	const { file, screenshot, fullPage, id } = exhibit.piece;
	const entry = <const T extends object>(name: string, from: T) => ({
		path: `02_annexes/${exhibit.folder}/${name}`,
		name,
		exhibit,
		...from,
	});
	return [
		...(root && assetTypes.has(root) ? [entry('capture.html', { from: 'archive', sha256: root })] : []),
		...(screenshot && assetTypes.has(screenshot)
			? [
					entry(file ? 'apercu.webp' : `ecran.${extensionOf(assetTypes.get(screenshot) ?? '')}`, {
						from: 'asset',
						sha256: screenshot,
					}),
				]
			: []),
		...(fullPage ?? []).flatMap((sha256, at) =>
			assetTypes.has(sha256)
				? [
						entry(`page-entiere${at === 0 ? '' : `-${at + 1}`}.${extensionOf(assetTypes.get(sha256) ?? '')}`, {
							from: 'asset',
							sha256,
						}),
					]
				: [],
		),
		...(file && assetTypes.has(file.sha256)
			? [entry(exhibitFileName(file), { from: 'file', sha256: file.sha256, format: file.format })]
			: []),
		...(textIds.has(id) ? [entry('texte.txt', { from: 'text' })] : []),
		entry('fiche.json', { from: 'record', leftOut: [] }),
	];
}

function extensionOf(type: string): string {
	switch (type.split(';')[0]) {
		case 'image/png':
			return 'png';
		case 'image/jpeg':
			return 'jpg';
		case 'image/gif':
			return 'gif';
		default:
			return 'webp';
	}
}

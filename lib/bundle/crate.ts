// ro-crate-metadata.json: the bundle described for archives and software, RO-Crate 1.2 (https://w3id.org/ro/crate/1.2).
import { fileFacts } from '../domain/file-format';
import type { Report } from '../report/model';
import type { Wording } from '../report/wording';
import { exhibitName } from '../report/wording';
import type { HashedFile } from './manifest';

type Entity = { '@id': string; '@type': string | string[]; [property: string]: unknown };

const encodings: Record<string, string> = {
	html: 'text/html',
	txt: 'text/plain',
	csv: 'text/csv',
	json: 'application/json',
	ris: 'application/x-research-info-systems',
	bib: 'application/x-bibtex',
	webp: 'image/webp',
	png: 'image/png',
	jpg: 'image/jpeg',
	...Object.fromEntries(Object.values(fileFacts).map(({ ending, type }) => [ending, type])),
};

export function crateOf(report: Report, files: readonly HashedFile[], wording: Wording): string {
	const { t, language } = wording;
	const author = report.identity.name ? { '@id': '#candidate' } : undefined;
	const root: Entity = {
		'@id': './',
		'@type': 'Dataset',
		name: [report.title, report.identity.name].filter(Boolean).join(' – '),
		description: t('report:crate.description', { title: report.framework.title }),
		datePublished: report.at,
		...(report.version === null ? { creativeWorkStatus: 'Draft' } : { version: String(report.version) }),
		inLanguage: language,
		license: t('report:crate.license'),
		author,
		hasPart: files.map(({ path }) => ({ '@id': path })),
		mentions: report.exhibits.map((exhibit) => ({ '@id': `#capture-${exhibit.code}` })),
	};
	const graph: Entity[] = [
		{
			'@id': 'ro-crate-metadata.json',
			'@type': 'CreativeWork',
			conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
			about: { '@id': './' },
		},
		root,
		...(author
			? [
					{
						'@id': '#candidate',
						'@type': 'Person',
						name: report.identity.name,
						affiliation: report.identity.company || undefined,
					},
				]
			: []),
		{ '@id': '#glane', '@type': 'SoftwareApplication', name: 'Glane' },
		...files.map(fileEntity),
		...report.exhibits.map((exhibit): Entity => ({
			'@id': `#capture-${exhibit.code}`,
			'@type': 'CreateAction',
			name: t(exhibit.piece.file ? 'report:crate.file' : exhibit.piece.occasion ? 'report:crate.note' : 'report:crate.capture', {
				name: exhibitName(exhibit, wording),
			}),
			endTime: exhibit.capture?.capturedAt ?? exhibit.piece.createdAt,
			instrument: { '@id': '#glane' },
			agent: author,
			object: exhibit.piece.url ? { '@id': exhibit.piece.url } : undefined,
			result: exhibit.files.map((file) => ({ '@id': `02_annexes/${exhibit.folder}/${file.name}` })),
		})),
		...pages(report),
	];
	return `${JSON.stringify({ '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': graph }, null, '\t')}\n`;
}

const fileEntity = ({ path, bytes, sha256 }: HashedFile): Entity => ({
	'@id': path,
	'@type': 'File',
	name: path.slice(path.lastIndexOf('/') + 1),
	contentSize: String(bytes),
	encodingFormat: encodings[path.slice(path.lastIndexOf('.') + 1)],
	sha256,
});

/** The pages as they are on the web, each once. */
function pages(report: Report): Entity[] {
	const names = new Map(report.exhibits.filter(({ piece }) => piece.url !== '').map(({ piece }) => [piece.url, piece.title]));
	return [...names].map(([url, name]) => ({ '@id': url, '@type': 'WebPage', name }));
}

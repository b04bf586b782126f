// A dossier as a candidate leaves it in May: fourteen pieces, some gaps, a withheld one, a deleted one, hostile texts.
import * as v from 'valibot';
import raw from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import type { Capture } from '../../../lib/domain/capture';
import type { Claim } from '../../../lib/domain/claim';
import type { Evidence } from '../../../lib/domain/evidence';
import { frameworkSchema, type Framework } from '../../../lib/domain/framework';
import type { ReportRows } from '../../../lib/domain/release';
import { skeletonOf } from '../../../lib/domain/report-skeleton';
import type { ReportInput } from '../../../lib/report/model';

const framework = v.parse(frameworkSchema, raw);
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
export const secretNote = 'NOTE-PRIVEE-7d1f';
export const withheldTitle = 'TITRE-NON-DIFFUSE-93ac';

const hashOf = (number: number): string => number.toString(16).padStart(64, 'a');
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

type Piece = Partial<Evidence> & { proves: (string | [nodeId: string, reason: string])[]; capture?: Partial<Capture> | null };

const pieces: Piece[] = [
	{
		kind: 'watch-source',
		title: 'Baromètre 2026 : les PME françaises misent sur la vidéo courte',
		author: 'Anne Dupont',
		publishedAt: '2026-03-12T08:00:00+01:00',
		site: 'lerevenududigital.example',
		publisher: 'Le Revenu du digital',
		url: 'https://lerevenududigital.example/barometre-2026?utm_source=x',
		statement:
			'La veille repose sur une source de presse professionnelle datée, que j’ai croisée avec deux études avant de la transmettre à l’équipe.',
		source: {
			name: 'Le Revenu du digital',
			kind: 'press',
			reliability: 'Auteure nommée, méthode publiée, chiffres repris par l’Insee',
		},
		proves: ['c1.1', 'c1.1.k1', ['c1.1.k2', 'Le baromètre donne le détail des sources interrogées.'], 'c1.2.k1'],
	},
	{
		kind: 'watch-source',
		title: 'Étude : comportement d’achat des 18-25 ans en boulangerie',
		author: 'Observatoire du pain',
		publishedAt: '2025',
		site: 'observatoire-pain.example',
		url: 'https://observatoire-pain.example/etudes/18-25',
		statement: 'Étude quantitative (n = 1 204) retenue pour délimiter la cible de la campagne.',
		source: { name: 'Observatoire du pain', kind: 'study', reliability: '' },
		proves: ['c1.1.k1', 'c1.1.k3', 'c1.2', 'c1.3.k1'],
	},
	{
		kind: 'dashboard',
		title: 'Campagne « Rentrée » – performances du 1er au 30 septembre 2026',
		site: 'ads.example',
		publisher: 'Régie Ads',
		url: 'https://ads.example/campaigns/8812?view=month',
		statement: 'Le coût par contact a baissé de 23 % après la refonte des visuels : la preuve chiffrée de l’optimisation.',
		proves: ['c14.1', 'c14.1.k1', ['c14.2.k1', 'Le tableau compare le coût par contact avant et après.'], 'c14.3.k2', 'c7.3'],
	},
	{
		kind: 'social-post',
		title: 'Le post de lancement du cookie géant',
		author: '@boulangerie_martin',
		publishedAt: '2026-04-02',
		site: 'reseau.example',
		url: 'https://reseau.example/p/48213',
		statement: 'Publication que j’ai rédigée et programmée ; 312 commentaires traités en deux heures.',
		quote: 'Vous l’attendiez : il arrive vendredi.',
		proves: ['c11.3', 'c11.3.k1', 'c11.4.k2'],
	},
	{
		kind: 'page',
		title: 'Page d’accueil avant refonte',
		site: 'boulangerie-martin.example',
		url: 'https://boulangerie-martin.example/',
		statement: 'État initial du parcours : trois clics pour trouver les horaires.',
		proves: ['c7.1', 'c7.1.k1', 'c7.1.k2', 'c7.2.k1'],
	},
	{
		kind: 'page',
		title: 'Page d’accueil après refonte',
		site: 'boulangerie-martin.example',
		url: 'https://boulangerie-martin.example/',
		createdAt: '2026-05-10T14:00:00.000Z',
		statement: 'Horaires et commande visibles sans défiler.',
		proves: ['c7.2', 'c7.2.k1', 'c7.2.k2', 'c7.3.k1', 'c11.5.k1'],
	},
	{
		kind: 'document',
		title: 'Devis traiteur – soirée de lancement',
		site: '',
		url: '',
		author: 'Paul Martin, Zoé Leroy',
		publishedAt: '2026-02-20',
		publisher: 'Traiteur Leroy',
		statement: '',
		proves: ['c8.2', 'c8.2.k1'],
		capture: null,
	},
	{
		kind: 'page',
		title: `Titre hostile ${hostile}`,
		site: 'mechant.example',
		url: 'javascript:alert(1)',
		author: hostile,
		statement: `=HYPERLINK("x") ${hostile}`,
		proves: ['c9.1', 'c9.1.k1'],
	},
	{
		kind: 'page',
		title: 'Une compétence que le dossier ne demande pas',
		site: 'cas.example',
		url: 'https://cas.example/personae',
		statement: 'Personae du cas pratique.',
		proves: ['c3.2'],
	},
	{
		kind: 'page',
		title: withheldTitle,
		site: 'interne.example',
		url: 'https://interne.example/',
		withheld: true,
		proves: ['c1.1'],
	},
	{ kind: 'page', title: 'Supprimée', deletedAt: '2026-05-01T00:00:00.000Z', proves: ['c1.1'] },
	{ kind: 'page', title: 'À trier, sans compétence', proves: [] },
	{
		kind: 'watch-source',
		title:
			'Un titre d’article interminable qui raconte par le menu tout ce que la page contient, au point qu’aucun nom de dossier ne saurait le tenir en entier sans gêner le lecteur',
		author: 'Jean de La Fontaine',
		publishedAt: '2026-01-08',
		site: 'presse.example',
		url: 'https://presse.example/2026/01/08/un-tres-long-chemin/vers/une-page/avec-des-parametres?a=1&b=2&c=une-valeur-vraiment-tres-longue-qui-ne-se-coupe-nulle-part',
		statement: 'Veille concurrentielle.',
		source: { name: 'le revenu du digital', kind: null, reliability: 'Reprise partielle d’une dépêche' },
		proves: ['c1.3', 'c1.3.k2'],
	},
	{
		kind: 'note',
		title: 'Compte rendu de la réunion d’équipe du 4 mars',
		url: '',
		site: '',
		statement: 'Réunion que j’ai préparée et animée.',
		proves: ['c12.1', 'c12.1.k1', 'c12.2.k1'],
		capture: null,
	},
];

const blank: Evidence = {
	id: '',
	createdAt: '',
	updatedAt: '',
	timeZone: 'Europe/Paris',
	deletedAt: null,
	kind: 'page',
	kindChosen: true,
	title: '',
	url: 'https://exemple.example/',
	canonicalUrl: '',
	site: 'exemple.example',
	author: '',
	publishedAt: '',
	publisher: '',
	description: '',
	language: 'fr',
	statement: '',
	note: secretNote,
	quote: '',
	source: { name: '', kind: null, reliability: '' },
	withheld: false,
	thumbnail: null,
	screenshot: null,
};

const evidence = pieces.map(({ proves: _proves, capture: _capture, ...piece }, at): Evidence => {
	const createdAt = piece.createdAt ?? new Date(Date.UTC(2026, 2, 14 + at, 13, 5)).toISOString();
	const url = piece.url ?? blank.url;
	return {
		...blank,
		...piece,
		id: idOf(at + 1),
		createdAt,
		updatedAt: createdAt,
		url,
		canonicalUrl: url.replace(/\?utm.*/, ''),
		screenshot: piece.site === '' ? null : hashOf(1000 + at),
	};
});

const claims = pieces.flatMap(({ proves }, at) =>
	proves.map((node, rank): Claim => {
		const [nodeId, reason] = typeof node === 'string' ? [node, ''] : node;
		const createdAt = new Date(Date.UTC(2026, 4, 1, at, rank)).toISOString();
		return {
			id: idOf(1000 * (at + 1) + rank),
			evidenceId: idOf(at + 1),
			frameworkId: framework.id,
			nodeId,
			reason,
			createdAt,
			updatedAt: createdAt,
		};
	}),
);

const captures = pieces.flatMap(({ capture }, at): Capture[] =>
	capture === null
		? []
		: [
				{
					evidenceId: idOf(at + 1),
					capturedAt: evidence[at]?.createdAt ?? '',
					root: at === 4 ? null : hashOf(2000 + at),
					assets: [],
					missing:
						at === 0
							? [
									{ kind: 'image', reason: 'no-permission', url: 'https://cdn.example/a.jpg', patched: false },
									{ kind: 'image', reason: 'no-permission', url: 'https://cdn.example/b.jpg', patched: false },
									{ kind: 'font', reason: 'not-found', url: 'https://cdn.example/f.woff2', patched: false },
								]
							: [],
					archiveBytes: 1,
					storedBytes: 1,
					durableMs: 300,
					completeMs: 900,
					viewport: { width: 1280, height: 800, scale: 1 },
					userAgent: 'Test',
					...capture,
				},
			],
);

const at = '2026-06-12T14:05:00.000Z';

/** Nothing is written yet: the outline is as the dossier has it. */
const rows: ReportRows = {
	outline: skeletonOf(framework, 'd-rapport', at),
	texts: [],
	evidence,
	claims,
	captures,
	noteWords: [],
	redactions: [],
	decisions: [],
	counts: [],
	assessments: [],
	teamwork: [],
	identity: {
		name: 'Éloïse Dupont-Lefèvre',
		session: 'Juin 2026',
		company: 'Boulangerie Martin & fils',
		role: 'Assistante marketing (alternance)',
	},
};

export const sampleInput: ReportInput = {
	framework,
	rows,
	frozen: null,
	language: 'fr',
	version: 3,
	at,
	timeZone: 'Europe/Paris',
};

/** The sample with other rows; with the dossier of another référentiel, its first one unless it is told. */
export const sampleWith = (
	change: Partial<ReportRows>,
	of: Framework = framework,
	dossierId: string | null = of.dossiers[0]?.id ?? null,
): ReportInput => ({
	...sampleInput,
	framework: of,
	rows: { ...rows, ...(of === framework ? {} : { outline: skeletonOf(of, dossierId, at) }), ...change },
});

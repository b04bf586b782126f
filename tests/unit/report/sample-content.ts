// A report's tree with every kind of block and inline, hostile words among them: what each walker must print.
import { buildReport } from '../../../lib/report/model';
import { type Block, cell, paragraph, type ReportContent, words } from '../../../lib/report/content';
import { sampleInput } from './sample-report';

const { exhibits } = buildReport(sampleInput);
const [first, second] = exhibits;
if (!first || !second) throw new Error('The sample report has no exhibits.');
const hash = 'c'.repeat(64);

const everyBlock: Block[] = [
	paragraph('Ce que dit la page, en une phrase.', 'lead'),
	paragraph([
		words('J’ai mené la '),
		{ kind: 'text', text: 'veille', bold: true },
		words(', puis '),
		{ kind: 'text', text: 'classé', italic: true, underline: true },
		words(' les sources ('),
		{ kind: 'call', text: 'annexe 1', anchor: first.code },
		words(') '),
		{ kind: 'citation', text: '(Dupont, 2026)', anchor: 'ref-1' },
		words('.'),
		{
			kind: 'footnote',
			number: 1,
			content: [words('Note avec un '), { kind: 'text', text: 'lien', href: 'https://exemple.example/?a=1&b=2' }],
		},
		{ kind: 'break' },
		{ kind: 'text', text: 'barré', strike: true },
		words(' et '),
		{ kind: 'text', text: 'code <b>', code: true },
		words(' #set text(red) $x$ @ref \\ * _ ` "guillemets" [crochets] {accolades} & < >'),
	]),
	{ kind: 'heading', level: 4, content: [words('Un intertitre')], anchor: null },
	{
		kind: 'list',
		ordered: true,
		start: 3,
		items: [
			[paragraph('trois')],
			[paragraph('quatre'), { kind: 'list', ordered: false, start: 1, items: [[paragraph('dedans')]] }],
		],
	},
	{ kind: 'quote', blocks: [paragraph('Vous l’attendiez : il arrive vendredi.')] },
	{
		kind: 'table',
		caption: 'Tableau 1 — Résultats de la campagne',
		shown: true,
		head: [[cell('Indicateur'), cell('Avant', { align: 'end' }), cell('Après', { align: 'end' })]],
		rows: [
			[cell('Coût par contact', { header: true }), cell('4,20 €', { align: 'end' }), cell('3,23 €', { align: 'end' })],
			[cell('Sur deux colonnes', { columns: 2 }), cell([paragraph('un'), paragraph('deux')])],
		],
		widths: [2, 1, 1],
		style: 'prose',
	},
	{
		kind: 'table',
		caption: 'Mentions',
		shown: false,
		head: [],
		rows: [[cell('Candidat', { header: true }), cell('Éloïse Dupont-Lefèvre')]],
		widths: [1, 3],
		style: 'facts',
	},
	{
		kind: 'group',
		anchor: 'n-c1.1',
		role: 'competency',
		blocks: [
			{
				kind: 'table',
				caption: 'Critères de C1.1',
				shown: false,
				head: [[cell('N°'), cell('Critère'), cell('État'), cell('Preuves')]],
				rows: [
					[
						cell('1', { align: 'end', anchor: 'n-c1.1.k1' }),
						cell('Sources identifiées'),
						cell('● prouvé', { tone: 'proved' }),
						cell([
							{ kind: 'call', text: 'Annexe 1', anchor: first.code },
							words(', '),
							{ kind: 'jump', text: 'section 1.1', anchor: 's-1' },
						]),
					],
					[
						cell('2'),
						cell('Fréquence'),
						cell('⚠ écart assumé', { tone: 'gap' }),
						cell([{ kind: 'text', text: 'Mission refusée', soft: true }]),
					],
				],
				widths: [1, 6, 2, 4],
				style: 'matrix',
			},
		],
	},
	{
		kind: 'picture',
		sha256: hash,
		file: null,
		alternative: 'Le stand le jour du salon',
		caption: [words('Figure 1 — Le stand')],
		anchor: 'fig-1',
		isLong: false,
	},
	{ kind: 'pair', left: [paragraph('Avant')], right: [paragraph('Après')] },
];

/** The tree, in French; two sections of three levels, two exhibits, a bibliography. */
export const sampleContent: ReportContent = {
	language: 'fr',
	title: 'Rapport de compétences',
	author: 'Éloïse Dupont-Lefèvre',
	subject: 'Chargé de marketing et communication',
	footer: 'Rapport de compétences – Éloïse Dupont-Lefèvre – v3',
	words: { contents: 'Sommaire', page: 'Page', continued: 'suite', footnotes: 'Notes' },
	sections: [
		{
			anchor: 'couverture-page',
			level: 1,
			number: '',
			title: 'Rapport de compétences',
			kind: 'cover',
			sectionId: 'd.cover',
			newPage: false,
			blocks: [paragraph('Rapport de compétences', 'title'), paragraph('Chargé de marketing et communication', 'lead')],
		},
		{
			anchor: 'ch-1',
			level: 1,
			number: '1',
			title: 'Fiches de compétences',
			kind: 'chapter',
			sectionId: null,
			newPage: true,
			blocks: [],
		},
		{
			anchor: 'p1',
			level: 2,
			number: '1.1',
			title: 'Fiche « Veille »',
			kind: 'part',
			sectionId: 'p1',
			newPage: false,
			blocks: [],
		},
		{
			anchor: 's-1',
			level: 3,
			number: '1.1.1',
			title: 'Plan de collecte',
			kind: 'section',
			sectionId: 's1',
			newPage: false,
			blocks: everyBlock,
		},
		{
			anchor: 'bibliographie',
			level: 1,
			number: '',
			title: 'Bibliographie',
			kind: 'bibliography',
			sectionId: 'd.bib',
			newPage: true,
			blocks: [
				{
					kind: 'group',
					anchor: 'ref-1',
					role: 'reference',
					blocks: [
						paragraph([
							words('DUPONT, Anne, 2026. '),
							{ kind: 'text', text: 'Baromètre 2026', italic: true },
							words(' [en ligne].'),
						]),
					],
				},
			],
		},
		{
			anchor: 'annexes',
			level: 1,
			number: '',
			title: 'Annexes',
			kind: 'exhibits',
			sectionId: 'd.annexes',
			newPage: true,
			blocks: [first, second].map((exhibit): Block => ({
				kind: 'exhibit',
				exhibit,
				anchor: exhibit.code,
				blocks: [
					{ kind: 'heading', level: 3, content: [words(`Annexe ${exhibit.printed} — ${exhibit.piece.title}`)], anchor: null },
					{
						kind: 'picture',
						sha256: exhibit.piece.screenshot ?? hash,
						file: `${exhibit.folder}/ecran.webp`,
						alternative: `Capture d’écran de ${exhibit.piece.title}`,
						caption: [words(`Annexe ${exhibit.printed} — ${exhibit.piece.title}. Empreinte 9f3a…`)],
						anchor: null,
						isLong: exhibit.number.base === 2,
					},
					paragraph(exhibit.piece.statement || 'Sans phrase.'),
				],
			})),
		},
	],
};

// The sample as it is written: texts that call and cite, decisions with their reasons, counted events, self-assessments with two earlier
// days, a team, a hidden section, an écart, a section of the candidate's own.
import * as acts from '../../../lib/domain/outline-acts';
import type { Prose, ProseInline } from '../../../lib/domain/prose';
import type { ReportRows } from '../../../lib/domain/release';
import { textIdOf } from '../../../lib/domain/report-outline';
import type { ReportInput } from '../../../lib/report/model';
import { sampleInput, withheldTitle } from './sample-report';

const { framework, rows, at } = sampleInput;
const idOf = (title: string): string => {
	const piece = rows.evidence.find((each) => each.title.startsWith(title));
	if (!piece) throw new Error(`No piece called ${title}`);
	return piece.id;
};
export const pieceIds = {
	barometer: idOf('Baromètre'),
	bakery: idOf('Étude'),
	campaign: idOf('Campagne'),
	post: idOf('Le post'),
	before: idOf('Page d’accueil avant'),
	after: idOf('Page d’accueil après'),
	quote: idOf('Devis'),
	untied: idOf('À trier'),
	withheld: idOf(withheldTitle),
	deleted: idOf('Supprimée'),
	meeting: idOf('Compte rendu'),
};
export const picture = 'd'.repeat(64);

const text = (words: string): ProseInline => ({ type: 'text', text: words });
const call = (evidenceId: string): ProseInline => ({ type: 'exhibitCall', attrs: { evidenceId } });
const cite = (evidenceId: string, locator = ''): ProseInline => ({ type: 'sourceCitation', attrs: { evidenceId, locator } });
const note = (words: string): ProseInline => ({ type: 'footnote', attrs: { text: words } });
const p = (...content: ProseInline[]) => ({ type: 'paragraph' as const, content });
const doc = (...content: Prose['content']): Prose => ({ type: 'doc', content });

export const ownSection = '00000000-0000-4000-8000-0000000000e1';

const texts: Record<string, Prose> = {
	'd-rapport.ouverture.declaration': doc(p(text('Relecture par ma tutrice ; correcteur orthographique ; aucune IA.'))),
	'd-rapport.ouverture.contexte': doc(
		{ type: 'heading', attrs: { level: 2 }, content: [text('L’entreprise')] },
		p(text('La boulangerie emploie neuf personnes'), note('Effectif au 1er septembre 2025.'), text('.')),
		{ type: 'image', attrs: { sha256: picture, alt: 'La devanture, vue de la rue', caption: 'La boutique en mars 2026' } },
	),
	'd-rapport.p1.commande': doc(p(text('Mon responsable m’a demandé une veille mensuelle.'))),
	'd-rapport.p1.c1.1': doc(
		p(
			text('J’ai construit le plan de collecte ('),
			call(pieceIds.bakery),
			text(') puis croisé les chiffres '),
			cite(pieceIds.barometer, '12'),
			text('. Ce qui suit n’a pas été diffusé : '),
			call(pieceIds.withheld),
			text(', '),
			cite(pieceIds.deleted),
			note('Voir le procès-verbal.'),
		),
		{
			type: 'bulletList',
			content: [
				{ type: 'listItem', content: [p(text('une source par semaine ; '), call(pieceIds.barometer))] },
				{ type: 'listItem', content: [p(text('une synthèse par mois'))] },
			],
		},
		{
			type: 'table',
			attrs: { source: { evidenceId: pieceIds.campaign, table: 0, at } },
			content: [
				{
					type: 'tableRow',
					content: ['Indicateur', 'Valeur'].map((word) => ({ type: 'tableHeader' as const, content: [p(text(word))] })),
				},
				{
					type: 'tableRow',
					content: ['Coût par contact', '3,23 €'].map((word) => ({ type: 'tableCell' as const, content: [p(text(word))] })),
				},
			],
		},
	),
	'd-rapport.p1.limites': doc(p(text('Je vérifierais plus tôt '), call(pieceIds.untied), text('.'))),
	'd-rapport.p2.commande': doc(p(text('Texte d’une section que je n’imprime pas, avec '), call(pieceIds.meeting))),
	[ownSection]: doc(p(text('Mon équipe tient en trois personnes.'))),
};

const dossier = rows.outline;
const eventsPart = dossier.sections.find(({ kind, assessmentId }) => kind === 'part' && assessmentId === 'e8');
const outline = [
	(from: typeof dossier) => acts.addSection(from, 'd-rapport.p1.commande', { id: ownSection, title: 'L’équipe de veille' }),
	(from: typeof dossier) => acts.setHidden(from, 'd-rapport.p2.commande', true),
	(from: typeof dossier) => acts.assumeGap(from, 'd-rapport.p2.limites', 'La mission a été confiée à une agence'),
	(from: typeof dossier) => acts.renameSection(from, 'd-rapport.p1.c1.2', 'Ce que disent les données'),
].reduce((result, act) => act(result), dossier);

const assessment = (competencyId: string, level: 1 | 2 | 3 | 4 | null, more = {}): ReportRows['assessments'][number] => ({
	id: `${framework.id}/${competencyId}`,
	frameworkId: framework.id,
	competencyId,
	level,
	justification: '',
	evidenceIds: [],
	nextStep: '',
	updatedAt: at,
	...more,
});
const decision = (nodeId: string, state: ReportRows['decisions'][number]['state'], reason = '') => ({
	id: `${framework.id}/${nodeId}`,
	frameworkId: framework.id,
	nodeId,
	state,
	reason,
	updatedAt: at,
});
const snapshot = (day: string, label: string, level: 1 | 2): NonNullable<ReportRows['snapshots']>[number] => ({
	id: crypto.randomUUID(),
	frameworkId: framework.id,
	at: day,
	timeZone: 'Europe/Paris',
	label,
	entries: [assessment('c1.1', level)],
});
const member = (rank: number, name: string, isCandidate = false) => ({
	id: `00000000-0000-4000-8000-00000000000${rank}`,
	name,
	role: isCandidate ? 'Cheffe de projet' : 'Graphiste',
	isCandidate,
});

export const writtenInput: ReportInput = {
	...sampleInput,
	rows: {
		...rows,
		outline,
		evidence: rows.evidence.map((piece) =>
			piece.id === pieceIds.meeting ? { ...piece, occasion: { at: '2026-03-04T09:00:00.000Z', place: 'Lyon' } } : piece,
		),
		texts: Object.entries(texts).map(([sectionId, prose]) => ({
			id: textIdOf(outline.id, sectionId),
			reportId: outline.id,
			sectionId,
			prose,
			assets: [],
			updatedAt: at,
		})),
		noteWords: [[pieceIds.meeting, 'Présents : Paul, Zoé.\nOrdre du jour : la rentrée.\n\nDécision : deux visuels.']],
		decisions: [
			decision('c1.2.k2', 'gap', 'L’outil n’a pas été acheté'),
			decision('c1.3.k1', 'exempt', 'Dispense accordée par le certificateur'),
			decision('c1.1.k1', 'proved'),
		],
		counts: [
			{
				id: `${framework.id}/e8.d1`,
				frameworkId: framework.id,
				deliverableId: 'e8.d1',
				items: [{ id: 'i1', label: 'Salon de juin', including: 'un en présentiel', evidenceIds: [pieceIds.quote] }],
				updatedAt: at,
			},
		],
		assessments: [
			assessment('c1.1', 3, {
				justification: 'Trois mois sans aide.\nDeux sources par semaine.',
				evidenceIds: [pieceIds.barometer],
				nextStep: 'Former la prochaine alternante',
			}),
			assessment('c1.2', null, { justification: 'À voir' }),
		],
		snapshots: [
			snapshot('2025-09-15T08:00:00.000Z', 'Arrivée', 1),
			snapshot('2026-01-15T08:00:00.000Z', 'Après le stage', 1),
			snapshot('2026-03-15T08:00:00.000Z', '', 2),
		],
		teamwork: [
			{
				id: `${framework.id}/e8`,
				frameworkId: framework.id,
				assessmentId: eventsPart?.assessmentId ?? 'e8',
				members: [member(1, 'Éloïse', true), member(2, 'Paul')],
				lines: [
					{
						id: '00000000-0000-4000-8000-0000000000f1',
						memberId: '00000000-0000-4000-8000-000000000001',
						deliverableId: 'e8.d1',
						what: 'Le planning et les devis',
						percent: 60,
						evidenceIds: [pieceIds.quote],
					},
				],
				updatedAt: at,
			},
		],
	},
};

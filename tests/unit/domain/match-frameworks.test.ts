// Two référentiels side by side: what is the same node in both, by code, by place, by words; nothing twice, nothing lost.
import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ascencia from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import chefProjet from '../../../assets/frameworks/chef-projet-marketing-digital.json';
import operationnels from '../../../assets/frameworks/marketing-communication-operationnels.json';
import { frameworkSchema, type Framework } from '../../../lib/domain/framework';
import { withStableIds } from '../../../lib/domain/framework-ids';
import { frameworkLines } from '../../../lib/domain/framework-lines';
import { matchFrameworks, type FrameworkMatch } from '../../../lib/domain/match-frameworks';
import { smallFramework, type SmallActivity } from '../../fixtures/small-framework';

const watch: SmallActivity = {
	code: 'A1',
	label: 'Veille concurrentielle',
	competencies: [
		{
			code: 'C1.1',
			label: 'Organiser la collecte des informations du marché',
			criteria: ['Les sources sont fiables', 'Le plan est daté'],
		},
		{
			code: 'C1.2',
			label: 'Analyser les données recueillies auprès des clients',
			criteria: ['Le plan est daté', 'Les biais sont nommés'],
		},
		{ code: 'C1.3', label: 'Restituer une synthèse illustrée aux équipes' },
	],
};
const budget: SmallActivity = {
	code: 'A2',
	label: 'Suivi budgétaire',
	competencies: [
		{ code: 'C2.1', label: 'Chiffrer les besoins matériels d’un événement' },
		{ code: 'C2.2', label: 'Négocier avec les prestataires retenus' },
	],
};
const old = smallFramework('old', [watch, budget]);
const next = (...activities: SmallActivity[]) => smallFramework('new', activities);
const partners = (match: FrameworkMatch) => Object.fromEntries(match.pairs.map(({ from, to }) => [from, to]));
const howOf = (match: FrameworkMatch, from: string) => match.pairs.find((pair) => pair.from === from)?.how;
const only = (nodes: FrameworkMatch['onlyKnown']) => nodes.map(({ id }) => id);

/** The same words under the ids of another référentiel. */
const twin = (framework: Framework): Framework => withStableIds({ ...framework, id: `${framework.id}-twin` });

describe('matching', () => {
	it('finds a document identical to ours, each node in its place', () => {
		const match = matchFrameworks(old, next(watch, budget));
		for (const { kind, from, to } of match.pairs) expect(to, kind).toBe(from.replace('old', 'new'));
		expect([match.onlyKnown, match.onlyOther]).toEqual([[], []]);
		expect(match.pairs).toHaveLength(frameworkLines(old).length);
	});

	it.each([ascencia, chefProjet, operationnels].map((raw) => v.parse(frameworkSchema, raw)))(
		'finds all of $id again',
		(framework) => {
			const [known, other] = [withStableIds(framework), twin(framework)];
			const match = matchFrameworks(known, other);
			const rank = (lines: ReturnType<typeof frameworkLines>) => new Map(lines.map(({ id }, index) => [id, index]));
			const [mine, theirs] = [rank(frameworkLines(known)), rank(frameworkLines(other))];
			expect(match.pairs.filter(({ from, to }) => mine.get(from) !== theirs.get(to))).toEqual([]);
			expect([match.onlyKnown, match.onlyOther]).toEqual([[], []]);
		},
	);

	it('reads codes through dots, spaces and case, and no further', () => {
		const one = smallFramework('old', [{ code: 'A1', competencies: [{ code: 'C11.5', label: 'Publier' }] }]);
		const printed = smallFramework('new', [{ code: 'A1', competencies: [{ code: 'c11 .5.', label: 'Contrôler' }] }]);
		expect(howOf(matchFrameworks(one, printed), 'old-c115')).toBe('code');
		const dotted = smallFramework('new', [{ code: 'A1', competencies: [{ code: 'C.11.5', label: 'Contrôler' }] }]);
		expect(only(matchFrameworks(one, dotted).onlyKnown)).toEqual(['old-c115']);
	});

	it('keeps the code when only the words change', () => {
		const reworded = { ...watch, competencies: watch.competencies.map((each) => ({ ...each, label: `Savoir ${each.code}` })) };
		const match = matchFrameworks(old, next(reworded, budget));
		expect(partners(match)).toMatchObject({ 'old-c11': 'new-c11', 'old-c12': 'new-c12', 'old-c13': 'new-c13' });
		expect(howOf(match, 'old-c12')).toBe('code');
	});

	it('follows the words when an insertion shifts the codes', () => {
		const [first, second, third] = watch.competencies;
		const match = matchFrameworks(
			old,
			next(
				{
					...watch,
					competencies: [
						{ ...first, code: 'C1.1', label: first?.label ?? '' },
						{ code: 'C1.2', label: 'Programmer des alertes automatiques' },
						{ ...second, code: 'C1.3', label: second?.label ?? '' },
						{ code: 'C1.4', label: 'Restituer la synthèse illustrée aux équipes' },
					],
				},
				budget,
			),
		);
		expect(third?.code).toBe('C1.3');
		expect(partners(match)).toMatchObject({ 'old-c11': 'new-c11', 'old-c12': 'new-c13', 'old-c13': 'new-c14' });
		expect(only(match.onlyOther)).toEqual(['new-c12']);
		expect(partners(match)).toMatchObject({ 'old-c12.k1': 'new-c13.k1', 'old-c12.k2': 'new-c13.k2' });
	});

	it('says what went, with its criteria', () => {
		const match = matchFrameworks(
			old,
			next({ ...watch, competencies: watch.competencies.filter(({ code }) => code !== 'C1.2') }, budget),
		);
		expect(only(match.onlyKnown)).toEqual(['old-c12', 'old-c12.k1', 'old-c12.k2']);
		expect(match.onlyOther).toEqual([]);
	});

	it('finds a competency that changed its activity', () => {
		const [moved] = budget.competencies;
		const match = matchFrameworks(
			old,
			next(
				{ ...watch, competencies: [...watch.competencies, { code: 'C1.4', label: moved?.label ?? '' }] },
				{ ...budget, competencies: [{ code: 'C2.1', label: 'Négocier avec les prestataires retenus' }] },
			),
		);
		expect(partners(match)).toMatchObject({ 'old-c21': 'new-c14', 'old-c22': 'new-c21' });
		expect([match.onlyKnown, match.onlyOther]).toEqual([[], []]);
	});

	it('follows criteria that changed places under their competency', () => {
		const [first, ...rest] = watch.competencies;
		const swapped = {
			...watch,
			competencies: [
				{ ...first, code: 'C1.1', label: first?.label ?? '', criteria: ['Le plan est daté', 'Les sources sont fiables'] },
				...rest,
			],
		};
		expect(partners(matchFrameworks(old, next(swapped, budget)))).toMatchObject({
			'old-c11.k1': 'new-c11.k2',
			'old-c11.k2': 'new-c11.k1',
		});
	});

	it('tells identical sentences apart by whose they are, and their rank', () => {
		const same = 'Une étude de faisabilité est produite';
		const repeated = (key: string) =>
			smallFramework(key, [
				{
					code: 'A1',
					competencies: ['C1.1', 'C1.2', 'C1.3'].map((code) => ({ code, label: `Compétence ${code}`, criteria: [same, same] })),
				},
			]);
		const match = matchFrameworks(repeated('old'), repeated('new'));
		const criteria = match.pairs.filter(({ kind }) => kind === 'criterion');
		expect(criteria).toHaveLength(6);
		for (const { from, to } of criteria) expect(to).toBe(from.replace('old', 'new'));
	});

	it('does not pair a criterion that went with one that came, unless it stands in its place', () => {
		const [first, ...rest] = watch.competencies;
		const withCriteria = (key: string, criteria: string[]) =>
			smallFramework(key, [
				{ ...watch, competencies: [{ ...first, code: 'C1.1', label: first?.label ?? '', criteria }, ...rest] },
			]);
		const before = withCriteria('old', ['Le plan est daté', 'Les sources sont fiables', 'Les outils sont décrits']);
		const shifted = withCriteria('new', ['Les sources sont fiables', 'Les outils sont décrits', 'Un bilan carbone est joint']);
		expect(only(matchFrameworks(before, shifted).onlyKnown)).toEqual(['old-c11.k1']);
		const replaced = withCriteria('new', ['Un bilan carbone est joint', 'Les sources sont fiables', 'Les outils sont décrits']);
		expect(howOf(matchFrameworks(before, replaced), 'old-c11.k1')).toBe('order');
	});

	it('goes by place where there are no codes, and by likeness where the numbers differ', () => {
		const uncoded = (key: string, labels: string[]) =>
			smallFramework(key, [
				{ code: 'A1', competencies: labels.map((label, index) => ({ code: `C1.${index + 1}`, label, synthetic: true })) },
			]);
		const ours = uncoded('old', ['Étudier la concurrence', 'Segmenter les clients', 'Choisir un positionnement']);
		const official = ['Mener une étude', 'Découper la clientèle', 'Se placer face aux autres'];
		const inPlace = matchFrameworks(ours, uncoded('new', official));
		expect(partners(inPlace)).toMatchObject({ 'old-c11': 'new-c11', 'old-c12': 'new-c12', 'old-c13': 'new-c13' });
		expect(howOf(inPlace, 'old-c12')).toBe('order');
		const four = uncoded('new', [
			'Rédiger un contrat',
			'Étudier en détail toute la concurrence locale',
			'Segmenter les différents clients visés',
			'Choisir et défendre un positionnement',
		]);
		expect(partners(matchFrameworks(ours, four))).toMatchObject({
			'old-c11': 'new-c12',
			'old-c12': 'new-c13',
			'old-c13': 'new-c14',
		});
	});

	it('knows an assessment without code by what it covers', () => {
		const sheets = (key: string, labels: string[]) =>
			smallFramework(
				key,
				[watch, budget],
				[
					{ code: 'E1', label: labels[0] ?? '', covers: ['C1.1', 'C1.2', 'C1.3'], deliverables: ['Un plan', 'Une analyse'] },
					{ code: 'E2', label: labels[1] ?? '', covers: ['C2.1', 'C2.2'] },
				],
			);
		const crossed = sheets('new', ['Budget', 'Veille']);
		const match = matchFrameworks(sheets('old', ['Veille', 'Budget']), {
			...crossed,
			assessments: crossed.assessments.toReversed(),
		});
		expect(partners(match)).toMatchObject({ 'old-e1': 'new-e1', 'old-e2': 'new-e2', 'old-e1.l1': 'new-e1.l1' });
	});
});

const words = fc.array(fc.constantFrom('plan', 'budget', 'veille', 'client', 'marché', 'bilan', 'de', 'la', 'équipe'), {
	minLength: 1,
	maxLength: 6,
});
const sentence = words.map((each) => each.join(' '));
const activityOf = fc.array(
	fc.record({
		code: fc.constantFrom('C1', 'C1.1', 'C 1.2', 'C2.1', 'C2.'),
		label: sentence,
		criteria: fc.array(sentence, { maxLength: 4 }),
		synthetic: fc.boolean(),
	}),
	{ maxLength: 5 },
);
const arbitrary = (key: string) =>
	fc
		.array(activityOf, { maxLength: 4 })
		.map((activities) =>
			smallFramework(
				key,
				activities.map((competencies, index) => ({ code: `A${index}`, competencies })),
				[{ code: 'E1', label: 'Dossier', covers: ['C1.1', 'C1'], deliverables: ['Un plan'] }],
			),
		)
		// Ids as unique as an import makes them, whatever the codes.
		.map((framework) => ({
			...framework,
			competencies: framework.competencies.map((each, index) => ({ ...each, id: `${each.id}.${index}` })),
			criteria: framework.criteria.map((each, index) => ({
				...each,
				id: `${each.id}.${index}`,
				attachedTo: each.attachedTo.map((id) => `${id}.0`),
			})),
		}));

describe('whatever the référentiels', () => {
	it('loses no node, uses none twice, and always answers the same', () => {
		fc.assert(
			fc.property(arbitrary('old'), arbitrary('new'), (known, other) => {
				const match = matchFrameworks(known, other);
				const from = [...match.pairs.map((pair) => pair.from), ...only(match.onlyKnown)];
				const to = [...match.pairs.map((pair) => pair.to), ...only(match.onlyOther)];
				expect(from.toSorted()).toEqual(
					frameworkLines(known)
						.map(({ id }) => id)
						.toSorted(),
				);
				expect(to.toSorted()).toEqual(
					frameworkLines(other)
						.map(({ id }) => id)
						.toSorted(),
				);
				expect(matchFrameworks(known, other)).toEqual(match);
			}),
		);
	});

	it('pairs two thousand criteria that say the same, one by one', () => {
		const many = (key: string) =>
			smallFramework(key, [
				{
					code: 'A1',
					competencies: [{ code: 'C1.1', label: 'Planifier', criteria: Array.from({ length: 2000 }, () => 'Le plan est daté') }],
				},
			]);
		expect(matchFrameworks(many('old'), many('new')).onlyKnown).toEqual([]);
	});
});

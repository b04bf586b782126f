// How well a draft read from an official document agrees with the structure that people wrote for it: precision and recall of codes,
// of what each assessment covers, and of criteria.

/** The five official texts, where they are, and the structure of each. */
export const corpus = [
	{ id: '000', text: '000_a3b2035e91a2ac12.txt', framework: 'chef-projet-marketing-digital' },
	{ id: '001', text: '001_8845f7d919f28eb6.txt', framework: 'marketing-communication-operationnels' },
	{ id: '002', text: '002_fd48b7d96b53dbc9.txt', framework: 'strategie-marketing-digital' },
	{ id: '003', text: '003_483e17c4a0b4d3b2.txt', framework: 'efficom-manager-strategies' },
	{ id: '004', text: '004_98e5a51b3ac5ead1.txt', framework: 'ascencia-charge-marketing-communication' },
];

/** The least that the importer promises. */
export const budgets = { codes: 0.98, links: 0.95, criteria: 0.9 };

/** `C.1.2.1`, `C1.2.1.` and `C 1.2.1` are one code. */
const keyOf = (code) =>
	code
		.replace(/\s/gu, '')
		.replace(/\.$/u, '')
		.replace(/^(\p{L}+)\.(?=\d)/u, '$1')
		.toUpperCase();

/**
 * @param draft a FrameworkDraft whose items all have codes (withSyntheticCodes)
 * @param framework the Framework to compare with
 * @returns {{ codes: Rate, links: Rate, criteria: Rate }}
 * @typedef {{ precision: number, recall: number, value: number }} Rate `value` is the lower of the two
 */
export function scoreDraft(draft, framework) {
	const found = fromDraft(draft);
	const expected = fromFramework(framework);
	const names = matchAssessments(found.covers, expected.covers);
	const named = (pairs) => pairs.map(([node, rest]) => `${names.get(node) ?? node} ${rest}`);
	const links = (covers) => [...covers].flatMap(([assessment, codes]) => codes.map((code) => [assessment, code]));
	return {
		codes: rate(found.codes, expected.codes),
		links: rate(
			named(links(found.covers)),
			links(expected.covers).map((pair) => pair.join(' ')),
		),
		criteria: rate(
			named(found.criteria),
			expected.criteria.map((pair) => pair.join(' ')),
		),
	};
}

function fromDraft({ items }) {
	const byId = new Map(items.map((item) => [item.id, item]));
	const nameOf = (id) => {
		const item = byId.get(id);
		return item ? `${item.kind} ${keyOf(item.code)}` : 'nothing';
	};
	const of = (kind) => items.filter((item) => item.kind === kind);
	return {
		codes: [...of('activity'), ...of('competency')].map(({ id }) => nameOf(id)),
		covers: new Map(of('assessment').map(({ id, covers }) => [nameOf(id), covers.map(nameOf)])),
		criteria: ranked(of('criterion').map(({ parentId }) => nameOf(parentId))),
	};
}

function fromFramework({ activities, competencies, assessments, criteria }) {
	const names = new Map([
		...activities.map(({ id, code }) => [id, `activity ${keyOf(code)}`]),
		...competencies.map(({ id, code }) => [id, `competency ${keyOf(code)}`]),
		...assessments.map(({ id, code }) => [id, `assessment ${keyOf(code)}`]),
	]);
	return {
		codes: [...activities, ...competencies].map(({ id }) => names.get(id)),
		covers: new Map(assessments.map(({ id, covers }) => [names.get(id), covers.map((covered) => names.get(covered))])),
		criteria: criteria.flatMap(({ attachedTo, ordinal }) => attachedTo.map((id) => [names.get(id), String(ordinal)])),
	};
}

/** Each node with the rank of a criterion under it, from 1. */
function ranked(nodes) {
	const counts = new Map();
	return nodes.map((node) => {
		counts.set(node, (counts.get(node) ?? 0) + 1);
		return [node, String(counts.get(node))];
	});
}

/** Assessments have no identity but what they cover: the pairs that share most are the same one, in order. */
function matchAssessments(found, expected) {
	const pairs = [...found].flatMap(([name, codes]) =>
		[...expected].map(([target, wanted]) => {
			const shared = codes.filter((code) => wanted.includes(code)).length;
			return { name, target, likeness: shared / (codes.length + wanted.length - shared || 1) };
		}),
	);
	const names = new Map();
	const taken = new Set();
	for (const { name, target, likeness } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
		if (likeness === 0 || names.has(name) || taken.has(target)) continue;
		names.set(name, target);
		taken.add(target);
	}
	return names;
}

function rate(found, expected) {
	const left = [...expected];
	let right = 0;
	for (const each of found) {
		const at = left.indexOf(each);
		if (at < 0) continue;
		left.splice(at, 1);
		right++;
	}
	const precision = found.length === 0 ? 0 : right / found.length;
	const recall = expected.length === 0 ? 1 : right / expected.length;
	return { precision, recall, value: Math.min(precision, recall) };
}

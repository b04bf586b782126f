// The outline a report begins with: the dossier of the référentiel, section by section; a plain one where the référentiel says nothing.
// Its words are French as those of every référentiel are; the candidate renames what they like.
import type { Assessment, Competency, Dossier, DossierPart, DossierSection, Framework } from './framework';
import { type OutlineKind, type OutlineSection, type ReportOutline, reportIdOf } from './report-outline';

/**
 * The outline of one dossier, in the order in which it is written: what opens it, every part followed by its sections, what closes it.
 * Ids are those of the référentiel; where it names no section, ids are derived from its parts, and are the same on every machine.
 * `dossierId` null, or unknown: the whole référentiel, one part to each assessment, then to each activity that none covers. `at`: now,
 * ISO 8601.
 */
export function skeletonOf(framework: Framework, dossierId: string | null, at: string): ReportOutline {
	const dossier = framework.dossiers.find(({ id }) => id === dossierId) ?? null;
	const root = dossier?.id ?? 'tout';
	const parts = dossier?.parts ?? genericParts(framework);
	const { opening, closing } = withNeeded(dossier, root);
	return {
		id: reportIdOf(framework.id, dossier?.id ?? null),
		frameworkId: framework.id,
		dossierId: dossier?.id ?? null,
		sections: [
			...opening.map((each) => entryOf(each, null)),
			...parts.flatMap((part) => [
				partEntry(part),
				...(part.sections.length > 0 ? part.sections : genericSections(framework, part)).map((section) =>
					entryOf(section, part.id),
				),
			]),
			...closing.map((each) => entryOf(each, null)),
		],
		citations: 'author-date',
		budget: { pages: null, bytes: null },
		updatedAt: at,
	};
}

/** What no report can do without: its cover, and where coverage, sources and exhibits are printed. The candidate may hide them. */
const needed: readonly DossierSection['kind'][] = ['cover', 'coverage', 'bibliography', 'exhibits'];

/** What opens and closes a dossier: as the référentiel has it, with what it forgot; ours, where it says nothing. */
function withNeeded(dossier: Dossier | null, root: string): { opening: DossierSection[]; closing: DossierSection[] } {
	const [ownOpening, ownClosing] = [dossier?.opening ?? [], dossier?.closing ?? []];
	const named = new Set([...ownOpening, ...ownClosing].map(({ kind }) => kind));
	const forgotten = (generic: DossierSection[]): DossierSection[] =>
		generic.filter(({ kind }) => needed.includes(kind) && !named.has(kind));
	const [opening, closing] = [genericOpening(root), genericClosing(root, dossier)];
	return {
		opening: ownOpening.length > 0 ? [...forgotten(opening), ...ownOpening] : opening,
		closing: ownClosing.length > 0 ? [...ownClosing, ...forgotten(closing)] : closing.filter(({ kind }) => !named.has(kind)),
	};
}

/** A part of an outline; `assessmentId` is missing where no assessment asks for it, and its competencies are told instead. */
type SkeletonPart = Omit<DossierPart, 'assessmentId'> & { assessmentId?: string | undefined; competencyIds?: string[] };

const blankEntry = (kind: OutlineKind): Omit<OutlineSection, 'id' | 'title' | 'partId' | 'nodeIds'> => ({
	kind,
	hidden: false,
	gap: null,
	budget: { words: null, pages: null },
	own: false,
});

const entryOf = ({ id, kind, title, nodeIds }: DossierSection, partId: string | null): OutlineSection => ({
	...blankEntry(kind),
	id,
	title,
	partId,
	nodeIds: [...nodeIds],
});

const partEntry = ({ id, title, chapter, assessmentId, competencyIds = [] }: SkeletonPart): OutlineSection => ({
	...blankEntry('part'),
	id,
	title,
	partId: null,
	nodeIds: competencyIds,
	...(chapter === undefined ? {} : { chapter }),
	...(assessmentId === undefined ? {} : { assessmentId }),
});

const section = (id: string, kind: DossierSection['kind'], title: string, nodeIds: string[] = []): DossierSection => ({
	id,
	kind,
	title,
	nodeIds,
});

const genericOpening = (root: string): DossierSection[] => [
	section(`${root}.ouverture.couverture`, 'cover', 'Page de garde'),
	section(`${root}.ouverture.declaration`, 'declaration', 'Déclaration d’authenticité'),
	section(`${root}.ouverture.contexte`, 'context', 'Contexte de travail'),
];

/** A dossier of one part says its self-assessment once, in that part. */
const genericClosing = (root: string, dossier: Dossier | null): DossierSection[] => [
	...(dossier?.parts.length === 1 ? [] : [section(`${root}.cloture.synthese`, 'synthesis', 'Synthèse des auto-évaluations')]),
	section(`${root}.cloture.couverture`, 'coverage', 'Matrice de couverture'),
	section(`${root}.cloture.bibliographie`, 'bibliography', 'Bibliographie'),
	section(`${root}.cloture.annexes`, 'exhibits', 'Annexes'),
];

function genericSections(framework: Framework, part: SkeletonPart): DossierSection[] {
	const assessment = framework.assessments.find(({ id }) => id === part.assessmentId);
	const wanted = assessment?.covers ?? part.competencyIds ?? [];
	const covered = wanted.flatMap((id) => framework.competencies.find((competency) => competency.id === id) ?? []);
	const deliverables = framework.deliverables.filter(({ assessmentId }) => assessmentId === part.assessmentId);
	return [
		section(`${part.id}.commande`, 'brief', 'Contexte et commande'),
		...covered.map(({ id, label }) => section(`${part.id}.${id}`, 'competency', label, [id])),
		...(deliverables.length > 0
			? [
					section(
						`${part.id}.livrables`,
						'deliverable',
						'Livrables',
						deliverables.map(({ id }) => id),
					),
				]
			: []),
		...(isTeamwork(assessment) ? [section(`${part.id}.contributions`, 'contributions', 'Contributions de l’équipe')] : []),
		section(`${part.id}.limites`, 'limits', 'Limites et pistes d’amélioration'),
		...(covered.length > 0 ? [section(`${part.id}.auto-evaluation`, 'self-assessment', 'Auto-évaluation')] : []),
	];
}

const isTeamwork = (assessment: Assessment | undefined): boolean =>
	assessment?.mode === 'collective' || assessment?.mode === 'both' || assessment?.team !== undefined;

/** One part to each assessment; then one to each activity, for the competencies that no assessment covers; then the rest. */
function genericParts(framework: Framework): SkeletonPart[] {
	const { assessments, activities, competencies } = framework;
	const covered = new Set(assessments.flatMap(({ covers }) => covers));
	const left = competencies.filter(({ id }) => !covered.has(id));
	const placed = new Set(activities.map(({ id }) => id));
	const homeless = left.filter(({ activityId }) => activityId === undefined || !placed.has(activityId));
	const ids = (members: readonly Competency[]): string[] => members.map(({ id }) => id);
	return [
		...assessments.map(({ id, label }): SkeletonPart => ({ id: `tout.${id}`, title: label, assessmentId: id, sections: [] })),
		...activities.flatMap(({ id, label }): SkeletonPart[] => {
			const members = left.filter(({ activityId }) => activityId === id);
			return members.length > 0 ? [{ id: `tout.${id}`, title: label, competencyIds: ids(members), sections: [] }] : [];
		}),
		...(homeless.length > 0
			? [
					{
						id: 'tout.competences',
						title: left.length === competencies.length ? framework.title : 'Autres compétences',
						competencyIds: ids(homeless),
						sections: [],
					},
				]
			: []),
	];
}

/**
 * A stored outline with the sections that its référentiel has gained since: each comes after the one it follows in the skeleton, or opens
 * its part. Nothing of the candidate's moves or goes.
 */
export function withNewSections(stored: ReportOutline, skeleton: ReportOutline): ReportOutline {
	const sections = [...stored.sections];
	const indexOf = (id: string | undefined): number => sections.findIndex((each) => each.id === id);
	for (const [rank, entry] of skeleton.sections.entries()) {
		if (indexOf(entry.id) >= 0) continue;
		const before = skeleton.sections.slice(0, rank).reverse();
		const sibling = before.find((each) => each.partId === entry.partId && indexOf(each.id) >= 0);
		let at = indexOf((sibling ?? before.find(({ id }) => id === entry.partId))?.id) + 1;
		// After a part comes what follows its last section.
		if (entry.partId === null) while (sections[at] !== undefined && sections[at]?.partId !== null) at++;
		sections.splice(at, 0, entry);
	}
	return sections.length === stored.sections.length ? stored : { ...stored, sections };
}

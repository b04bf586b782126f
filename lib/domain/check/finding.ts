// What the check before handing in finds: one line each, with the place that mends it. Facts of the dossier, never a grade.
import type { Framework } from '../framework';
import type { NodeState } from '../criterion-state';
import type { ReportRows } from '../release';
import type { Review } from '../review';
import type { Waiver } from '../waiver';

/** Every rule, in the order in which a candidate mends them: what is missing, what is unsaid, what must not leave, what may be better. */
export const checkRules = [
	'criterion-unproved',
	'count-short',
	'team-size',
	'deliverable-missing',
	'section-empty',
	'assessment-missing',
	'cover-incomplete',
	'call-dangling',
	'claim-unreasoned',
	'decision-disagrees',
	'exhibit-uncalled',
	'piece-untitled',
	'piece-undated',
	'picture-uncaptioned',
	'capture-unfinished',
	'piece-withheld',
	'contact-in-clear',
	'source-old',
	'watch-one-site',
	'link-dead',
	'parts-unbalanced',
	'over-budget',
	'over-pages',
	'over-bytes',
	'comment-open',
] as const;
export type CheckRule = (typeof checkRules)[number];

/** What a jury misses, rather than what reads better otherwise. */
const grave: readonly CheckRule[] = [
	'criterion-unproved',
	'count-short',
	'deliverable-missing',
	'section-empty',
	'call-dangling',
	'claim-unreasoned',
	'piece-withheld',
	'contact-in-clear',
	'over-pages',
	'over-bytes',
];
export const isGrave = (rule: CheckRule): boolean => grave.includes(rule);

/** Where a finding is mended. */
export type CheckPlace =
	| { kind: 'node'; nodeId: string }
	| { kind: 'assessment'; competencyId: string }
	| { kind: 'piece'; evidenceId: string }
	| { kind: 'section'; sectionId: string }
	| { kind: 'team'; assessmentId: string }
	| { kind: 'cover' | 'watch' | 'handing-in' | 'review' };

export type Finding = {
	rule: CheckRule;
	/** What the rule found fault with: with the rule, it is the identity of the finding. */
	subject: string;
	place: CheckPlace;
	/** What its sentence says: codes, titles, counts. */
	values: Record<string, string | number>;
};

/** An address that no longer answers, as the candidate let the network be asked: the status, or 0 where nothing answered. */
export type DeadLink = { evidenceId: string; url: string; status: number };

export type CheckInput = {
	framework: Framework;
	rows: ReportRows;
	states: ReadonlyMap<string, NodeState>;
	/** Words of the captured pages and files, by the id of their piece. */
	capturedWords: ReadonlyMap<string, string>;
	/** Pieces whose capture goes on or failed. */
	unfinished: ReadonlySet<string>;
	reviews: readonly Review[];
	deadLinks: readonly DeadLink[];
	/** An instant: sources are old as of this day. */
	now: string;
	/** Sources older than this are told. */
	oldAfterYears: number;
	/** Size of the heaviest file that would be handed in, in bytes; null while nothing was exported. */
	bytes: number | null;
};

/** Identity of a finding, and of the waiver that sets it aside. */
export const findingIdOf = ({ rule, subject }: Pick<Finding, 'rule' | 'subject'>): string => `${rule}/${subject}`;

export type Checked = { open: Finding[]; waived: { finding: Finding; waiver: Waiver }[] };

/** Parts the findings that the candidate set aside from the others. A waiver of what is no longer found says nothing. */
export function withWaivers(findings: readonly Finding[], waivers: readonly Waiver[]): Checked {
	const byFinding = new Map(waivers.map((waiver) => [`${waiver.rule}/${waiver.subject}`, waiver]));
	const checked: Checked = { open: [], waived: [] };
	for (const finding of findings) {
		const waiver = byFinding.get(findingIdOf(finding));
		if (waiver) checked.waived.push({ finding, waiver });
		else checked.open.push(finding);
	}
	return checked;
}

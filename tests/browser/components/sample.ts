// What the component tests draw: two activities of a real référentiel, a piece, its capture; and texts that are far too long.
import * as v from 'valibot';
import raw from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import type { Capture, Job, Missing } from '../../../lib/domain/capture';
import type { Claim } from '../../../lib/domain/claim';
import { frameworkSchema, type Framework } from '../../../lib/domain/framework';

const whole = v.parse(frameworkSchema, raw);
const kept = (id: string): boolean => /^(a|c|e)[12](\.|$)/.test(id);

/** Activities A1 and A2 with their seven competencies: enough to be real, few enough to be judged in an instant. */
export const framework: Framework = {
	...whole,
	activities: whole.activities.filter(({ id }) => kept(id)),
	competencies: whole.competencies.filter(({ id }) => kept(id)),
	criteria: whole.criteria.filter(({ attachedTo }) => attachedTo.some(kept)),
	assessments: whole.assessments.filter(({ id }) => kept(id)),
	deliverables: whole.deliverables.filter(({ assessmentId }) => kept(assessmentId)),
	dossiers: whole.dossiers.map((dossier) => ({
		...dossier,
		parts: dossier.parts.filter(({ assessmentId }) => kept(assessmentId)),
	})),
};

export const longWord = 'Anticonstitutionnellement'.repeat(12);
export const longTitle = `${'Bilan de la campagne de rentrée, tous canaux confondus, '.repeat(6)}${longWord}`;
export const longUrl = `https://${'sous-domaine.'.repeat(4)}exemple.fr/${'segment'.repeat(40)}?utm=${'x'.repeat(200)}`;

/** The same référentiel, worded by someone who never uses the space bar. */
export const longFramework: Framework = {
	...framework,
	title: longTitle,
	activities: framework.activities.map((node) => ({ ...node, label: longTitle })),
	competencies: framework.competencies.map((node) => ({ ...node, label: longTitle, criteriaHeading: longWord })),
	criteria: framework.criteria.map((node) => ({ ...node, label: longWord })),
	assessments: framework.assessments.map((node) => ({ ...node, label: longTitle, printed: longWord })),
	deliverables: framework.deliverables.map((node) => ({ ...node, label: longWord })),
	dossiers: framework.dossiers.map((dossier) => ({
		...dossier,
		title: longTitle,
		parts: dossier.parts.map((part) => ({ ...part, title: longWord })),
	})),
	remarks: [longWord],
};

export const evidenceId = '00000000-0000-4000-8000-000000000001';
const instant = '2026-03-12T13:05:00.000Z';

export const makeJob = (change: Partial<Job>): Job => ({
	id: '00000000-0000-4000-8000-0000000000aa',
	evidenceId,
	tabId: 1,
	url: 'https://exemple.fr/page',
	state: 'started',
	failure: null,
	startedAt: instant,
	durableAt: null,
	completedAt: null,
	attempts: 1,
	...change,
});

export const makeCapture = (change: Partial<Capture>): Capture => ({
	evidenceId,
	capturedAt: instant,
	root: 'a'.repeat(64),
	assets: ['a'.repeat(64)],
	missing: [],
	archiveBytes: 1_200_000,
	storedBytes: 300_000,
	durableMs: 420,
	completeMs: 1800,
	viewport: { width: 1280, height: 800, scale: 1 },
	userAgent: 'test',
	...change,
});

export const makeClaim = (nodeId: string, change: Partial<Claim> = {}): Claim => ({
	id: `claim-${nodeId}`,
	evidenceId,
	frameworkId: framework.id,
	nodeId,
	reason: '',
	createdAt: instant,
	updatedAt: instant,
	...change,
});

export const lost = (
	kind: Missing['kind'],
	reason: Missing['reason'],
	url = `https://cdn.example/${kind}-${reason}`,
): Missing => ({
	kind,
	reason,
	url,
	patched: false,
});

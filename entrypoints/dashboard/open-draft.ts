// The référentiel under review, held in memory only: nothing of it is stored until a person accepts it. Whoever has read, copied or
// begun one calls `openDraft`, then goes to `reviewHref`.
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { historyOf, type DraftHistory } from '../../lib/domain/draft-history';
import type { Framework } from '../../lib/domain/framework';
import type { FrameworkDraft } from '../../lib/domain/framework-draft';
import type { SourceDocument } from '../../lib/domain/source-document';
import type { FrameworkOrigin, OfficialWording } from '../../lib/domain/stored-framework';
import { hrefOf } from './route';

/** What the accepted draft is for. Without `origin`: imported when there is a document, else authored. */
export type DraftPurpose =
	| { kind: 'new'; origin?: FrameworkOrigin; basedOn?: string | null }
	| { kind: 'correct'; frameworkId: string }
	| { kind: 'wording'; frameworkId: string }
	| { kind: 'edition'; frameworkId: string };

export type DraftOpening = { draft: FrameworkDraft; document: SourceDocument | null; purpose: DraftPurpose };

export type OpenDraft = { history: DraftHistory; document: SourceDocument | null; purpose: DraftPurpose };

/** Official wording and new edition: what was accepted, for the screen that goes on with it. */
export type AcceptedFramework = {
	framework: Framework;
	/** What it was read from, no more of it than its name: the document itself is let go. null: an exchange file. */
	source: OfficialWording['source'] | null;
	purpose: DraftPurpose;
};

const open = signal<OpenDraft | null>(null);
/** Left half done when another was opened, the latest first. */
const waiting = signal<readonly OpenDraft[]>([]);
const accepted = signal<AcceptedFramework | null>(null);

export const draftInHand: ReadonlySignal<OpenDraft | null> = open;
export const acceptedFramework: ReadonlySignal<AcceptedFramework | null> = accepted;

/** Read from a document, or worked on: a copy that nobody touched is lost without harm. */
export const isAtStake = ({ document, history }: OpenDraft): boolean => document !== null || history.past.length > 0;

/** The one to come back to. */
export const unfinishedDraft: ReadonlySignal<OpenDraft | null> = computed(
	() => (open.value && isAtStake(open.value) ? open.value : waiting.value[0]) ?? null,
);

/** Where a draft is reviewed. */
export const reviewHref = hrefOf('referentiels', 'relire');

/** Puts a draft on the table; one that was there waits. */
export function openDraft({ draft, document, purpose }: DraftOpening): void {
	if (open.value && isAtStake(open.value)) waiting.value = [open.value, ...waiting.value];
	open.value = { history: historyOf(draft), document, purpose };
}

/** Takes the unfinished one up again. */
export function resumeDraft(): void {
	const [latest, ...others] = waiting.value;
	if (!latest || open.value === unfinishedDraft.value) return;
	open.value = latest;
	waiting.value = others;
}

export function changeDraft(history: DraftHistory): void {
	if (open.value) open.value = { ...open.value, history };
}

export function closeDraft(): void {
	open.value = null;
}

/** The draft became a référentiel that another screen goes on with. */
export function handOver(framework: Framework): void {
	if (!open.value) return;
	const { document, purpose } = open.value;
	accepted.value = { framework, source: document && { name: document.name, sha256: document.sha256 }, purpose };
	open.value = null;
}

export function forgetAccepted(): void {
	accepted.value = null;
}

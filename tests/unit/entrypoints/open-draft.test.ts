// Several référentiels under review, one after the other: none that was worked on is dropped for another.
import { beforeEach, expect, it } from 'vitest';
import {
	changeDraft,
	closeDraft,
	draftInHand,
	openDraft,
	resumeDraft,
	unfinishedDraft,
} from '../../../entrypoints/dashboard/open-draft';
import { editHead } from '../../../lib/domain/draft-edits';
import { did } from '../../../lib/domain/draft-history';
import type { FrameworkDraft } from '../../../lib/domain/framework-draft';

const open = (title: string): void => {
	const draft: FrameworkDraft = {
		...{ id: title, title, certifier: null, level: null, rncp: null },
		...{ items: [], dossiers: [], remarks: [], notes: [] },
	};
	openDraft({ draft, document: null, purpose: { kind: 'new' } });
};
const work = (): void => {
	const history = draftInHand.value?.history;
	if (history) changeDraft(did(history, 'head', editHead(history.draft, { level: 6 })));
};
const titleOf = (draft: typeof draftInHand.value): string | null => draft?.history.draft.title ?? null;

beforeEach(() => {
	for (let draft = unfinishedDraft.value; draft; draft = unfinishedDraft.value) {
		resumeDraft();
		closeDraft();
	}
});

it('forgets a copy that nobody touched', () => {
	open('Fleuriste');
	open('Boulanger');
	expect(unfinishedDraft.value).toBeNull();
	expect(titleOf(draftInHand.value)).toBe('Boulanger');
});

it('keeps one that was worked on, behind another, and gives it back once that one is done', () => {
	open('Fleuriste');
	work();
	open('Boulanger');
	work();
	expect(titleOf(unfinishedDraft.value)).toBe('Boulanger');
	resumeDraft();
	expect(titleOf(draftInHand.value)).toBe('Boulanger');
	closeDraft();
	expect(draftInHand.value).toBeNull();
	expect(titleOf(unfinishedDraft.value)).toBe('Fleuriste');
	resumeDraft();
	expect(titleOf(draftInHand.value)).toBe('Fleuriste');
	expect(draftInHand.value?.history.past).toHaveLength(1);
});

it('keeps it behind a copy that is only looked at', () => {
	open('Fleuriste');
	work();
	open('Boulanger');
	expect(titleOf(unfinishedDraft.value)).toBe('Fleuriste');
	resumeDraft();
	expect(titleOf(draftInHand.value)).toBe('Fleuriste');
	expect(unfinishedDraft.value).toBe(draftInHand.value);
});

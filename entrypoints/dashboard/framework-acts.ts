// What the page of the référentiels does: choose one, copy or correct it, write one, remove one.
import { useText } from '../../components/text-context';
import { removeFramework, restoreFramework } from '../../lib/db/framework-repository';
import type { Framework } from '../../lib/domain/framework';
import { draftOf } from '../../lib/domain/framework-to-draft';
import { saveSettings } from '../../lib/platform/settings-store';
import { useApp } from './app-state';
import { openDraft, reviewHref } from './open-draft';
import { hrefOf } from './route';
import { navigate } from './router';

export type FrameworkActs = {
	choose: (id: string) => Promise<void>;
	/** Opens the review: of the référentiel itself when it is one's own, else of a copy. */
	correct: (framework: Framework, isOwn: boolean) => void;
	/** Opens the review of an empty one. */
	write: () => void;
	remove: (framework: Framework) => Promise<void>;
};

export function useFrameworkActs(): FrameworkActs {
	const { t } = useText();
	const { show } = useApp();
	return {
		choose: async (id) => {
			await saveSettings({ frameworkId: id });
			show({ text: t('dashboard:frameworks.choosing') });
		},
		correct: (framework, isOwn) => {
			const draft = draftOf(framework);
			const id = framework.id;
			if (isOwn) openDraft({ draft, document: null, purpose: { kind: 'correct', frameworkId: id } });
			else {
				// Nodes keep their ids: evidence tied to the original finds its place in the copy.
				const title = t('frameworks:copyOf', { title: framework.title });
				const shortTitle = t('frameworks:copyOf', { title: framework.shortTitle });
				const copy = { ...draft, id: crypto.randomUUID(), title, shortTitle };
				openDraft({ draft: copy, document: null, purpose: { kind: 'new', origin: 'authored', basedOn: id } });
			}
			navigate(reviewHref);
		},
		write: () => {
			openDraft({
				draft: {
					...{ id: crypto.randomUUID(), title: t('frameworks:newTitle'), certifier: null, level: null, rncp: null },
					...{ items: [], dossiers: [], remarks: [], notes: [] },
				},
				document: null,
				purpose: { kind: 'new', origin: 'authored', basedOn: null },
			});
			navigate(reviewHref);
		},
		remove: async ({ id, title }) => {
			await removeFramework(id);
			navigate(hrefOf('referentiels'));
			show({
				text: t('frameworks:remove.done', { title }),
				action: {
					label: t('common:undo'),
					run: () => void restoreFramework(id).then(() => navigate(hrefOf('referentiels', id))),
				},
			});
		},
	};
}

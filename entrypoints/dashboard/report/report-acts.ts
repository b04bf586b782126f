// What one does to the outline: written at once, said in a toast, and taken back by it.
import type { OutlineActs } from '../../../components/report/outline-pane';
import { useText } from '../../../components/text-context';
import { changeOutline, saveOutline } from '../../../lib/db/outline-repository';
import type { Framework } from '../../../lib/domain/framework';
import {
	addSection,
	assumeGap,
	dropGap,
	moveBy,
	moveTo,
	removeSection,
	renameSection,
	setBudget,
	setHidden,
} from '../../../lib/domain/outline-acts';
import type { ReportOutline } from '../../../lib/domain/report-outline';
import type { TextKey } from '../../../lib/i18n/catalogue';
import { useApp } from '../app-state';

type Act = (outline: ReportOutline) => ReportOutline;

export type ReportActs = Omit<OutlineActs, 'open' | 'history'> & {
	/** Any other change of the outline, said in these words. */
	change: (act: Act, said: TextKey) => void;
	/** One that is typed, and so needs neither words nor a way back. */
	quietly: (act: Act) => void;
};

export function useReportActs(framework: Framework, dossierId: string | null): ReportActs {
	const { t } = useText();
	const { show } = useApp();
	const change = (act: Act, said: TextKey): void => {
		const write = async (): Promise<void> => {
			const before = await changeOutline(framework, dossierId, act);
			if (!before) return;
			show({ text: t(said), action: { label: t('common:undo'), run: () => void saveOutline(before) } });
		};
		write().catch((error: unknown) => {
			console.error(error);
			show({ text: t('handin:notSaved'), tone: 'alarm', action: { label: t('common:retry'), run: () => change(act, said) } });
		});
	};
	return {
		change,
		quietly: (act) => void changeOutline(framework, dossierId, act).catch(console.error),
		rename: (id, title) => change((outline) => renameSection(outline, id, title), 'handin:done.renamed'),
		move: (id, step) => change((outline) => moveBy(outline, id, step), 'handin:done.moved'),
		moveTo: (id, target, side) => change((outline) => moveTo(outline, id, target, side), 'handin:done.moved'),
		addAfter: (after, title) => {
			const id = crypto.randomUUID();
			change((outline) => addSection(outline, after, { id, title }), 'handin:done.added');
		},
		hide: (id, hidden) =>
			change((outline) => setHidden(outline, id, hidden), hidden ? 'handin:done.hidden' : 'handin:done.shown'),
		assumeGap: (id, reason) => change((outline) => assumeGap(outline, id, reason), 'handin:done.gap'),
		dropGap: (id) => change((outline) => dropGap(outline, id), 'handin:done.dropGap'),
		budget: (id, budget) => change((outline) => setBudget(outline, id, budget), 'handin:done.budget'),
		remove: (id) => change((outline) => removeSection(outline, id), 'handin:done.removed'),
	};
}

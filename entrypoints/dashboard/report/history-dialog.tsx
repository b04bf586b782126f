// The history of a section's text, over the report.
import { X } from 'lucide';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { Button } from '../../../components/ui/button';
import type { OutlineSection } from '../../../lib/domain/report-outline';
import { useApp } from '../app-state';
import { SectionHistory } from './section-history';

export type HistoryDialogProps = { reportId: string; section: OutlineSection; onClose: () => void };

export function HistoryDialog({ reportId, section, onClose }: HistoryDialogProps) {
	const { t } = useText();
	const { settings, show } = useApp();
	const id = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => dialog.current?.showModal(), []);
	return (
		<dialog class="dialog dialog-wide" ref={dialog} aria-labelledby={id} onClose={onClose}>
			<div class="dialog-head">
				<h2 id={id}>{t('handin:historyOf', { title: section.title })}</h2>
				<Button icon={X} iconOnly onClick={() => dialog.current?.close()}>
					{t('common:close')}
				</Button>
			</div>
			<div class="dialog-body">
				<SectionHistory
					reportId={reportId}
					sectionId={section.id}
					language={settings.value.language}
					onRestored={(undo) => {
						dialog.current?.close();
						show({ text: t('handin:restored'), action: { label: t('common:undo'), run: () => void undo() } });
					}}
				/>
			</div>
		</dialog>
	);
}

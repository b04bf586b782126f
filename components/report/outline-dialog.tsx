// What an act on a section asks first: a name, a reason, a budget. Escape gives up; nothing changes until one says so.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OutlineSection } from '../../lib/domain/report-outline';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { TextArea, TextField } from '../ui/field';
import type { OutlineActs } from './outline-pane';

export type OutlineQuestion = { ask: 'rename' | 'add' | 'gap' | 'budget'; section: OutlineSection };

type Answers = Pick<OutlineActs, 'rename' | 'addAfter' | 'assumeGap' | 'budget'>;

export type OutlineDialogProps = Answers & { question: OutlineQuestion; onClose: () => void };

export function OutlineDialog(props: OutlineDialogProps) {
	const { question, onClose } = props;
	const { ask, section } = question;
	const { t } = useText();
	const id = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	const [words, setWords] = useState(ask === 'rename' ? section.title : '');
	const [most, setMost] = useState(String(section.budget.words ?? ''));
	const [pages, setPages] = useState(String(section.budget.pages ?? ''));
	useEffect(() => dialog.current?.showModal(), []);
	const isReady = ask === 'budget' || words.trim() !== '';
	const answer = (event: Event): void => {
		event.preventDefault();
		if (!isReady) return;
		if (ask === 'rename') props.rename(section.id, words.trim());
		if (ask === 'add') props.addAfter(section.id, words.trim());
		if (ask === 'gap') props.assumeGap(section.id, words.trim());
		if (ask === 'budget') props.budget(section.id, { words: limitIn(most), pages: limitIn(pages) });
		onClose();
	};
	return (
		<dialog class="dialog" ref={dialog} aria-labelledby={id} onClose={onClose}>
			<form onSubmit={answer}>
				<div class="dialog-head">
					<h2 id={id}>{t(`handin:ask.${ask}.title`, { title: section.title })}</h2>
				</div>
				<div class="dialog-body stack">
					{ask === 'gap' ? (
						<TextArea
							label={t('handin:ask.gap.label')}
							hint={t('handin:ask.gap.hint')}
							value={words}
							onValue={setWords}
							rows={3}
						/>
					) : null}
					{ask === 'rename' || ask === 'add' ? (
						<TextField label={t('handin:ask.name')} value={words} onValue={setWords} autofocus />
					) : null}
					{ask === 'budget' ? (
						<>
							<TextField type="number" min="1" label={t('handin:ask.budget.words')} value={most} onValue={setMost} />
							<TextField
								type="number"
								min="1"
								label={t('handin:ask.budget.pages')}
								hint={t('handin:ask.budget.hint')}
								value={pages}
								onValue={setPages}
							/>
						</>
					) : null}
				</div>
				<div class="dialog-foot">
					<Button onClick={() => dialog.current?.close()}>{t('common:cancel')}</Button>
					<Button variant="primary" type="submit" disabled={!isReady}>
						{t(`handin:ask.${ask}.go`)}
					</Button>
				</div>
			</form>
		</dialog>
	);
}

/** A whole number from 1; null for anything else, which means no limit. */
export function limitIn(text: string): number | null {
	const number = Math.round(Number(text));
	return text.trim() !== '' && Number.isFinite(number) && number >= 1 ? number : null;
}

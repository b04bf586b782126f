// The text of one section, read from the database and written to it as one writes; what another tab writes shows here too.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import '../../../assets/styles/editor.css';
import '../../../assets/styles/editor-tools.css';
import type { EditorPieces } from '../../../components/report/editor/editor-piece';
import type { EditorHandle, UndoHistory } from '../../../components/report/editor/editor-services';
import { SectionProse } from '../../../components/report/editor/section-prose';
import { WritingNote } from '../../../components/report/editor/writing-note';
import { useText } from '../../../components/text-context';
import { Skeleton } from '../../../components/ui/skeleton';
import { readText } from '../../../lib/db/section-text-repository';
import { recoverTexts } from '../../../lib/db/unsaved-texts';
import { follow } from '../../../lib/db/use-live';
import { emptyProse, type Prose } from '../../../lib/domain/prose';
import type { Language } from '../../../lib/domain/settings';
import { pictureServices } from './picture-services';
import { SectionWriter, type WritingState } from './section-writer';
import { tableServices } from './table-services';

export type SectionEditorProps = {
	reportId: string;
	sectionId: string;
	/** The section's title: what a screen reader calls its text. */
	title: string;
	/** Of the report. */
	language: Language;
	/** Shown while nothing is written; a gentle one of our own when there is none. */
	placeholder?: string | undefined;
	pieces: EditorPieces;
	/** Ids of the pieces tied to this section's competencies: they are offered first. */
	closeTo: ReadonlySet<string>;
	/** At every pause. */
	onWords?: ((words: number) => void) | undefined;
	/** At every keystroke: the chrome fades. */
	onTyping?: (() => void) | undefined;
	onFocus?: (() => void) | undefined;
	/** What a list beside the text acts through. */
	onHandle?: ((handle: EditorHandle | null) => void) | undefined;
};

type Shown = { prose: Prose; undo: UndoHistory | null };

export function SectionEditor(props: SectionEditorProps) {
	const { reportId, sectionId, title, language, placeholder, pieces, closeTo } = props;
	const { t } = useText();
	const [shown, setShown] = useState<Shown | null>(null);
	const [state, setState] = useState<WritingState>('resting');
	const writer = useRef<SectionWriter | null>(null);
	const handle = useRef<EditorHandle | null>(null);
	const section = useMemo(() => ({ reportId, sectionId }), [reportId, sectionId]);

	useEffect(() => {
		let end = (): void => {};
		let gone = false;
		setShown(null);
		writer.current = null;
		const begin = async (): Promise<void> => {
			await recoverTexts();
			if (gone) return;
			let missed = false;
			const show = (prose: Prose, undo: UndoHistory | null): void => {
				handle.current?.take(prose);
				setShown({ prose, undo });
			};
			const events = {
				onState: (next: WritingState): void => {
					setState(next);
					if (!missed || next === 'writing') return;
					missed = false;
					void readText(reportId, sectionId).then(take, console.error);
				},
				onJoined: (prose: Prose): void => show(prose, null),
			};
			const take = (read: Awaited<ReturnType<typeof readText>>): void => {
				const prose = read?.text.prose ?? emptyProse;
				const base = read ? { at: read.text.updatedAt, prose } : null;
				if (writer.current) {
					// Our own writes come back here too; while one is under way, the writer settles who wrote what.
					if (base === null || writer.current.wrote(base.at)) return;
					missed = !writer.current.isResting;
					if (missed) return;
					writer.current.rebase(base);
				} else writer.current = new SectionWriter(section, base, events);
				show(prose, read?.undo ?? null);
			};
			end = follow(() => readText(reportId, sectionId), take);
		};
		void begin();
		return () => {
			gone = true;
			end();
		};
	}, [section]);

	if (!shown) return <Skeleton lines={2} />;
	return (
		<div class="section-editor">
			<SectionProse
				key={`${reportId}/${sectionId}`}
				label={title}
				prose={shown.prose}
				undo={shown.undo}
				language={language}
				placeholder={placeholder ?? t('editor:placeholder')}
				pieces={pieces}
				closeTo={closeTo}
				pictures={pictureServices}
				tables={tableServices}
				onChange={({ prose, words, undo }) => {
					writer.current?.write(prose, undo);
					setShown({ prose, undo });
					props.onWords?.(words);
				}}
				onTyping={props.onTyping}
				onFocus={props.onFocus}
				onNote={(prose) => writer.current?.note(prose)}
				onHandle={(now) => {
					handle.current = now;
					props.onHandle?.(now);
				}}
			/>
			<WritingNote state={state} />
		</div>
	);
}

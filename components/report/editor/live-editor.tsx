// The editor of one section: TipTap in the middle, tools above it, panels beside what is selected. Loaded when a text is first opened.
import type { Editor } from '@tiptap/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cleanProse } from '../../../lib/domain/clean-prose';
import { mergeProse } from '../../../lib/domain/merge-prose';
import { proseText, wordCount, type Prose } from '../../../lib/domain/prose';
import { useText } from '../../text-context';
import { EditorFacts } from './editor-facts';
import { EditorPanels } from './editor-panels';
import { EditorToolbar } from './editor-toolbar';
import { type EditorViewState, viewStateOf } from './editor-view-state';
import { openEditor, propsOf, replaceText, select } from './open-editor';
import { Pauses } from './pauses';
import { PieceList } from './piece-list';
import { insertPiece, type PieceChoice } from './piece-suggestion';
import { putPictures } from './put-pictures';
import type { SectionProseProps, StartPoint } from './section-prose';
import { historyOf } from './undo-history';

export type LiveEditorProps = SectionProseProps & {
	start: StartPoint;
	/** Letters that were typed before the editor was there. */
	typed: string;
};

export function LiveEditor(props: LiveEditorProps) {
	const { t } = useText();
	const frame = useRef<HTMLDivElement>(null);
	const host = useRef<HTMLDivElement>(null);
	const latest = useRef(props);
	latest.current = props;
	const [editor, setEditor] = useState<Editor | null>(null);
	const [view, setView] = useState<EditorViewState | null>(null);
	const [choice, setChoice] = useState<PieceChoice | null>(null);
	const [isLinking, setLinking] = useState(false);
	const [lost, setLost] = useState(0);
	const [hasFocus, setFocus] = useState(false);
	/** What was last handed out or taken in: anything else comes from elsewhere. */
	const known = useRef(props.prose);
	const take = useRef<(prose: Prose) => void>(() => {});
	/** Texts that went in or out already: one that is drawn late must not come in again over newer words. */
	const passed = useRef(new WeakSet([props.prose]));
	const facts = useRef<EditorFacts | null>(null);
	const { pieces, pictures, closeTo } = props;
	facts.current ??= new EditorFacts({ pieces, pictures, closeTo, t });

	// Before anything else happens: a key that is pressed while no text has the focus would be lost.
	useLayoutEffect(() => {
		const element = host.current;
		if (!element || !facts.current) return;
		let shown = '';
		const handOut = (): void => {
			notes.flush();
			const prose = cleanProse(made.getJSON());
			known.current = prose;
			passed.current.add(prose);
			latest.current.onChange({ prose, words: wordCount(proseText(prose)), undo: historyOf(made.state) });
		};
		const pauses = new Pauses(handOut, 400, 1500);
		const notes = new Pauses(() => latest.current.onNote?.(made.getJSON() as Prose), 150, 300);
		const flush = (): void => pauses.flush();
		const made = openEditor(
			{ element, label: props.label, language: props.language, prose: props.prose, undo: props.undo },
			{
				facts: facts.current,
				onTransaction: (isDocChanged) => {
					if (isDocChanged) {
						pauses.changed();
						notes.changed();
						latest.current.onTyping?.();
					}
					const next = viewStateOf(made);
					const written = JSON.stringify(next);
					if (written !== shown) setView(next);
					shown = written;
				},
				onFocus: () => {
					setFocus(true);
					latest.current.onFocus?.();
				},
				onBlur: flush,
				onChoice: setChoice,
				onLink: () => setLinking(true),
				onPictures: (files, at) => void putPictures(made, latest.current.pictures, files, at).then(setLost),
				onPiece: (id, at) => insertPiece(made, { from: at, to: at }, { id, use: 'call' }),
				onLostPictures: setLost,
			},
		);
		take.current = (prose) => {
			if (passed.current.has(prose)) return;
			passed.current.add(prose);
			if (isSame(prose, known.current)) return;
			// What was typed since the last pause stays.
			const merged = mergeProse(known.current, made.getJSON() as Prose, prose);
			known.current = prose;
			replaceText(made, merged);
		};
		setEditor(made);
		setView(viewStateOf(made));
		begin(made, props.start, props.typed);
		latest.current.onHandle?.({
			callExhibit: (id) => insertPiece(made, made.state.selection, { id, use: 'call' }),
			citeSource: (id) => insertPiece(made, made.state.selection, { id, use: 'cite' }),
			focus: () => made.commands.focus(),
			take: take.current,
		});
		// A page may be killed once it is hidden.
		const hidden = (): void => {
			if (document.visibilityState === 'hidden') flush();
		};
		const pressed = (event: PointerEvent): void => {
			if (event.target instanceof Node && !frame.current?.contains(event.target)) setFocus(false);
		};
		document.addEventListener('pointerdown', pressed);
		window.addEventListener('pagehide', flush);
		document.addEventListener('visibilitychange', hidden);
		return () => {
			flush();
			document.removeEventListener('pointerdown', pressed);
			window.removeEventListener('pagehide', flush);
			document.removeEventListener('visibilitychange', hidden);
			latest.current.onHandle?.(null);
			made.destroy();
		};
	}, []);

	useEffect(() => facts.current?.set({ pieces, pictures, closeTo, t }), [pieces, pictures, closeTo, t]);
	useEffect(
		() => editor?.setOptions({ editorProps: propsOf(props.label, props.language) }),
		[editor, props.label, props.language],
	);
	useEffect(() => take.current(props.prose), [editor, props.prose]);

	return (
		<div
			class={hasFocus ? 'live-editor live-editor-focused' : 'live-editor'}
			ref={frame}
			onFocusOut={(event) => {
				// A button that goes away takes the focus with it to nowhere: the tools stay until one goes elsewhere.
				if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) setFocus(false);
			}}
			onFocusIn={() => setFocus(true)}
		>
			{editor && view ? (
				<EditorToolbar editor={editor} view={view} facts={facts.current} tables={props.tables} onLink={() => setLinking(true)} />
			) : null}
			<div ref={host} data-placeholder={isBlank(editor) ? props.placeholder : undefined} class="live-editor-host" />
			{choice ? <PieceList choice={choice} closeTo={closeTo} /> : null}
			{editor && view ? (
				<EditorPanels
					editor={editor}
					view={view}
					pieces={pieces}
					tables={props.tables}
					isLinking={isLinking}
					onLinked={() => setLinking(false)}
				/>
			) : null}
			<p class="soft small live-editor-said" role="status">
				{lost > 0 ? t('editor:paste.lost', { count: lost }) : ''}
			</p>
		</div>
	);
}

const isBlank = (editor: Editor | null): boolean => editor === null || editor.isEmpty;

const isSame = (a: Prose, b: Prose): boolean => a === b || JSON.stringify(cleanProse(a)) === JSON.stringify(cleanProse(b));

/** The cursor goes where the click fell, and what was typed since then stands there. */
function begin(editor: Editor, start: StartPoint, typed: string): void {
	if (start === null) return;
	const { view } = editor;
	const end = editor.state.doc.content.size;
	if (start === 'start') select(editor, 0);
	else if (start === 'end') select(editor, end);
	else select(editor, view.posAtCoords({ left: start.x, top: start.y })?.pos ?? end);
	view.focus();
	if (typed) view.dispatch(view.state.tr.insertText(typed));
}

// The text of one section. It is read until one goes there to write: then an editor takes its place, and leaves it again when the section
// is far off the screen. Two hundred pages stay fluid because hardly any of them is an editor.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Prose } from '../../../lib/domain/prose';
import type { Language } from '../../../lib/domain/settings';
import { useText } from '../../text-context';
import type { EditorPieces } from './editor-piece';
import {
	draggedPiece,
	type EditorHandle,
	type PictureServices,
	type TableServices,
	type TextChange,
	type UndoHistory,
} from './editor-services';
import type { LiveEditorProps } from './live-editor';
import { StaticProse } from './static-prose';
import { useFarAway } from './use-far-away';

export type SectionProseProps = {
	/** What the text is of, for a screen reader: the section's title. */
	label: string;
	/** As stored. One that differs from what was last handed out by `onChange` takes the place of the text, and can be undone. */
	prose: Prose;
	/** As stored with the text; null when there is none. */
	undo: UndoHistory | null;
	/** Of the report: spelling and quotation marks. */
	language: Language;
	placeholder: string;
	pieces: EditorPieces;
	/** Ids of the pieces tied to this section's competencies: they are offered first. */
	closeTo: ReadonlySet<string>;
	pictures: PictureServices;
	tables: TableServices;
	/** At every pause of writing, and at once when the page goes. */
	onChange: (change: TextChange) => void;
	/** Every few keys, as the editor holds it (`cleanProse` makes prose of it): small enough a step to lose. */
	onNote?: ((prose: Prose) => void) | undefined;
	/** At every keystroke. */
	onTyping?: (() => void) | undefined;
	/** What lists beside the text act through. */
	onHandle?: ((handle: EditorHandle | null) => void) | undefined;
	/** The cursor came into this text. */
	onFocus?: (() => void) | undefined;
};

/** Where the first click fell, so that the cursor goes there. */
export type StartPoint = { x: number; y: number } | 'start' | 'end' | null;

export function SectionProse(props: SectionProseProps) {
	const { t } = useText();
	const { label, prose, pieces, pictures, language, placeholder } = props;
	const place = useRef<HTMLDivElement>(null);
	const [start, setStart] = useState<StartPoint>(null);
	const [isLive, setLive] = useState(false);
	const live = useLiveEditor(isLive);
	const opened = useRef<EditorHandle | null>(null);
	const waiting = useRef<((handle: EditorHandle) => void)[]>([]);
	const typed = useRef('');
	const begin = (from: StartPoint): void => {
		setStart(from);
		setLive(true);
	};
	useFarAway(place, isLive, () => {
		setStart(null);
		setLive(false);
	});

	// A list may act on a text that is not an editor yet: it becomes one first.
	useEffect(() => {
		const act = (run: (handle: EditorHandle) => void): void => {
			if (opened.current) return run(opened.current);
			waiting.current.push(run);
			begin('end');
		};
		props.onHandle?.({
			callExhibit: (id) => act((handle) => handle.callExhibit(id)),
			citeSource: (id) => act((handle) => handle.citeSource(id)),
			focus: () => act((handle) => handle.focus()),
			take: (text) => opened.current?.take(text),
		});
		return () => props.onHandle?.(null);
	}, []);

	if (live) {
		const Live = live;
		return (
			<div ref={place} class="section-prose">
				<Live
					{...props}
					start={start}
					typed={typed.current}
					onHandle={(handle) => {
						opened.current = handle;
						typed.current = '';
						if (handle) for (const act of waiting.current.splice(0)) act(handle);
					}}
				/>
			</div>
		);
	}
	return (
		<div ref={place} class="section-prose section-prose-read">
			<div
				class="prose-text"
				role="textbox"
				aria-multiline="true"
				aria-label={label}
				tabIndex={0}
				lang={language}
				data-placeholder={prose.content.length === 0 ? placeholder : undefined}
				onPointerUp={(event) => {
					// Words that were chosen to be copied stay chosen.
					if (event.button === 0 && getSelection()?.isCollapsed !== false) begin({ x: event.clientX, y: event.clientY });
				}}
				onFocus={(event) => {
					props.onFocus?.();
					if (event.currentTarget.matches(':focus-visible')) begin('start');
				}}
				onKeyDown={(event) => {
					if (event.ctrlKey || event.metaKey || event.key === 'Tab' || event.key === 'Shift') return;
					if (event.key.length === 1) {
						typed.current += event.key;
						event.preventDefault();
					}
					// Where a click fell before counts.
					setStart((from) => from ?? 'start');
					setLive(true);
				}}
				onPointerEnter={preload}
				onDragEnter={(event) => {
					if (event.dataTransfer?.types.includes(draggedPiece)) begin(null);
				}}
			>
				{prose.content.length === 0 ? <p aria-hidden="true">{isLive ? t('common:loading') : ''}</p> : null}
				<StaticProse prose={prose} pieces={pieces} pictures={pictures} />
			</div>
		</div>
	);
}

const preload = (): void => void import('./live-editor');

/** The editor's code is read when the first text is opened; null until then, and while none is wanted. */
function useLiveEditor(isWanted: boolean): ((props: LiveEditorProps) => ReturnType<typeof SectionProse>) | null {
	const [module, setModule] = useState<typeof import('./live-editor') | null>(null);
	useEffect(() => {
		if (isWanted && !module) void import('./live-editor').then(setModule);
	}, [isWanted]);
	return isWanted && module ? module.LiveEditor : null;
}

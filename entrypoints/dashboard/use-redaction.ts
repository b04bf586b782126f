// The choices of one redaction of a stored piece, and the act that makes the redacted copy the piece.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ChosenElement } from '../../components/redact/archive-choice';
import type { Cover } from '../../components/redact/picture-cover';
import { removePrivateFiles } from '../../lib/bundle/private-files';
import { assembleArchive } from '../../lib/capture/assemble';
import { readAsset } from '../../lib/db/asset-repository';
import { captureOf, textOf } from '../../lib/db/capture-repository';
import { claimsOf } from '../../lib/db/claim-repository';
import { getEvidence } from '../../lib/db/evidence-repository';
import { replaceByRedacted } from '../../lib/db/redaction-repository';
import { forgetEdits } from '../../lib/db/unsaved-edits';
import type { Rect } from '../../lib/domain/held-page';
import { suggestMasks, type Suggestion } from '../../lib/domain/mask-suggestions';
import { openAt } from '../../lib/hold/open-at';
import type { Viewport } from '../../lib/domain/snapshot';
import { rectsInPage, rectsOnScreen } from '../../lib/redaction/find-in-page';
import { proposedRects, type PictureSize } from '../../lib/redaction/proposed-rects';
import { numberedArchiveOf, redactPiece, type StoredPiece } from '../../lib/redaction/redact-piece';
import type { NumberedArchive } from '../../lib/redaction/redact-archive';

/** A piece that is ready to be chosen from. `archiveUrl`: its numbered archive, script-free, null where there is none. */
export type OpenPiece = {
	piece: StoredPiece;
	archive: NumberedArchive | null;
	archiveUrl: string | null;
	suggestions: Suggestion[];
};

/** Frames in the archive can be looked into from here, as the archive can; none of them runs anything. */
async function readable(archive: Blob): Promise<Blob> {
	return new Blob([(await archive.text()).replaceAll(' sandbox srcdoc=', ' sandbox=allow-same-origin srcdoc=')], {
		type: 'text/html',
	});
}

/** undefined while it is read, null when there is no such piece. */
export function useOpenPiece(id: string): OpenPiece | null | undefined {
	const [open, setOpen] = useState<OpenPiece | null>();
	useEffect(() => {
		let url: string | null = null;
		let gone = false;
		const read = async (): Promise<OpenPiece | null> => {
			const [evidence, capture, text, claims] = await Promise.all([getEvidence(id), captureOf(id), textOf(id), claimsOf(id)]);
			if (!evidence) return null;
			const archive = await numberedArchiveOf(capture, readAsset);
			url = archive && URL.createObjectURL(await readable(await assembleArchive(archive.root, archive.read)));
			const words = [evidence.title, evidence.description, evidence.author, evidence.statement, evidence.note, evidence.quote];
			return { piece: { evidence, capture, text, claims }, archive, archiveUrl: url, suggestions: suggestMasks(text, ...words) };
		};
		void read().then((piece) => {
			if (gone && url) URL.revokeObjectURL(url);
			else setOpen(piece);
		});
		return () => {
			gone = true;
			if (url) URL.revokeObjectURL(url);
		};
	}, [id]);
	return open;
}

/** What covers one picture: proposals follow the choices, what was drawn or moved by hand stays. */
export type PictureState = { size: PictureSize | null; covers: (Cover & { byHand: boolean })[]; isLookedAt: boolean };

export type Redacting = ReturnType<typeof useRedaction>;

export function useRedaction({ piece, archive }: Pick<OpenPiece, 'piece' | 'archive'>) {
	const [texts, setTexts] = useState<string[]>([]);
	const [elements, setElements] = useState<ReadonlyMap<number, ChosenElement>>(new Map());
	const [original, setOriginal] = useState<'sealed' | 'destroyed'>('sealed');
	const [document, setDocument] = useState<Document | null>(null);
	const [screen, setScreen] = useState<Document | null>(null);
	const [pictures, setPictures] = useState<ReadonlyMap<string, PictureState>>(new Map());
	const nextId = useRef(1);
	const viewport: Viewport = piece.capture?.viewport ?? { width: 0, height: 0, scale: 1 };

	const found = useMemo(() => (document ? rectsInPage(document, texts, elements) : []), [document, texts, elements]);
	const seen = useMemo(() => (screen ? rectsOnScreen(screen, texts, elements) : []), [screen, texts, elements]);
	const proposedFor = (size: PictureSize | null): PictureState['covers'] =>
		size && viewport.width > 0
			? proposedRects(size.top === null ? seen : found, size, viewport.width).map((rect) => ({
					id: nextId.current++,
					rect,
					byHand: false,
				}))
			: [];
	const again = (state: PictureState): PictureState => ({
		...state,
		covers: [...state.covers.filter(({ byHand }) => byHand), ...proposedFor(state.size)],
		isLookedAt: false,
	});
	// A picture that was looked at is to be looked at again once something else is to go.
	useEffect(
		() => setPictures((before) => new Map([...before].map(([sha256, state]): [string, PictureState] => [sha256, again(state)]))),
		[found, seen],
	);

	const change = (sha256: string, edit: (state: PictureState) => PictureState): void =>
		setPictures((before) =>
			new Map(before).set(sha256, edit(before.get(sha256) ?? { size: null, covers: [], isLookedAt: false })),
		);
	const { file } = piece.evidence;
	const mustLook = file !== undefined && !pictures.get(file.sha256)?.isLookedAt;
	const redact = async (): Promise<number> => {
		if (mustLook) throw new Error('The picture was not looked at.');
		const looked = [...pictures].filter(([, { isLookedAt }]) => isLookedAt);
		const { copy, places, masks } = await redactPiece(
			piece,
			archive,
			{
				texts,
				elements: new Map([...elements.values()].map(({ n, rect }) => [n, rect])),
				pictures: new Map(looked.map(([sha256, { covers }]) => [sha256, covers.map(({ rect }) => rect)])),
			},
			readAsset,
		);
		const { id } = piece.evidence;
		await replaceByRedacted(copy, {
			evidenceId: id,
			masks,
			places,
			original,
			originalSha256: piece.capture?.root ?? piece.evidence.file?.sha256 ?? null,
		});
		forgetEdits(id);
		// The last export may hold what was taken out.
		await removePrivateFiles();
		return places;
	};
	return {
		texts,
		setTexts,
		elements,
		toggle: (element: ChosenElement) =>
			setElements((before) => {
				const after = new Map(before);
				if (!after.delete(element.n)) after.set(element.n, element);
				return after;
			}),
		original,
		setOriginal,
		document,
		setDocument,
		setScreen: (copy: Document): void => {
			openAt(copy, viewport);
			setScreen(copy);
		},
		pictures,
		measured: (sha256: string, size: PictureSize) =>
			change(sha256, (state) => (state.size ? state : { ...state, size, covers: proposedFor(size) })),
		cover: (sha256: string, rect: Rect) =>
			change(sha256, (state) => ({ ...state, covers: [...state.covers, { id: nextId.current++, rect, byHand: true }] })),
		move: (sha256: string, id: number, rect: Rect) =>
			change(sha256, (state) => ({
				...state,
				covers: state.covers.map((cover) => (cover.id === id ? { id, rect, byHand: true } : cover)),
			})),
		uncover: (sha256: string, id: number) =>
			change(sha256, (state) => ({ ...state, covers: state.covers.filter((cover) => cover.id !== id) })),
		look: (sha256: string, isLookedAt: boolean) => change(sha256, (state) => ({ ...state, isLookedAt })),
		mustLook,
		isEmpty: texts.length === 0 && elements.size === 0 && [...pictures.values()].every(({ covers }) => covers.length === 0),
		redact,
	};
}

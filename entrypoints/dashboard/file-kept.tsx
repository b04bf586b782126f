// What was kept of a piece that is a file or a note, tab by tab.
import { useEffect, useState } from 'preact/hooks';
import { FactsView } from '../../components/piece/facts-view';
import { FileFrame, FilmView, PdfView, type PdfShown } from '../../components/piece/file-view';
import { NoteView } from '../../components/piece/note-view';
import { ScreenshotView } from '../../components/piece/screenshot-view';
import { TextView } from '../../components/piece/text-view';
import { useText } from '../../components/text-context';
import { textOf } from '../../lib/db/capture-repository';
import { useAssetUrl } from '../../lib/db/use-asset-url';
import { useLive } from '../../lib/db/use-live';
import type { Evidence, EvidenceFile } from '../../lib/domain/evidence';
import { isPicture } from '../../lib/domain/file-format';
import { useApp } from './app-state';
import { saveOriginal } from './save-original';
import { usePdfPage } from './use-pdf-page';
import { usePieceActs } from './use-piece-acts';

type PanelProps = { piece: Evidence };

/** The tab that the address names, of those that `tabsOf` in piece-kept.tsx gives a file or a note. */
export function FileKept({ piece, tab }: PanelProps & { tab: 'fichier' | 'note' | 'texte' | 'infos' }) {
	if (tab === 'infos') return <FactsView piece={piece} capture={null} />;
	if (tab === 'note') return <NotePanel piece={piece} />;
	if (tab === 'texte') return <WordsPanel piece={piece} />;
	return piece.file ? <FilePanel piece={piece} file={piece.file} /> : null;
}

function FilePanel({ piece, file }: PanelProps & { file: EvidenceFile }) {
	const { t } = useText();
	const { show } = useApp();
	const save = (): void =>
		void saveOriginal(file).then((isThere) =>
			isThere ? undefined : show({ text: t('dashboard:piece.file.gone'), tone: 'alarm' }),
		);
	return (
		<FileFrame file={file} onSave={save}>
			<FileBody piece={piece} file={file} />
		</FileFrame>
	);
}

function FileBody({ piece, file }: PanelProps & { file: EvidenceFile }) {
	const { t } = useText();
	if (isPicture(file.format)) return <PicturePanel piece={piece} file={file} />;
	if (file.format === 'mp4') return <FilmPanel piece={piece} file={file} />;
	if (file.format === 'pdf') return <PdfPanel piece={piece} file={file} />;
	return (
		<>
			<p class="soft small">{t('dashboard:piece.file.wordsOnly')}</p>
			<WordsPanel piece={piece} />
		</>
	);
}

function PicturePanel({ piece, file }: PanelProps & { file: EvidenceFile }) {
	const { t } = useText();
	const alt = t('dashboard:piece.file.picture', { title: piece.title });
	return <ScreenshotView url={useAssetUrl(file.sha256)} exists title={piece.title} alt={alt} />;
}

const FilmPanel = ({ piece, file }: PanelProps & { file: EvidenceFile }) => (
	<FilmView url={useAssetUrl(file.sha256)} title={piece.title} />
);

function PdfPanel({ piece, file }: PanelProps & { file: EvidenceFile }) {
	const [page, setPage] = useState(1);
	const pdf: PdfShown = usePdfPage(file.sha256, page, piece.screenshot);
	return <PdfView pdf={pdf} title={piece.title} onPage={setPage} />;
}

function WordsPanel({ piece }: PanelProps) {
	const { t } = useText();
	const text = useLive(() => textOf(piece.id), [piece.id]);
	return <TextView text={text} quote="" language={piece.language} none={t('dashboard:piece.file.noText')} />;
}

function NotePanel({ piece }: PanelProps) {
	const acts = usePieceActs();
	const [text, setText] = useState<string>();
	// Read once: from then on what is typed is the truth, and each keystroke is on its way to the database.
	useEffect(() => void textOf(piece.id).then(setText), [piece.id]);
	return (
		<NoteView
			text={text}
			occasion={piece.occasion ?? { at: piece.createdAt, place: '' }}
			isNew={text === '' && piece.title === ''}
			onText={(written) => {
				setText(written);
				acts.writeNote(piece.id, written);
			}}
			onOccasion={(occasion) => acts.edit(piece.id, { occasion })}
		/>
	);
}

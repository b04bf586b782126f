// A file as Glane shows it: a picture, a film, the pages of a PDF as pictures, the words of everything else. Nothing in it runs.
import { ChevronLeft, ChevronRight, Download } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EvidenceFile } from '../../lib/domain/evidence';
import { formatBytes } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/skeleton';

export type FileFrameProps = { file: EvidenceFile; onSave: () => void; children: ComponentChildren };

/** Above the file: what it is, and the way to have it back as it came. */
export function FileFrame({ file, onSave, children }: FileFrameProps) {
	const { t, language } = useText();
	const { format, bytes, width, height } = file;
	const facts = [
		t(`dashboard:piece.format.${format}`),
		...(width && height ? [t('dashboard:piece.file.pixels', { width, height })] : []),
		formatBytes(bytes, language),
	];
	return (
		<div class="stack">
			<div class="row row-spread">
				<p class="soft dense figures">{facts.join(' · ')}</p>
				<Button small icon={Download} data-act="save-original" onClick={onSave}>
					{t('dashboard:piece.file.download')}
				</Button>
			</div>
			{children}
		</div>
	);
}

/**
 * `refused`: it asks for a password, or can't be read. `url`: of the page, or of what stands for it meanwhile; null while it is being
 * drawn, undefined when it can't be.
 */
export type PdfShown =
	| { state: 'loading'; url: string | null }
	| { state: 'refused'; reason: 'password' | 'unreadable' }
	| { state: 'shown'; pages: number; page: number; url: string | null | undefined };

export type PdfViewProps = { pdf: PdfShown; title: string; onPage: (page: number) => void };

export function PdfView({ pdf, title, onPage }: PdfViewProps) {
	const { t } = useText();
	if (pdf.state === 'refused') return <p class="soft">{t(`dashboard:piece.file.${pdf.reason}`)}</p>;
	const { page, pages } = pdf.state === 'shown' ? pdf : { page: 1, pages: 1 };
	return (
		<div class="stack">
			{pages > 1 ? <Pager page={page} pages={pages} onPage={onPage} /> : null}
			{pdf.url ? (
				<img class="file-page" src={pdf.url} alt={t('dashboard:piece.file.page', { page, pages, title })} />
			) : pdf.url === null ? (
				<Skeleton lines={6} height="2rem" />
			) : (
				<p class="soft">{t('dashboard:piece.file.noPicture')}</p>
			)}
		</div>
	);
}

/** At either end the button stays, so that focus does not fall off it. */
function Pager({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
	const { t } = useText();
	const place = t('dashboard:piece.file.pageShort', { page, pages });
	return (
		<div class="row" role="group" aria-label={t('dashboard:piece.file.pages')}>
			<Button small iconOnly icon={ChevronLeft} aria-disabled={page === 1} onClick={() => onPage(Math.max(1, page - 1))}>
				{t('dashboard:piece.file.previous')}
			</Button>
			<span class="dense figures" role="status">
				{place}
			</span>
			<Button small iconOnly icon={ChevronRight} aria-disabled={page === pages} onClick={() => onPage(Math.min(pages, page + 1))}>
				{t('dashboard:piece.file.next')}
			</Button>
		</div>
	);
}

export function FilmView({ url, title }: { url: string | null; title: string }) {
	const { t } = useText();
	const [isLost, setLost] = useState(false);
	if (isLost) return <p class="soft">{t('dashboard:piece.file.noFilm')}</p>;
	if (!url) return null;
	const label = t('dashboard:piece.file.video', { title });
	// Silent until it is asked for sound.
	return <video class="file-page" controls muted src={url} aria-label={label} onError={() => setLost(true)} />;
}

// The pictures of an exhibit: the file or the screen it was captured from, before and after where there are two versions, the whole page.
import { isPicture } from '../../domain/file-format';
import { type Block, type Inline, paragraph, type Picture, words } from '../content';
import { type Exhibit, type ExhibitFile, pageFiles, screenFile } from '../exhibit';
import { alternativeOf, captionOf, exhibitName, takenText, titleOf } from '../wording';
import { exhibitLabel } from './calls';
import type { ContentView } from './view';

/** The picture and its caption; both versions side by side, and the caption under them, where an earlier one is an exhibit too. */
export function pictureBlocks(exhibit: Exhibit, view: ContentView): Block[] {
	const earlier = view.exhibitsById.get(exhibit.versions.previous?.id ?? '');
	const caption: Inline[] = [
		{ kind: 'text', text: exhibitName(exhibit, view), bold: true },
		words(` — ${captionOf(exhibit, view)}`),
	];
	if (earlier) return [pairOf(earlier, exhibit, view), paragraph(caption, 'caption')];
	const picture = screenOf(exhibit, caption, view);
	return [picture ?? paragraph(caption, 'caption')];
}

/** Null where nothing of the exhibit can be shown. Before the files are written, what is stored stands for them. */
function screenOf(exhibit: Exhibit, caption: Inline[], view: ContentView): Picture | null {
	const { file, screenshot } = exhibit.piece;
	const sha256 = file && isPicture(file.format) ? file.sha256 : screenshot;
	const written = screenFile(exhibit);
	if (sha256 === null || (exhibit.files.length > 0 && !written)) return null;
	return pictureOf(sha256, pathOf(exhibit, written), alternativeOf(exhibit, view), caption, false);
}

const pathOf = (exhibit: Exhibit, file: ExhibitFile | null): string | null => (file ? `${exhibit.folder}/${file.name}` : null);

const pictureOf = (sha256: string, file: string | null, alternative: string, caption: Inline[], isLong: boolean): Picture => ({
	kind: 'picture',
	sha256,
	file,
	alternative,
	caption,
	anchor: null,
	isLong,
});

function pairOf(earlier: Exhibit, exhibit: Exhibit, view: ContentView): Block {
	const { t } = view;
	const side = (of: Exhibit, word: string, name: Inline): Block[] => {
		const caption: Inline[] = [{ kind: 'text', text: word, bold: true }, words(' — '), name, words(`. ${takenText(of, view)}`)];
		const picture = screenOf(of, caption, view);
		return picture ? [picture] : [paragraph(t('report:doc.noPicture'), 'soft'), paragraph(caption, 'caption')];
	};
	return {
		kind: 'pair',
		left: side(earlier, t('report:doc.before'), exhibitLabel(earlier, view)),
		right: side(exhibit, t('report:doc.after'), words(exhibitName(exhibit, view))),
	};
}

/** The pictures of the whole page, from its top to its end. */
export function wholePage(exhibit: Exhibit, view: ContentView): Block[] {
	const { t } = view;
	const { fullPage = [] } = exhibit.piece;
	const written = pageFiles(exhibit);
	if (fullPage.length === 0 || (exhibit.files.length > 0 && written.length === 0)) return [];
	const title = titleOf(exhibit, view);
	return fullPage.map((sha256, at) => {
		const file = written.find(({ name }) => name.startsWith(`page-entiere${at === 0 ? '.' : `-${at + 1}.`}`)) ?? null;
		const part = { number: at + 1, total: fullPage.length };
		const caption = fullPage.length > 1 ? t('document:wholePage.part', part) : t('document:wholePage.caption');
		return pictureOf(
			sha256,
			pathOf(exhibit, file),
			t('document:wholePage.alternative', { title, ...part }),
			[words(caption)],
			true,
		);
	});
}

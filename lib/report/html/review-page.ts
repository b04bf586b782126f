// relecture.html: the report as one file that a tutor reads, comments and confirms without account or network; a script saves a small JSON.
import reviewSheet from '../../../assets/report/review.css?raw';
import reviewScript from '../../../assets/report/review.js?raw';
import type { Block, ReportContent } from '../content';
import type { Wording } from '../wording';
import { contentsAt, contentsMarkup } from './contents';
import { documentPage } from './document-page';
import { markup } from './markup';
import { documentTitle, sharedSheets } from './report-page';
import { sectionsMarkup } from './walk';
import type { WalkOptions } from './walk-context';

export type ReviewPageOptions = {
	wording: Wording;
	/** Pictures by the SHA-256 of their asset, as data: addresses: the file stands alone. */
	pictures: ReadonlyMap<string, string>;
	reportId: string;
	/** The release that is read; null for a draft. */
	release: number | null;
};

/** What the script says, handed to it in an attribute: it has no texts of its own. */
const spoken = [
	'comment',
	'placeholder',
	'keep',
	'cancel',
	'remove',
	'confirm',
	'confirmed',
	'confirmNote',
	'save',
	'open',
	'name',
	'role',
	'needName',
	'count',
	'kept',
	'notKept',
	'wrongFile',
	'fileName',
	'help',
] as const;

export function reviewHtml(content: ReportContent, { wording, pictures, reportId, release }: ReviewPageOptions): string {
	const { t } = wording;
	const alone = {
		...content,
		sections: content.sections.map((section) => ({ ...section, blocks: section.blocks.map(standingAlone) })),
	};
	const options: WalkOptions = { wording, pictures, root: '', home: '', viewer: false };
	const at = contentsAt(alone);
	const before = new Set(alone.sections.slice(0, at));
	const words = JSON.stringify(Object.fromEntries(spoken.map((key) => [key, t(`tutor:file.${key}`)])));
	const pieces = JSON.stringify(Object.fromEntries(content.sections.flatMap(({ blocks }) => blocks.flatMap(pieceOf))));
	const body = markup`<main class="sheet" data-words="${words}" data-pieces="${pieces}" data-report="${reportId}" data-release="${release ?? ''}">
<noscript><p class="review-notice">${t('tutor:file.noScript')}</p></noscript>
${sectionsMarkup(alone, options, (section) => before.has(section))}
<nav class="contents new-page" aria-labelledby="sommaire"><h2 id="sommaire">${content.words.contents}</h2>${contentsMarkup(alone)}</nav>
${sectionsMarkup(alone, options, (section) => !before.has(section))}
</main>`;
	return documentPage({
		title: `${t('tutor:file.title')} — ${documentTitle(content)}`,
		language: content.language,
		styles: [...sharedSheets, reviewSheet],
		script: reviewScript,
		ownPictures: true,
		body,
	});
}

/** The piece that an exhibit is, by its anchor: numbers may change before the review comes back. */
const pieceOf = (block: Block): [anchor: string, evidenceId: string][] =>
	block.kind === 'exhibit' ? [[block.anchor, block.exhibit.piece.id]] : [];

/** Without the files of the bundle, which do not come with it: a picture is found by its asset alone. */
function standingAlone(block: Block): Block {
	switch (block.kind) {
		case 'picture':
			return { ...block, file: null };
		case 'exhibit':
			return { ...block, exhibit: { ...block.exhibit, files: [] }, blocks: block.blocks.map(standingAlone) };
		case 'group':
		case 'quote':
			return { ...block, blocks: block.blocks.map(standingAlone) };
		case 'pair':
			return { ...block, left: block.left.map(standingAlone), right: block.right.map(standingAlone) };
		case 'paragraph':
		case 'heading':
		case 'list':
		case 'table':
			return block;
	}
}

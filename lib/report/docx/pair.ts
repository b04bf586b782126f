// Two versions of one page in the DOCX: both pictures in two columns with their dates, and the figures that changed.
import type { ParagraphChild, Table } from 'docx';
import { figureDelta } from '../../i18n/figure-text';
import type { Exhibit } from '../exhibit';
import { exhibitName, mostFigures, takenText } from '../wording';
import { call, paragraph, run } from './blocks';
import type { DocxPicture } from './exhibits';
import type { Block } from './parts';
import { pictureRun } from './picture-run';
import { inkSoft } from './styles';
import { type DocxView, head, type Row, table } from './tables';

/** The earlier version of an exhibit, with its picture. */
export type EarlierVersion = { exhibit: Exhibit; picture: DocxPicture | null };

// Half of the text's width less the cells' margins, at 96 pixels to the inch.
const widest = 300;
const tallest = 400;

export function pairTable(exhibit: Exhibit, picture: DocxPicture | null, earlier: EarlierVersion, view: DocxView): Table {
	const { t } = view;
	const pictureOf = (of: Exhibit, shown: DocxPicture | null): ParagraphChild =>
		shown ? pictureRun(of, shown, { widest, tallest }, view) : run(t('report:doc.noPicture'), { italics: true, color: inkSoft });
	const bold = (word: string): ParagraphChild => run(`${word} – `, { bold: true });
	const rows: Row[] = [
		{ cells: [[[pictureOf(earlier.exhibit, earlier.picture)]], [[pictureOf(exhibit, picture)]]], group: false, header: false },
		{
			cells: [
				[[bold(t('report:doc.before')), call(earlier.exhibit, view), run(`. ${takenText(earlier.exhibit, view)}`)]],
				[[bold(t('report:doc.after')), run(`${exhibitName(exhibit, view)}. ${takenText(exhibit, view)}`)]],
			],
		},
	];
	return table([50, 50], rows);
}

/** The figures that changed since the earlier version, and the later versions. */
export function versionBlocks({ versions }: Exhibit, view: DocxView): Block[] {
	const { t } = view;
	const earlier = view.exhibitsById.get(versions.previous?.id ?? '');
	const later = versions.next.flatMap((id) => view.exhibitsById.get(id) ?? []);
	const calls = later.flatMap((exhibit, at): ParagraphChild[] => [run(at > 0 ? ', ' : ' '), call(exhibit, view)]);
	return [
		...(earlier && versions.previous ? changeBlocks(earlier, versions.previous.figures.changes, view) : []),
		...(later.length > 0 ? [paragraph([run(t('report:doc.laterVersions', { count: later.length })), ...calls])] : []),
	];
}

type Changes = NonNullable<Exhibit['versions']['previous']>['figures']['changes'];

function changeBlocks(earlier: Exhibit, changes: Changes, view: DocxView): Block[] {
	const { t, language } = view;
	const title = paragraph([run(t('report:doc.changedSince', { exhibit: exhibitName(earlier, view) }), { bold: true })], {
		keepNext: true,
	});
	if (changes.length === 0) return [title, paragraph(t('report:doc.noFigureChanged'))];
	const rest = changes.length - mostFigures;
	return [
		title,
		table(
			[46, 18, 18, 18],
			[
				head([t('report:doc.measure'), t('report:doc.before'), t('report:doc.after'), t('report:doc.change')]),
				...changes.slice(0, mostFigures).map((change): Row => ({
					cells: [
						[[run(change.label)]],
						[[run(change.old)]],
						[[run(change.next, { bold: true })]],
						[[run(figureDelta(change, language) || '–')]],
					],
				})),
			],
		),
		paragraph(rest > 0 ? t('report:doc.moreFigures', { count: rest }) : '', { style: 'Facts' }),
	];
}

// A section's text as it is read: the same elements and classes as the editor draws, without an editor. Two hundred pages of it cost a
// browser little; sixty editors would not.
import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import type { Prose, ProseBlock, ProseCell, ProseInline, ProseMark } from '../../../lib/domain/prose';
import { safeHref } from '../../../lib/domain/safe-href';
import { useText } from '../../text-context';
import { callWords, citationWords } from './atom-words';
import type { EditorPieces } from './editor-piece';
import type { PictureServices } from './editor-services';
import { StaticPicture } from './static-picture';

export type StaticProseProps = { prose: Prose; pieces: EditorPieces; pictures: Pick<PictureServices, 'urlOf'> };

type Context = Omit<StaticProseProps, 'prose'>;

export const StaticProse = memo(function StaticProse({ prose, ...context }: StaticProseProps) {
	return <Blocks blocks={prose.content} context={context} />;
});

function Blocks({ blocks, context }: { blocks: readonly ProseBlock[]; context: Context }) {
	return (
		<>
			{blocks.map((block, at) => (
				<Block key={at} block={block} context={context} />
			))}
		</>
	);
}

function Block({ block, context }: { block: ProseBlock; context: Context }): ComponentChildren {
	switch (block.type) {
		case 'paragraph':
			return (
				<p>
					<Inlines inlines={block.content} context={context} />
				</p>
			);
		case 'heading':
			return <Heading level={block.attrs.level}>{<Inlines inlines={block.content} context={context} />}</Heading>;
		case 'bulletList':
			return <ul>{itemsOf(block.content, context)}</ul>;
		case 'orderedList':
			return <ol start={block.attrs.start}>{itemsOf(block.content, context)}</ol>;
		case 'blockquote':
			return (
				<blockquote>
					<Blocks blocks={block.content} context={context} />
				</blockquote>
			);
		case 'table':
			return (
				<table>
					<tbody>
						{block.content.map((row, at) => (
							<tr key={at}>
								{row.content.map((cell, column) => (
									<Cell key={column} cell={cell} context={context} />
								))}
							</tr>
						))}
					</tbody>
				</table>
			);
		case 'image':
			return <StaticPicture {...block.attrs} pictures={context.pictures} />;
	}
}

function Heading({ level, children }: { level: 1 | 2 | 3; children: ComponentChildren }) {
	// The page's own title, the part's and the section's stand above.
	const Tag = `h${level + 3}` as 'h4' | 'h5' | 'h6';
	return <Tag data-level={level}>{children}</Tag>;
}

const itemsOf = (items: readonly { content: ProseBlock[] }[], context: Context): ComponentChildren =>
	items.map(({ content }, at) => (
		<li key={at}>
			<Blocks blocks={content} context={context} />
		</li>
	));

function Cell({ cell, context }: { cell: ProseCell; context: Context }) {
	const Tag = cell.type === 'tableHeader' ? 'th' : 'td';
	return (
		<Tag colSpan={cell.attrs?.colspan ?? 1} rowSpan={cell.attrs?.rowspan ?? 1}>
			<Blocks blocks={cell.content} context={context} />
		</Tag>
	);
}

function Inlines({ inlines, context }: { inlines: readonly ProseInline[] | undefined; context: Context }) {
	const { t } = useText();
	// An empty paragraph keeps the height of its line, as it has in the editor.
	if (!inlines || inlines.length === 0) return <br />;
	return (
		<>
			{inlines.map((inline, at) => {
				switch (inline.type) {
					case 'text':
						return <Marked key={at} text={inline.text} marks={inline.marks ?? []} />;
					case 'hardBreak':
						return <br key={at} />;
					case 'exhibitCall': {
						const { words, title, state } = callWords(t, context.pieces.get(inline.attrs.evidenceId));
						return (
							<span key={at} class={`atom atom-call atom-${state}`} title={title}>
								{words}
							</span>
						);
					}
					case 'sourceCitation': {
						const piece = context.pieces.get(inline.attrs.evidenceId);
						const { words, title, state } = citationWords(t, piece, inline.attrs.locator);
						return (
							<span key={at} class={`atom atom-citation atom-${state}`} title={title}>
								{words}
							</span>
						);
					}
					case 'footnote':
						return (
							<sup key={at} class="atom atom-note" title={inline.attrs.text}>
								*
							</sup>
						);
				}
			})}
		</>
	);
}

const tags = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', code: 'code' } as const;

function Marked({ text, marks }: { text: string; marks: readonly ProseMark[] }): ComponentChildren {
	return marks.toReversed().reduce<ComponentChildren>((inside, mark) => {
		if (mark.type !== 'link') {
			const Tag = tags[mark.type];
			return <Tag>{inside}</Tag>;
		}
		const href = safeHref(mark.attrs.href);
		// A click here writes; it does not leave the report.
		return href ? (
			<span class="prose-link" title={href}>
				{inside}
			</span>
		) : (
			inside
		);
	}, text);
}

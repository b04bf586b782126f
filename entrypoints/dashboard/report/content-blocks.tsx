// Blocks of the report's tree on the sheet of paper, as they will be printed: text as text, pictures from the store. A view to look at, not
// a fourth rendering: links lead nowhere, and what is long is cut short.
import { AssetThumbnail } from '../asset-thumbnail';
import type { Block, Cell, Inline, Table } from '../../../lib/report/content';

/** Exhibits and rows beyond these are counted by the caller rather than drawn. */
export const mostBlocks = 24;
const mostRows = 60;

export function ContentBlocks({ blocks }: { blocks: readonly Block[] }) {
	return (
		<>
			{blocks.map((block, at) => (
				<ContentBlock key={at} block={block} />
			))}
		</>
	);
}

function ContentBlock({ block }: { block: Block }) {
	switch (block.kind) {
		case 'paragraph':
			return (
				<p class={`printed-${block.style}`}>
					<Inlines of={block.content} />
				</p>
			);
		case 'heading':
			return (
				<p class="printed-heading">
					<Inlines of={block.content} />
				</p>
			);
		case 'list': {
			const List = block.ordered ? 'ol' : 'ul';
			return (
				<List class="printed-list" {...(block.ordered ? { start: block.start } : {})}>
					{block.items.map((item, at) => (
						<li key={at}>
							<ContentBlocks blocks={item} />
						</li>
					))}
				</List>
			);
		}
		case 'quote':
			return (
				<blockquote>
					<ContentBlocks blocks={block.blocks} />
				</blockquote>
			);
		case 'table':
			return <PrintedTable table={block} />;
		case 'picture':
			return (
				<figure class="printed-picture">
					<span role="img" aria-label={block.alternative}>
						<AssetThumbnail sha256={block.sha256} />
					</span>
					<figcaption class="soft small">
						<Inlines of={block.caption} />
					</figcaption>
				</figure>
			);
		case 'pair':
			return (
				<div class="printed-pair">
					<div>
						<ContentBlocks blocks={block.left} />
					</div>
					<div>
						<ContentBlocks blocks={block.right} />
					</div>
				</div>
			);
		case 'group':
		case 'exhibit':
			return <ContentBlocks blocks={block.blocks} />;
	}
}

function PrintedTable({ table }: { table: Table }) {
	const rows = table.rows.slice(0, mostRows);
	const all = table.widths.reduce((sum, width) => sum + width, 0);
	return (
		<div class="printed-table">
			<table class={`printed-${table.style}`}>
				{table.shown ? <caption>{table.caption}</caption> : null}
				<colgroup>
					{table.widths.map((width, at) => (
						<col key={at} style={{ inlineSize: `${(100 * width) / all}%` }} />
					))}
				</colgroup>
				<thead>
					{table.head.map((row, at) => (
						<tr key={at}>
							{row.map((each, column) => (
								<PrintedCell key={column} cell={each} isHead />
							))}
						</tr>
					))}
				</thead>
				<tbody>
					{rows.map((row, at) => (
						<tr key={at}>
							{row.map((each, column) => (
								<PrintedCell key={column} cell={each} isHead={each.header ?? false} />
							))}
						</tr>
					))}
				</tbody>
			</table>
			{table.rows.length > rows.length ? <p class="soft small">… {table.rows.length}</p> : null}
		</div>
	);
}

function PrintedCell({ cell, isHead }: { cell: Cell; isHead: boolean }) {
	const Name = isHead ? 'th' : 'td';
	return (
		<Name
			{...(cell.columns ? { colSpan: cell.columns } : {})}
			{...(cell.rows ? { rowSpan: cell.rows } : {})}
			class={cell.align === 'end' ? 'number' : undefined}
		>
			<ContentBlocks blocks={cell.blocks} />
		</Name>
	);
}

function Inlines({ of }: { of: readonly Inline[] }) {
	return (
		<>
			{of.map((inline, at) => (
				<PrintedInline key={at} inline={inline} />
			))}
		</>
	);
}

function PrintedInline({ inline }: { inline: Inline }) {
	switch (inline.kind) {
		case 'text':
			if (inline.bold) return <strong>{inline.text}</strong>;
			if (inline.italic) return <em>{inline.text}</em>;
			return inline.soft ? <span class="soft">{inline.text}</span> : <>{inline.text}</>;
		case 'break':
			return <br />;
		case 'footnote':
			return <sup>{inline.number}</sup>;
		case 'call':
		case 'citation':
		case 'jump':
			return <>{inline.text}</>;
	}
}

// What Glane adds to a section, as it will be printed: the criteria and where they are proved, the matrix, the references, the exhibits.
import { memo } from 'preact/compat';
import { useText } from '../../../components/text-context';
import type { OutlineSection } from '../../../lib/domain/report-outline';
import type { Block } from '../../../lib/report/content';
import { ContentBlocks, mostBlocks } from './content-blocks';

/** Sections that hold nothing but what the candidate writes. */
const onlyWritten: readonly OutlineSection['kind'][] = ['part', 'context', 'brief', 'result', 'limits', 'free'];

/** `selfHref`: where the self-assessment that it prints is made. */
export type GeneratedPreviewProps = { blocks: readonly Block[] | undefined; section: OutlineSection; selfHref: string | null };

export const GeneratedPreview = memo(function GeneratedPreview({ blocks = [], section, selfHref }: GeneratedPreviewProps) {
	const { t } = useText();
	if (onlyWritten.includes(section.kind) || blocks.length === 0) return null;
	const left = blocks.length - mostBlocks;
	return (
		<div class="printed" role="group" aria-label={t('handin:sheet.printed', { title: section.title })}>
			<p class="printed-note soft small">
				{t('handin:sheet.printedNote')} {selfHref === null ? null : <a href={selfHref}>{t('handin:sheet.toSelf')}</a>}
			</p>
			<ContentBlocks blocks={blocks.slice(0, mostBlocks)} />
			{left > 0 ? <p class="soft small">{t('handin:sheet.more', { count: left })}</p> : null}
		</div>
	);
});

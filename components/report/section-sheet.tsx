// One section on the sheet of paper: its heading, what state it is in, and what it holds.
import type { ComponentChildren } from 'preact';
import type { OutlineSection } from '../../lib/domain/report-outline';
import { useText } from '../text-context';
import { Button } from '../ui/button';

export type SectionSheetProps = {
	section: OutlineSection;
	number: string;
	/** The chapter that begins with this part. */
	chapter: string | null;
	/** "412 mots"; '' where nothing is counted. */
	length: string;
	onShow: () => void;
	onDropGap: () => void;
	children?: ComponentChildren;
};

/** Where the outline leads to. */
export const sheetIdOf = (sectionId: string): string => `section-${sectionId}`;

export function SectionSheet({ section, number, chapter, length, onShow, onDropGap, children }: SectionSheetProps) {
	const { t } = useText();
	const { id, kind, title, hidden, gap, partId } = section;
	const Heading = kind === 'part' ? 'h2' : partId === null ? 'h2' : 'h3';
	const state = hidden ? (
		<p class="section-state small">
			{t('handin:sheet.hidden')}{' '}
			<Button small onClick={onShow}>
				{t('handin:act.show')}
			</Button>
		</p>
	) : gap === null ? null : (
		<p class="section-state small">
			⚠ {t('handin:sheet.gap', { reason: gap })}{' '}
			<Button small onClick={onDropGap}>
				{t('handin:act.dropGap')}
			</Button>
		</p>
	);
	return (
		<section id={sheetIdOf(id)} class={`paper-section paper-${kind === 'part' ? 'part' : 'text'}`} data-section={id}>
			{chapter ? <p class="paper-chapter">{chapter}</p> : null}
			<div class="paper-head">
				<Heading tabIndex={-1}>
					{number ? <span class="paper-number">{number} </span> : null}
					{title}
				</Heading>
				{length ? <span class="soft small figures paper-length">{length}</span> : null}
			</div>
			{state}
			{children}
		</section>
	);
}

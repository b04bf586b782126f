// One line of the outline: number, name, what state it is in, how long it is beside its budget, and its menu.
import {
	CircleDashed,
	EyeOff,
	FilePlus2,
	FlagTriangleRight,
	History,
	MoveDown,
	MoveUp,
	Pencil,
	Ruler,
	Trash2,
	TriangleAlert,
} from 'lucide';
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Measure } from '../../lib/domain/outline-measure';
import type { OutlineSection } from '../../lib/domain/report-outline';
import { formatNumber } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Icon } from '../ui/icon';
import { type MenuAct, MenuButton } from '../ui/menu-button';
import type { OutlineQuestion } from './outline-dialog';
import type { OutlineActs } from './outline-pane';

export type OutlineLine = {
	section: OutlineSection;
	/** "2.1.3"; '' for what is not numbered. */
	number: string;
	/** generated: printed by Glane, there is nothing to write. */
	progress: 'written' | 'empty' | 'generated';
	measure: Measure;
	canMoveUp: boolean;
	canMoveDown: boolean;
};

export type OutlineRowProps = OutlineActs & {
	line: OutlineLine;
	hrefOf: (id: string) => string;
	isCurrent: boolean;
	/** The one row that Tab reaches. */
	isActive: boolean;
	onFocus: () => void;
	onAsk: (question: OutlineQuestion) => void;
	/** Id of the row that is being dragged, shared by all rows. */
	dragged: RefObject<string | null>;
};

export function OutlineRow(props: OutlineRowProps) {
	const { line, hrefOf, isCurrent, isActive, onFocus, dragged, moveTo } = props;
	const { t } = useText();
	const { section, number, progress } = line;
	const { id } = section;
	const [side, setSide] = useState<'before' | 'after' | null>(null);
	const isPart = section.kind === 'part';
	const classes = ['outline-row', isPart ? 'outline-row-part' : '', section.partId ? 'outline-row-inner' : ''];
	if (section.hidden) classes.push('outline-row-hidden');
	if (side) classes.push(`outline-row-${side}`);
	return (
		<li
			class={classes.filter(Boolean).join(' ')}
			data-section={id}
			onFocusIn={onFocus}
			onDragOver={(event) => {
				if (!dragged.current || dragged.current === id) return;
				event.preventDefault();
				const box = event.currentTarget.getBoundingClientRect();
				setSide(event.clientY < box.top + box.height / 2 ? 'before' : 'after');
			}}
			onDragLeave={() => setSide(null)}
			onDrop={(event) => {
				event.preventDefault();
				if (dragged.current && side) moveTo(dragged.current, id, side);
				setSide(null);
			}}
		>
			<a
				class="outline-link"
				href={hrefOf(id)}
				tabIndex={isActive ? 0 : -1}
				aria-current={isCurrent ? 'location' : undefined}
				draggable
				onDragStart={(event) => {
					dragged.current = id;
					event.dataTransfer?.setData('text/plain', section.title);
				}}
				onDragEnd={() => {
					dragged.current = null;
				}}
			>
				<span class={`outline-dot outline-dot-${progress}`} title={isPart ? undefined : t(`handin:progress.${progress}`)} />
				{number ? <span class="code soft">{number}</span> : null}
				<span class="outline-name" title={section.title}>
					{section.title}
				</span>
				{isPart ? null : <span class="visually-hidden">{t(`handin:progress.${progress}`)}</span>}
				<Signs section={section} />
			</a>
			<Length measure={line.measure} isGenerated={progress === 'generated' && !isPart} />
			<MenuButton
				label={t('handin:outline.acts', { title: section.title })}
				tabIndex={isActive ? 0 : -1}
				acts={actsOf(props, t)}
			/>
		</li>
	);
}

function Signs({ section }: { section: OutlineSection }) {
	const { t } = useText();
	return (
		<>
			{section.hidden ? (
				<span class="outline-sign" title={t('handin:outline.hidden')}>
					<Icon of={EyeOff} size={14} />
					<span class="visually-hidden">{t('handin:outline.hidden')}</span>
				</span>
			) : null}
			{section.gap === null ? null : (
				<span class="outline-sign outline-sign-gap" title={t('handin:outline.gapReason', { reason: section.gap })}>
					<Icon of={TriangleAlert} size={14} />
					<span class="visually-hidden">{t('handin:outline.gap')}</span>
				</span>
			)}
		</>
	);
}

/** Words, or the budget as a quiet bar; over budget is said in words. */
function Length({ measure, isGenerated }: { measure: Measure; isGenerated: boolean }) {
	const { t, language } = useText();
	const { words, budget } = measure;
	if (isGenerated || (words === 0 && !budget)) return <span class="outline-length" />;
	if (!budget) {
		const said = formatNumber(words, language);
		const title = t('handin:length.words', { count: words, words: said, pages: formatNumber(measure.pages, language) });
		return (
			<span class="outline-words soft figures small" title={title}>
				<span aria-hidden="true">{said}</span>
				<span class="visually-hidden">{t('handin:outline.words', { count: words, words: said })}</span>
			</span>
		);
	}
	const values = { used: formatNumber(budget.used, language), limit: formatNumber(budget.limit, language) };
	const said = t(`handin:budget.${budget.unit}`, { ...values, count: budget.limit });
	return (
		<span class={budget.isOver ? 'outline-length outline-over small' : 'outline-length soft small'}>
			<span class="figures">{budget.isOver ? t('handin:budget.over', { said }) : said}</span>
			<span class="budget-bar" aria-hidden="true">
				<span style={{ inlineSize: `${Math.min(100, (budget.used / budget.limit) * 100)}%` }} />
			</span>
		</span>
	);
}

function actsOf(props: OutlineRowProps, t: ReturnType<typeof useText>['t']): MenuAct[] {
	const { line, onAsk, move, hide, dropGap, remove, history } = props;
	const { section } = line;
	const { id, hidden, gap, own, kind } = section;
	const canBeHidden = kind !== 'cover';
	return [
		{ id: 'rename', label: t('handin:act.rename'), icon: Pencil, run: () => onAsk({ ask: 'rename', section }) },
		...(line.canMoveUp ? [{ id: 'up', label: t('handin:act.up'), icon: MoveUp, run: () => move(id, -1) }] : []),
		...(line.canMoveDown ? [{ id: 'down', label: t('handin:act.down'), icon: MoveDown, run: () => move(id, 1) }] : []),
		{ id: 'add', label: t('handin:act.add'), icon: FilePlus2, run: () => onAsk({ ask: 'add', section }) },
		{ id: 'budget', label: t('handin:act.budget'), icon: Ruler, run: () => onAsk({ ask: 'budget', section }) },
		...(canBeHidden
			? [{ id: 'hide', label: t(hidden ? 'handin:act.show' : 'handin:act.hide'), icon: EyeOff, run: () => hide(id, !hidden) }]
			: []),
		...(kind === 'part' || !canBeHidden
			? []
			: gap === null
				? [{ id: 'gap', label: t('handin:act.gap'), icon: FlagTriangleRight, run: () => onAsk({ ask: 'gap', section }) }]
				: [{ id: 'drop-gap', label: t('handin:act.dropGap'), icon: CircleDashed, run: () => dropGap(id) }]),
		...(history && line.progress !== 'generated' && kind !== 'part'
			? [{ id: 'history', label: t('handin:act.history'), icon: History, run: () => history(id) }]
			: []),
		...(own ? [{ id: 'remove', label: t('handin:act.remove'), icon: Trash2, run: () => remove(id) }] : []),
	];
}

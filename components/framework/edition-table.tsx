// A new edition beside the one known: one line per node, filtered by what became of it.
import { useMemo } from 'preact/hooks';
import { editionChanges, type EditionChange, type EditionDiff, type EditionLine } from '../../lib/domain/edition-diff';
import { sentenceOf } from '../../lib/domain/framework-lines';
import { wordChanges } from '../../lib/domain/word-changes';
import { useText } from '../text-context';
import { DiffCell } from './diff-cell';

/** 'changed': everything but what stayed as it was. */
export type EditionFilter = EditionChange | 'changed';

export type EditionTableProps = {
	diff: EditionDiff;
	filter: EditionFilter;
	hrefOf: (filter: EditionFilter) => string;
};

export function EditionTable({ diff, filter, hrefOf }: EditionTableProps) {
	const { t } = useText();
	const changed = editionChanges.filter((change) => change !== 'kept');
	const shown = filter === 'changed' ? changed : [filter];
	const total = changed.reduce((sum, change) => sum + diff[change].length, 0);
	const rows = shown.flatMap((change) => diff[change].map((line) => ({ change, line })));
	const filters: { name: EditionFilter; text: string; count: number }[] = [
		{ name: 'changed', text: t('frameworks:edition.changed'), count: total },
		...editionChanges.map((change) => ({
			name: change,
			text: t(`frameworks:edition.changes.${change}`),
			count: diff[change].length,
		})),
	];
	return (
		<section class="stack">
			<h2>{t('frameworks:edition.compared')}</h2>
			<nav class="views" aria-label={t('frameworks:edition.filters')}>
				{filters.map(({ name, text, count }) => (
					<a key={name} class="view" href={hrefOf(name)} aria-current={name === filter ? 'true' : undefined}>
						{text}
						<span class="view-tally figures">{count}</span>
					</a>
				))}
			</nav>
			{rows.length === 0 ? (
				<p class="soft">{t('frameworks:edition.none')}</p>
			) : (
				<table class="table diff">
					<thead>
						<tr>
							<th scope="col">{t('frameworks:edition.change')}</th>
							<th scope="col">{t('frameworks:edition.old')}</th>
							<th scope="col">{t('frameworks:edition.next')}</th>
						</tr>
					</thead>
					<tbody>
						{rows.map(({ change, line }) => (
							<EditionRow key={`${line.old?.id ?? ''} ${line.next?.id ?? ''}`} change={change} line={line} />
						))}
					</tbody>
				</table>
			)}
		</section>
	);
}

function EditionRow({ change, line }: { change: EditionChange; line: EditionLine }) {
	const { t } = useText();
	const { old, next } = line;
	const words = useMemo(() => {
		const [was, is] = [old && sentenceOf(old), next && sentenceOf(next)];
		if (was === null || is === null || was === is) return null;
		const whole = (text: string) => [{ text, isChanged: false }];
		// Two assessments may differ in nothing but what is said below their titles.
		return wordChanges(was, is) ?? (old?.label === next?.label ? { old: whole(was), next: whole(is) } : null);
	}, [old, next]);
	return (
		<tr>
			<td class="diff-kind">
				<span class={`change change-${change}`}>{t(`frameworks:edition.became.${change}`)}</span>
				<span class="diff-what"> {t(`frameworks:match.one.${line.kind}`)}</span>
				{line.isUnsure ? <span class="diff-unsure">{t('frameworks:edition.unsure')}</span> : null}
			</td>
			<DiffCell side={t('frameworks:edition.old')} line={old} runs={words?.old} />
			<DiffCell side={t('frameworks:edition.next')} line={next} runs={words?.next} />
		</tr>
	);
}

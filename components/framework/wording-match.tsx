// What the official document gave: how many of our lines have their official sentence, and what the two do not share.
import type { FrameworkLine } from '../../lib/domain/framework-lines';
import type { WordingDifferences } from '../../lib/domain/official-wording';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { DiffCell } from './diff-cell';

export type WordingMatchProps = {
	differences: WordingDifferences;
	documentName: string;
	/** The wording that is attached already, and would be replaced. */
	replaced: { name: string; on: string } | null;
	busy: boolean;
	onAttach: () => void;
	onCancel: () => void;
};

export function WordingMatch({ differences, documentName, replaced, busy, onAttach, onCancel }: WordingMatchProps) {
	const { t } = useText();
	const { counts, notFound, unknown } = differences;
	const [found, total] = [counts.reduce((sum, line) => sum + line.found, 0), counts.reduce((sum, line) => sum + line.ours, 0)];
	return (
		<div class="stack stack-wide">
			<section class="stack">
				<h2>{t('frameworks:wording.found', { count: found, total })}</h2>
				<p class="soft dense">{t('frameworks:wording.document', { name: documentName })}</p>
				{found * 2 < total ? <Notice tone="straw">{t('frameworks:wording.fewFound')}</Notice> : null}
				{replaced ? <p class="dense">{t('frameworks:wording.replaces', replaced)}</p> : null}
				<div class="row">
					<Button variant="primary" busy={busy} disabled={found === 0} onClick={onAttach}>
						{t('frameworks:wording.attach')}
					</Button>
					<Button onClick={onCancel}>{t('common:cancel')}</Button>
				</div>
			</section>
			<section class="stack">
				<h2>{t('frameworks:wording.counts')}</h2>
				<CountsTable counts={counts} />
			</section>
			<section class="stack">
				<h2>{t('frameworks:wording.differences')}</h2>
				{notFound.length + unknown.length === 0 ? (
					<p class="soft">{t('frameworks:wording.noDifference')}</p>
				) : (
					<DifferencesTable notFound={notFound} unknown={unknown} />
				)}
			</section>
		</div>
	);
}

function CountsTable({ counts }: Pick<WordingDifferences, 'counts'>) {
	const { t } = useText();
	return (
		<table class="table tally">
			<thead>
				<tr>
					<th scope="col">
						<span class="visually-hidden">{t('frameworks:match.kind')}</span>
					</th>
					<th scope="col" class="number">
						{t('frameworks:wording.ours')}
					</th>
					<th scope="col" class="number">
						{t('frameworks:wording.theirs')}
					</th>
					<th scope="col" class="number">
						{t('frameworks:wording.matched')}
					</th>
				</tr>
			</thead>
			<tbody>
				{counts.map((line) => (
					<tr key={line.kind}>
						<th scope="row">{t(`frameworks:match.kinds.${line.kind}`)}</th>
						<td class="number">{line.ours}</td>
						<td class="number">{line.document}</td>
						<td class="number">{line.found}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function DifferencesTable({ notFound, unknown }: { notFound: readonly FrameworkLine[]; unknown: readonly FrameworkLine[] }) {
	const { t } = useText();
	const rows = [...notFound.map((line) => ({ line, isOurs: true })), ...unknown.map((line) => ({ line, isOurs: false }))];
	return (
		<table class="table diff">
			<thead>
				<tr>
					<th scope="col">{t('frameworks:match.kind')}</th>
					<th scope="col">{t('frameworks:wording.ours')}</th>
					<th scope="col">{t('frameworks:wording.theirs')}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ line, isOurs }) => (
					<tr key={line.id}>
						<td class="diff-kind">{t(`frameworks:match.one.${line.kind}`)}</td>
						<DiffCell side={t('frameworks:wording.ours')} line={isOurs ? line : null} />
						<DiffCell side={t('frameworks:wording.theirs')} line={isOurs ? null : line} />
					</tr>
				))}
			</tbody>
		</table>
	);
}

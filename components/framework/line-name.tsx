// A node of a référentiel in a table: its code, the rank of a criterion, its sentence.
import type { FrameworkLine } from '../../lib/domain/framework-lines';
import type { WordRun } from '../../lib/domain/word-changes';
import { useText } from '../text-context';

export type LineNameProps = {
	line: FrameworkLine;
	/** Its sentence in runs, those that changed marked. */
	runs?: readonly WordRun[] | undefined;
};

export function LineName({ line, runs }: LineNameProps) {
	const { t } = useText();
	const isOurs = !line.isCoded && line.ordinal === null;
	return (
		<span class="line-name">
			{line.code ? (
				<span class={isOurs ? 'code soft' : 'code'} title={isOurs ? t('dashboard:frameworks.synthetic') : undefined}>
					{line.code}
				</span>
			) : null}
			<span>
				{line.ordinal === null ? null : (
					<span class="soft figures">{t('frameworks:match.criterion', { ordinal: line.ordinal })} </span>
				)}
				{runs ? runs.map((run, index) => <Run key={index} run={run} />) : line.label}
			</span>
		</span>
	);
}

/** The mark ends with the word, before the space. */
function Run({ run: { text, isChanged } }: { run: WordRun }) {
	const words = text.trimEnd();
	return isChanged ? (
		<>
			<mark class="word-changed">{words}</mark>
			{text.slice(words.length)}
		</>
	) : (
		<>{text}</>
	);
}

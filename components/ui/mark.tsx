// The state of a competency in the coverage: a drawn shape and its word, never a colour alone.
import type { CoverageMark } from '../../lib/domain/coverage';
import { useText } from '../text-context';

type MarkState = CoverageMark | 'gap' | 'exempt';

export type MarkProps = { state: MarkState; /** Draw the word beside the shape; otherwise it is only read. */ words?: boolean };

export function Mark({ state, words }: MarkProps) {
	const { t } = useText();
	const word = t(`common:mark.${state}`);
	return (
		<span class={`mark mark-${state}`} title={words ? undefined : word}>
			<svg aria-hidden="true" width="0.875rem" height="0.875rem" viewBox="0 0 14 14">
				<Shape state={state} />
			</svg>
			<span class={words ? 'mark-word' : 'visually-hidden'}>{word}</span>
		</span>
	);
}

function Shape({ state }: { state: MarkState }) {
	switch (state) {
		case 'empty':
			return <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" stroke-width="1.5" />;
		case 'partial':
			return (
				<>
					<circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" stroke-width="1.5" />
					<path d="M7 1.75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" />
				</>
			);
		case 'full':
			return <circle cx="7" cy="7" r="6" fill="currentColor" />;
		case 'gap':
			return (
				<>
					<path d="M7 1.5 13 12.5H1z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
					<path d="M7 5.5v3.25M7 10.4v.2" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
				</>
			);
		case 'exempt':
			return <path d="M2.5 7h9" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />;
	}
}

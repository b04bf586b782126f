// What changed in the text, from its beginning to its end; what stayed the same is folded.
import { ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { isUnchanged, type TextStep } from '../../lib/domain/text-changes';
import type { WordRun } from '../../lib/domain/word-changes';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

/** Sentences shown around a change, and the fewest worth a fold. */
const around = 2;
const worthFolding = 4;
/** More than these at once would hold the page up. */
const atOnce = 300;

export type TextStepsProps = { steps: readonly TextStep[]; language: string };

export function TextSteps({ steps, language }: TextStepsProps) {
	const { t } = useText();
	const [shown, setShown] = useState(atOnce);
	const blocks = useMemo(() => blocksOf(steps), [steps]);
	if (steps.length === 0) return <p class="soft">{t('versions:noText')}</p>;
	if (isUnchanged(steps)) return <p>{t('versions:unchanged')}</p>;
	const count = (kind: TextStep['kind']): number => steps.filter((step) => step.kind === kind).length;
	const tally = { added: count('added'), removed: count('removed'), changed: count('changed'), moved: count('moved') };
	return (
		<div class="stack">
			<p class="soft dense figures">{t('versions:tally', tally)}</p>
			<div class="text-steps prose" lang={language || undefined}>
				{blocks
					.slice(0, shown)
					.map((block, at) => (Array.isArray(block) ? <Fold key={at} steps={block} /> : <Step key={at} step={block} />))}
			</div>
			{blocks.length > shown ? (
				<div class="row">
					<Button small onClick={() => setShown(shown + atOnce)}>
						{t('versions:showMore')}
					</Button>
				</div>
			) : null}
		</div>
	);
}

type Kept = Extract<TextStep, { text: string }>;

/** Long runs of what stayed the same, each as one block. */
function blocksOf(steps: readonly TextStep[]): (TextStep | Kept[])[] {
	const blocks: (TextStep | Kept[])[] = [];
	for (let from = 0; from < steps.length;) {
		let to = from;
		while (steps[to]?.kind === 'kept') to++;
		const run = steps.slice(from, to) as Kept[];
		const [head, tail] = [from === 0 ? 0 : around, to === steps.length ? 0 : around];
		if (run.length >= head + tail + worthFolding)
			blocks.push(...run.slice(0, head), run.slice(head, run.length - tail), ...run.slice(run.length - tail));
		else blocks.push(...run);
		const next = steps[to];
		if (next) blocks.push(next);
		from = to + 1;
	}
	return blocks;
}

function Fold({ steps }: { steps: readonly Kept[] }) {
	const { t } = useText();
	const [isOpen, setOpen] = useState(false);
	return (
		<details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>
				<Icon of={ChevronRight} />
				<span class="soft">{t('versions:folded', { count: steps.length })}</span>
			</summary>
			{isOpen ? steps.map(({ text }, at) => <p key={at}>{text}</p>) : null}
		</details>
	);
}

function Step({ step }: { step: TextStep }) {
	switch (step.kind) {
		case 'kept':
			return <p>{step.text}</p>;
		case 'moved':
			return <Line kind="moved">{step.text}</Line>;
		case 'added':
			return (
				<Line kind="added">
					<ins>{step.text}</ins>
				</Line>
			);
		case 'removed':
			return (
				<Line kind="removed">
					<del>{step.text}</del>
				</Line>
			);
		case 'changed':
			return (
				<Line kind="changed">
					<span class="text-was">{runs(step.old, 'del')}</span>
					<span class="text-is">{runs(step.next, 'ins')}</span>
				</Line>
			);
	}
}

const signs = { added: '+', removed: '−', moved: '↕', changed: '≠' } as const;

function Line({ kind, children }: { kind: keyof typeof signs; children: ComponentChildren }) {
	const { t } = useText();
	return (
		<p class={`text-step text-${kind}`}>
			<span class="text-sign" title={t(`versions:step.${kind}`)} aria-hidden="true">
				{signs[kind]}
			</span>
			<span class="visually-hidden">{t(`versions:step.${kind}`)} </span>
			<span class="grow">{children}</span>
		</p>
	);
}

const runs = (words: readonly WordRun[], Mark: 'ins' | 'del'): ComponentChildren =>
	words.map(({ text, isChanged }, at) => (isChanged ? <Mark key={at}>{text}</Mark> : text));

// Evidence of another certification that could serve here, by competency; one ticks what is to be taken over.
import type { ReuseLine } from '../../lib/domain/reuse-claims';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { CheckField } from '../ui/field';
import { NodeCode } from './node-code';

/** A line with what a person must know to judge it. */
export type ReuseChoice = ReuseLine & {
	title: string;
	/** The competency it was tied to. */
	source: { code: string; label: string };
};

export type ReuseGroup = {
	competency: { id: string; code: string; label: string; synthetic: boolean };
	choices: readonly ReuseChoice[];
};

export type ReuseLinesProps = {
	groups: readonly ReuseGroup[];
	/** Ids of the ticked lines. */
	ticked: ReadonlySet<string>;
	/** Links that are there already. */
	already: number;
	busy: boolean;
	onTick: (ids: readonly string[], isTicked: boolean) => void;
	onReuse: () => void;
};

export function ReuseLines({ groups, ticked, already, busy, onTick, onReuse }: ReuseLinesProps) {
	const { t } = useText();
	const all = groups.flatMap(({ choices }) => choices.map(({ id }) => id));
	return (
		<div class="stack stack-wide">
			<div class="row row-spread">
				<p class="dense">
					{t('frameworks:reuse.proposed', { count: all.length })}
					{already > 0 ? <span class="soft"> {t('frameworks:reuse.already', { count: already })}</span> : null}
				</p>
				<div class="row">
					<Button small onClick={() => onTick(all, true)}>
						{t('frameworks:reuse.all')}
					</Button>
					<Button small onClick={() => onTick(all, false)}>
						{t('frameworks:reuse.none')}
					</Button>
				</div>
			</div>
			{groups.map(({ competency, choices }) => (
				<fieldset key={competency.id} class="reuse-group">
					<legend>
						<NodeCode node={competency} /> {competency.label}
					</legend>
					{choices.map((choice) => (
						<CheckField
							key={choice.id}
							label={choice.title}
							hint={<Reason choice={choice} />}
							checked={ticked.has(choice.id)}
							onChecked={(isTicked) => onTick([choice.id], isTicked)}
						/>
					))}
				</fieldset>
			))}
			<div class="row reuse-act">
				<Button variant="primary" busy={busy} disabled={ticked.size === 0} onClick={onReuse}>
					{t('frameworks:reuse.reuse', { count: ticked.size })}
				</Button>
				<p class="soft dense">{t('frameworks:reuse.stays')}</p>
			</div>
		</div>
	);
}

function Reason({ choice }: { choice: ReuseChoice }) {
	const { t } = useText();
	return (
		<>
			<span class={`closeness closeness-${choice.closeness}`}>{t(`frameworks:reuse.closeness.${choice.closeness}`)}</span>
			{` · ${t('frameworks:reuse.from', choice.source)}`}
			{choice.reason ? <span class="reuse-reason">{choice.reason}</span> : null}
		</>
	);
}

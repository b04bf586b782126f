// What a piece proves: its claims in the order of the référentiel, each with its reason, and the field that adds one.
import { X } from 'lucide';
import { useState } from 'preact/hooks';
import type { Claim } from '../../lib/domain/claim';
import type { Framework } from '../../lib/domain/framework';
import { frameworkNodes, type ClaimedNode } from '../../lib/domain/framework-nodes';
import { CompetencyPicker } from '../competency-picker';
import { CriteriaTicks } from '../criteria-ticks';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { TextArea } from '../ui/field';

export type ClaimsEditorProps = {
	framework: Framework;
	/** Claims of this piece on that framework. */
	claims: readonly Claim[];
	recent: readonly string[];
	onAdd: (nodeId: string) => void;
	onReason: (claim: Claim, reason: string) => void;
	onRemove: (claim: Claim, code: string) => void;
};

export function ClaimsEditor({ framework, claims, recent, onAdd, onReason, onRemove }: ClaimsEditorProps) {
	const { t } = useText();
	const nodes = frameworkNodes(framework);
	const order = [...nodes.keys()];
	const lines = claims.flatMap((claim) => {
		const node = nodes.get(claim.nodeId);
		return node
			? [{ claim, node, rank: order.indexOf(node.competency?.id ?? claim.nodeId) * 1000 + (node.criterion?.ordinal ?? 0) }]
			: [];
	});
	const tied = lines.map(({ claim }) => claim.nodeId);
	const remove = (nodeId: string): void => {
		const line = lines.find(({ claim }) => claim.nodeId === nodeId);
		if (line) onRemove(line.claim, codeOf(line.node));
	};
	return (
		<section class="claims" aria-label={t('dashboard:piece.claims')}>
			<ul class="claims-list">
				{lines
					.toSorted((a, b) => a.rank - b.rank)
					.map(({ claim, node }) => (
						<ClaimLine
							key={claim.id}
							claim={claim}
							node={node}
							onReason={(reason) => onReason(claim, reason)}
							onRemove={() => onRemove(claim, codeOf(node))}
						/>
					))}
			</ul>
			<CompetencyPicker
				framework={framework}
				chosen={tied.filter((id) => nodes.get(id)?.criterion === null)}
				recent={recent}
				onAdd={onAdd}
				onRemove={ignore}
			/>
			<CriteriaTicks framework={framework} tied={tied} onTie={onAdd} onUntie={remove} />
		</section>
	);
}

/** Backspace in the empty picker takes chips off; here each claim has its own button, and its reason with it. */
const ignore = (): void => {};

const codeOf = ({ holder, criterion }: ClaimedNode): string =>
	[holder?.code, criterion?.ordinal].filter((part) => part !== undefined).join('.');

type ClaimLineProps = { claim: Claim; node: ClaimedNode; onReason: (reason: string) => void; onRemove: () => void };

function ClaimLine({ claim, node, onReason, onRemove }: ClaimLineProps) {
	const { t } = useText();
	const [reason, setReason] = useState(claim.reason);
	const { competency, criterion, holder } = node;
	const code = codeOf(node);
	return (
		<li class={criterion ? 'claim claim-criterion' : 'claim'}>
			<span class={holder?.synthetic ? 'code soft' : 'code'}>{holder?.code}</span>
			<div class="grow">
				<p class="claim-label">
					{criterion ? <span class="soft">{t('dashboard:piece.criterion', { ordinal: criterion.ordinal })} · </span> : null}
					{(criterion ?? competency)?.label}
				</p>
				<TextArea
					label={t('dashboard:piece.reason', { code })}
					labelHidden
					rows={1}
					placeholder={t('dashboard:piece.reasonExample')}
					{...(reason.trim() === '' ? { 'data-node': 'piece-reason' } : {})}
					value={reason}
					onValue={(text) => {
						setReason(text);
						onReason(text);
					}}
				/>
			</div>
			<Button small iconOnly icon={X} onClick={onRemove}>
				{t('dashboard:piece.removeClaim', { code })}
			</Button>
		</li>
	);
}

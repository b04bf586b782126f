// The candidate's own judgement on a node, in place: follow what the facts propose, or say where it stands, and why.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { needsReason, type NodeState } from '../../lib/domain/criterion-state';
import { type CriterionState, criterionStates } from '../../lib/domain/decision';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { TextArea } from '../ui/field';
import { Mark } from '../ui/mark';
import type { CoverageActs } from './coverage-acts';
import { markOf, stateWord } from '../../lib/i18n/state-text';

export type DecisionFormProps = { node: NodeState; name: string; acts: CoverageActs };

export function DecisionForm({ node, name, acts }: DecisionFormProps) {
	const { t } = useText();
	const group = useId();
	const form = useRef<HTMLFormElement>(null);
	const [state, setState] = useState<CriterionState | null>(node.decided ? node.state : null);
	const [reason, setReason] = useState(node.reason);
	const [isRefused, setRefused] = useState(false);
	const lacksReason = state !== null && needsReason(state) && reason.trim() === '';
	useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
	const close = (): void => acts.onEdit(null);
	const save = (): void => {
		setRefused(lacksReason);
		if (lacksReason) {
			form.current?.querySelector('textarea')?.focus();
			return;
		}
		acts.onDecide(node.nodeId, name, state, state === null ? '' : reason);
		close();
	};
	const option = (value: CriterionState | null) => (
		<label key={value ?? 'follow'} class="decision-choice">
			<input type="radio" name={group} checked={state === value} onChange={() => setState(value)} />
			{value === null ? (
				<span>{t('decide:form.follow', { state: stateWord(t, node.proposed).toLowerCase() })}</span>
			) : (
				<Mark state={markOf(value)} words />
			)}
		</label>
	);
	return (
		<form
			ref={form}
			class="decision-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				save();
			}}
			onKeyDown={(event) => {
				if (event.key !== 'Escape') return;
				event.stopPropagation();
				close();
			}}
		>
			<fieldset class="decision-choices">
				<legend class="visually-hidden">{t('decide:form.legend', { name })}</legend>
				{option(null)}
				{criterionStates.map(option)}
			</fieldset>
			{state === null ? null : (
				<TextArea
					label={t(needsReason(state) ? 'decide:form.reason' : 'decide:form.note')}
					hint={state === 'gap' ? t('decide:form.reasonGap') : state === 'exempt' ? t('decide:form.reasonExempt') : undefined}
					error={isRefused && lacksReason ? t('decide:form.noReason') : null}
					required={needsReason(state)}
					value={reason}
					onValue={setReason}
				/>
			)}
			<div class="row">
				<Button variant="primary" small type="submit">
					{t('decide:form.save')}
				</Button>
				<Button small onClick={close}>
					{t('decide:form.cancel')}
				</Button>
			</div>
		</form>
	);
}

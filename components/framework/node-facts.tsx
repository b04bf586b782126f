// What an outline says under a label: the official words, the printed code, what is worth knowing of it.
import { Info } from 'lucide';
import { useText } from '../text-context';
import { Icon } from '../ui/icon';
import type { StructureView } from './structure-view';

export function NodeNote({ text }: { text: string }) {
	const { t } = useText();
	return (
		<p class="node-note">
			<Icon of={Info} />
			<span>{t('dashboard:frameworks.note', { text })}</span>
		</p>
	);
}

export function OfficialWords({ view, id }: { view: StructureView; id: string }) {
	const { t } = useText();
	const text = view.wording?.get(id);
	if (!text) return null;
	return (
		<p class="official" lang={view.framework.language}>
			<span class="visually-hidden">{t('dashboard:frameworks.official')} </span>
			{text}
		</p>
	);
}

export type NodeFactsProps = {
	view: StructureView;
	node: { id: string; printed?: string | undefined; remark?: string | undefined };
};

export function NodeFacts({ view, node }: NodeFactsProps) {
	const { t } = useText();
	return (
		<>
			<OfficialWords view={view} id={node.id} />
			{node.printed ? <p class="soft dense">{t('dashboard:frameworks.printed', { text: node.printed })}</p> : null}
			{node.remark ? <NodeNote text={node.remark} /> : null}
		</>
	);
}

/** Whether a node has anything to say under its label. */
export const hasFacts = (view: StructureView, { id, printed, remark }: NodeFactsProps['node']): boolean =>
	printed !== undefined || remark !== undefined || view.wording?.has(id) === true;

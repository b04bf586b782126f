// A code at the left margin; grey when the official document prints none and ours was made up.
import { useText } from '../text-context';

export function NodeCode({ node }: { node: { code: string; synthetic: boolean } }) {
	const { t } = useText();
	return node.synthetic ? (
		<span class="code soft" title={t('dashboard:frameworks.synthetic')}>
			{node.code}
		</span>
	) : (
		<span class="code">{node.code}</span>
	);
}

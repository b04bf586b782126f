// The keys of the review, in a few lines.
import { useText } from '../text-context';

export function KeysHelp() {
	const { t } = useText();
	const keys = [
		[t('review:keys.arrows'), t('review:keys.move')],
		[t('review:keys.enter'), t('review:keys.open')],
		[t('review:keys.escape'), t('review:keys.close')],
		['A', t('review:keys.accept')],
		['T', t('review:keys.kind')],
		['S', t('review:keys.split')],
		['M', t('review:keys.merge')],
		[t('review:keys.delete'), t('review:keys.remove')],
		[t('review:keys.alt'), t('review:keys.shift')],
		[t('review:keys.ctrlZ'), t('review:keys.undo')],
		[t('review:keys.ctrlShiftZ'), t('review:keys.redo')],
	];
	return (
		<div class="stack stack-tight">
			<p class="soft dense">{t('review:keys.intro')}</p>
			<dl class="review-keys dense">
				{keys.map(([key, meaning]) => (
					<div key={key}>
						<dt>
							<kbd>{key}</kbd>
						</dt>
						<dd>{meaning}</dd>
					</div>
				))}
			</dl>
		</div>
	);
}

// What stands beside the list while no piece is chosen: the keys that go through it.
import { useText } from '../text-context';

export function PieceHint() {
	const { t } = useText();
	const keys: [string, string][] = [
		['↑ ↓', t('dashboard:library.keyMove')],
		['↵', t('dashboard:library.keyOpen')],
		[t('dashboard:library.keyDeleteName'), t('dashboard:library.keyDelete')],
		['/', t('dashboard:library.keySearch')],
	];
	return (
		<section class="hint soft" aria-label={t('dashboard:piece.label')}>
			<p>{t('dashboard:library.noneTitle')}</p>
			<ul class="hint-keys dense">
				{keys.map(([key, act]) => (
					<li key={key}>
						<kbd>{key}</kbd> {act}
					</li>
				))}
			</ul>
		</section>
	);
}

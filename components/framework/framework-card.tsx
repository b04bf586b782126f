// One référentiel in the list: who certifies it, and whether it is the one in use.
import { Check } from 'lucide';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

export type FrameworkCardProps = {
	title: string;
	certifier: string;
	level: number;
	href: string;
	isShown: boolean;
	isChosen: boolean;
	onChoose: () => void;
};

export function FrameworkCard({ title, certifier, level, href, isShown, isChosen, onChoose }: FrameworkCardProps) {
	const { t } = useText();
	return (
		<article class="framework-card">
			<div class="grow">
				<a href={href} aria-current={isShown ? 'true' : undefined}>
					{title}
				</a>
				<p class="soft dense">{[certifier, t('dashboard:frameworks.level', { level })].join(' · ')}</p>
			</div>
			{isChosen ? (
				<p class="row state-kept dense">
					<Icon of={Check} />
					{t('dashboard:frameworks.chosen')}
				</p>
			) : (
				<Button small onClick={onChoose}>
					{t('dashboard:frameworks.choose')}
				</Button>
			)}
		</article>
	);
}

// One référentiel in the list: who certifies it, where it comes from, and whether it is the one in use.
import { Check } from 'lucide';
import type { FrameworkOrigin } from '../../lib/domain/stored-framework';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { frameworkFacts } from './framework-facts';

export type FrameworkCardProps = {
	title: string;
	certifier: string | null;
	level: number | null;
	origin: 'built-in' | FrameworkOrigin;
	/** Title of the référentiel it is a copy or a later edition of. */
	basedOn: string | null;
	href: string;
	isShown: boolean;
	isChosen: boolean;
	onChoose: () => void;
};

export function FrameworkCard({ title, origin, basedOn, href, isShown, isChosen, onChoose, ...facts }: FrameworkCardProps) {
	const { t } = useText();
	return (
		<article class={isShown ? 'framework-card framework-card-shown' : 'framework-card'}>
			<div class="grow">
				<a href={href} aria-current={isShown ? 'true' : undefined}>
					{title}
				</a>
				<p class="soft dense">{frameworkFacts(t, facts)}</p>
				{origin === 'built-in' ? null : (
					<p class="soft small">
						{t(`frameworks:origin.${origin}`)}
						{basedOn === null ? null : ` · ${t('frameworks:basedOn', { title: basedOn })}`}
					</p>
				)}
			</div>
			{isChosen ? (
				<p class="row state-kept dense">
					<Icon of={Check} />
					{t('dashboard:frameworks.chosen')}
				</p>
			) : (
				<Button small aria-label={t('frameworks:chooseNamed', { title })} onClick={onChoose}>
					{t('dashboard:frameworks.choose')}
				</Button>
			)}
		</article>
	);
}

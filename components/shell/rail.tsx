// The left rail: six names with their counts. Below 700 px it lies at the bottom, where a thumb reaches.
import { Archive, BookOpen, FileText, ListChecks, Newspaper, Settings2, Wheat } from 'lucide';
import { useText } from '../text-context';
import { Icon, type IconNode } from '../ui/icon';

const railItems = ['preuves', 'couverture', 'rapport', 'veille', 'referentiels', 'reglages'] as const;
export type RailItem = (typeof railItems)[number];

const icons: Record<RailItem, IconNode> = {
	preuves: Archive,
	couverture: ListChecks,
	rapport: FileText,
	veille: Newspaper,
	referentiels: BookOpen,
	reglages: Settings2,
};

export type RailProps = {
	current: string;
	hrefOf: (item: RailItem) => string;
	/** What stands beside a name, already written as the language writes it. */
	counts: Partial<Record<RailItem, string>>;
};

export function Rail({ current, hrefOf, counts }: RailProps) {
	const { t } = useText();
	return (
		<nav class="rail no-print" aria-label={t('dashboard:nav.label')}>
			<p class="rail-brand">
				<Icon of={Wheat} size={20} />
				<span>Glane</span>
			</p>
			<ul class="rail-items">
				{railItems.map((item) => (
					<li key={item}>
						<a class="rail-item" href={hrefOf(item)} aria-current={item === current ? 'page' : undefined}>
							<Icon of={icons[item]} size={18} />
							<span class="rail-name">{t(`dashboard:nav.${item}`)}</span>
							{counts[item] ? <span class="rail-count figures">{counts[item]}</span> : null}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

// #/veille: the sources the candidate watches, as their pieces tell them.
import { Newspaper } from 'lucide';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { ButtonLink } from '../../components/ui/button';
import { EmptyState } from '../../components/ui/empty-state';
import { Skeleton } from '../../components/ui/skeleton';
import { BibliographySaves, type BibliographyFormat } from '../../components/watch/bibliography-saves';
import { SourcesTable } from '../../components/watch/sources-table';
import '../../assets/styles/cite.css';
import { useApp } from './app-state';
import { hrefOf } from './route';
import { saveBibliography } from './save-bibliography';

export function WatchPage() {
	const { t, language } = useText();
	const { library, show } = useApp();
	const isRead = library.stage.value === 'whole';
	const sources = library.sources.value;
	const save = async (format: BibliographyFormat): Promise<void> => {
		try {
			show({ text: t('cite:download.done', { name: await saveBibliography(format, language) }) });
		} catch (error) {
			console.error(error);
			show({ text: t('cite:download.failed'), tone: 'alarm' });
		}
	};
	return (
		<div class="sheet">
			<PageHead
				title={t('dashboard:nav.veille')}
				intro={
					sources.length > 0 ? `${t('dashboard:watch.count', { count: sources.length })}. ${t('dashboard:watch.intro')}` : null
				}
			/>
			{!isRead ? (
				<Skeleton lines={6} height="2.5rem" />
			) : sources.length === 0 ? (
				<EmptyState
					icon={Newspaper}
					title={t('dashboard:watch.emptyTitle')}
					action={<ButtonLink href={hrefOf('preuves')}>{t('dashboard:watch.emptyAction')}</ButtonLink>}
				>
					{t('dashboard:watch.emptyText')}
				</EmptyState>
			) : (
				<>
					<SourcesTable sources={sources} piecesHref={(source) => hrefOf('preuves', null, { type: 'watch-source', source })} />
					<BibliographySaves onSave={(format) => void save(format)} />
				</>
			)}
		</div>
	);
}

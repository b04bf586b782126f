// #/referentiels?importer=formulation&pour=ID, or importer=edition: the official document of a référentiel that is there already.
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { ButtonLink } from '../../components/ui/button';
import { EmptyState } from '../../components/ui/empty-state';
import { Skeleton } from '../../components/ui/skeleton';
import { ImportFlow } from './import-flow';
import { hrefOf } from './route';
import { useFramework } from './use-framework';

export const importPurposes = ['formulation', 'edition'] as const;

export function ImportForPage({ purpose, frameworkId }: { purpose: (typeof importPurposes)[number]; frameworkId: string }) {
	const { t } = useText();
	const framework = useFramework(frameworkId);
	return (
		<div class="sheet">
			<PageHead
				title={t(`frameworks:import.title.${purpose}`)}
				intro={framework ? t(`frameworks:import.intro.${purpose}`, { title: framework.title }) : undefined}
			/>
			{framework === undefined ? <Skeleton lines={4} height="2rem" /> : null}
			{framework === null ? <EmptyState title={t('frameworks:gone.title')}>{t('frameworks:gone.text')}</EmptyState> : null}
			{framework ? (
				<>
					<ImportFlow purpose={{ kind: purpose === 'edition' ? 'edition' : 'wording', frameworkId }} />
					<div class="row">
						<ButtonLink href={hrefOf('referentiels', frameworkId)}>{t('frameworks:import.back')}</ButtonLink>
					</div>
				</>
			) : null}
		</div>
	);
}

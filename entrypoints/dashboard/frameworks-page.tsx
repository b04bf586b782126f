// #/referentiels: the référentiels there are, those one brings in, and what each is made of. #/referentiels/ID shows one of them;
// ?importer=formulation|edition&pour=ID asks for the official document of one.
import { FilePlus2 } from 'lucide';
import '../../assets/styles/frameworks.css';
import { FrameworkCard } from '../../components/framework/framework-card';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { Button } from '../../components/ui/button';
import { Notice } from '../../components/ui/notice';
import type { FrameworkSummary } from '../../lib/frameworks/frameworks';
import { useApp } from './app-state';
import { FrameworkDetail } from './framework-detail';
import { useFrameworkActs } from './framework-acts';
import { ImportFlow } from './import-flow';
import { ImportForPage, importPurposes } from './import-for-page';
import { resumeDraft, reviewHref, unfinishedDraft } from './open-draft';
import { hrefOf } from './route';
import { navigate, route } from './router';
import { useFrameworks } from './use-frameworks';

export function FrameworksPage() {
	const { importer, pour } = route.value.query;
	const purpose = importPurposes.find((known) => known === importer);
	return purpose && pour ? <ImportForPage key={importer} purpose={purpose} frameworkId={pour} /> : <FrameworkLists />;
}

function FrameworkLists() {
	const { t } = useText();
	const { settings } = useApp();
	const { frameworks, broken } = useFrameworks();
	const { choose, write } = useFrameworkActs();
	const chosen = settings.value.frameworkId;
	const known = (id: string | null): string | null => (frameworks.some((framework) => framework.id === id) ? id : null);
	const shown = route.value.id ?? known(chosen) ?? frameworks[0]?.id ?? null;
	const list = (members: readonly FrameworkSummary[]) => (
		<ul class="framework-cards">
			{members.map(({ id, title, certifier, level, origin, basedOn }) => (
				<li key={id}>
					<FrameworkCard
						{...{ title, certifier, level, origin }}
						basedOn={frameworks.find((other) => other.id === basedOn)?.title ?? null}
						href={hrefOf('referentiels', id)}
						isShown={id === shown}
						isChosen={id === chosen}
						onChoose={() => void choose(id)}
					/>
				</li>
			))}
		</ul>
	);
	const own = frameworks.filter(({ origin }) => origin !== 'built-in');
	return (
		<div class="sheet">
			<PageHead title={t('dashboard:nav.referentiels')} intro={t('dashboard:frameworks.intro')} />
			<div class="framework-lists">
				{own.length > 0 ? (
					<section aria-labelledby="frameworks-own">
						<h2 id="frameworks-own" class="framework-list-title">
							{t('frameworks:own')}
						</h2>
						{list(own)}
					</section>
				) : null}
				<section aria-labelledby="frameworks-built-in">
					<h2 id="frameworks-built-in" class="framework-list-title">
						{t('frameworks:builtIn')}
					</h2>
					{list(frameworks.filter(({ origin }) => origin === 'built-in'))}
				</section>
				{broken.length > 0 ? <Notice tone="alarm">{t('frameworks:broken', { count: broken.length })}</Notice> : null}
			</div>
			<section class="stack" aria-labelledby="frameworks-add">
				<h2 id="frameworks-add" class="framework-list-title">
					{t('frameworks:add')}
				</h2>
				<Unfinished />
				<ImportFlow purpose={{ kind: 'new' }} />
				<div class="row">
					<Button icon={FilePlus2} onClick={write}>
						{t('frameworks:byHand')}
					</Button>
					<span class="soft dense">{t('frameworks:byHandHint')}</span>
				</div>
			</section>
			{shown ? <FrameworkDetail key={shown} id={shown} summary={frameworks.find(({ id }) => id === shown) ?? null} /> : null}
		</div>
	);
}

/** A review that was left half done. */
function Unfinished() {
	const { t } = useText();
	const draft = unfinishedDraft.value;
	if (draft === null) return null;
	const resume = (): void => {
		resumeDraft();
		navigate(reviewHref);
	};
	const title = draft.history.draft.title.trim() || draft.document?.name || t('review:untitled');
	return (
		<Notice tone="straw" actions={<Button onClick={resume}>{t('review:leave.back')}</Button>}>
			{t('review:leave.waits', { title })}
		</Notice>
	);
}

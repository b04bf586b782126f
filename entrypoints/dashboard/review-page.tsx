// #/referentiels/relire: the référentiel in hand, until it is accepted and stored, or left. Loaded when it is first visited.
import { useEffect, useRef, useState } from 'preact/hooks';
import '../../assets/styles/review-rows.css';
import '../../assets/styles/review.css';
import { Question } from '../../components/review/question';
import { ReviewScreen } from '../../components/review/review-screen';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { ButtonLink } from '../../components/ui/button';
import { EmptyState } from '../../components/ui/empty-state';
import { claimsOfFramework } from '../../lib/db/claim-repository';
import { saveFramework } from '../../lib/db/framework-repository';
import type { Framework } from '../../lib/domain/framework';
import type { FrameworkDraft } from '../../lib/domain/framework-draft';
import { frameworkOf } from '../../lib/domain/framework-from-draft';
import type { FrameworkOrigin } from '../../lib/domain/stored-framework';
import { useApp } from './app-state';
import { lostTies } from './lost-ties';
import { changeDraft, closeDraft, draftInHand, handOver, isAtStake, reviewHref, type OpenDraft } from './open-draft';
import { hrefOf } from './route';
import { navigate } from './router';
import { useIsWide } from './use-is-wide';

export function ReviewPage() {
	const { t } = useText();
	const open = draftInHand.value;
	return open ? (
		<Review open={open} />
	) : (
		<div class="sheet">
			<PageHead title={t('review:title')} />
			<EmptyState
				title={t('review:none.title')}
				action={<ButtonLink href={hrefOf('referentiels')}>{t('review:none.back')}</ButtonLink>}
			>
				{t('review:none.text')}
			</EmptyState>
		</div>
	);
}

function Review({ open }: { open: OpenDraft }) {
	const { t } = useText();
	const { show } = useApp();
	const isWide = useIsWide();
	const [isBusy, setBusy] = useState(false);
	/** Accepted, but for the evidence that would lose what it is tied to. */
	const [untying, setUntying] = useState<{ framework: Framework; ties: number } | null>(null);
	const { history, document: source, purpose } = open;
	const { leaving, ask, stay } = useLeaveGuard(open);
	const joins = purpose.kind === 'wording' || purpose.kind === 'edition';

	const accept = async (draft: FrameworkDraft): Promise<void> => {
		const framework = frameworkOf(draft);
		if (purpose.kind === 'wording' || purpose.kind === 'edition') {
			handOver(framework);
			navigate(hrefOf('referentiels', purpose.frameworkId, { vue: purpose.kind === 'wording' ? 'formulation' : 'edition' }));
			return;
		}
		const ties = lostTies(framework, await claimsOfFramework(framework.id)).length;
		if (ties > 0) setUntying({ framework, ties });
		else await save(framework);
	};
	const save = async (framework: Framework): Promise<void> => {
		setUntying(null);
		setBusy(true);
		try {
			await saveFramework(framework, aboutOf(open));
			closeDraft();
			show({ text: t('review:saved') });
			navigate(hrefOf('referentiels', framework.id));
		} catch (error) {
			console.error(error);
			show({ text: t('review:saveFailed'), tone: 'alarm' });
		} finally {
			setBusy(false);
		}
	};
	const leave = (href: string): void => {
		closeDraft();
		navigate(href);
	};
	const changes = history.past.length;
	return (
		<>
			<ReviewScreen
				history={history}
				onHistory={changeDraft}
				document={source}
				needsTitle={!joins}
				isWide={isWide}
				isBusy={isBusy}
				newId={() => crypto.randomUUID()}
				onAccept={(draft) => void accept(draft)}
				onAbandon={() => ask(hrefOf('referentiels'))}
			/>
			{untying === null ? null : (
				<Question
					title={t('review:untie.title')}
					stay={t('review:sure.stay')}
					go={t('review:sure.go')}
					onStay={() => setUntying(null)}
					onGo={() => void save(untying.framework)}
				>
					<p>{t('review:untie.what', { count: untying.ties })}</p>
					<p>{t('review:untie.kept')}</p>
				</Question>
			)}
			{leaving === null ? null : (
				<Question
					title={t('review:leave.title')}
					stay={t('review:leave.stay')}
					go={t('review:leave.go')}
					isLoss
					onStay={stay}
					onGo={() => leave(leaving)}
				>
					<p>{t('review:leave.what', { title: history.draft.title || t('review:untitled') })}</p>
					{changes > 0 ? <p>{t('review:leave.changes', { count: changes })}</p> : null}
					{source?.name ? <p>{t('review:leave.reading', { name: source.name })}</p> : null}
				</Question>
			)}
		</>
	);
}

function aboutOf({ purpose, document: source }: OpenDraft): { origin: FrameworkOrigin; basedOn: string | null } {
	const origin = source ? 'imported' : 'authored';
	return purpose.kind === 'new'
		? { origin: purpose.origin ?? origin, basedOn: purpose.basedOn ?? null }
		: { origin, basedOn: null };
}

/**
 * Nothing is stored before it is accepted: a link away asks first, closing the tab too. Back cannot be held up: the draft stays
 * where it is, and a toast leads to it again.
 */
function useLeaveGuard(open: OpenDraft): { leaving: string | null; ask: (href: string) => void; stay: () => void } {
	const { t } = useText();
	const { show } = useApp();
	const [leaving, setLeaving] = useState<string | null>(null);
	const atStake = useRef(isAtStake(open));
	atStake.current = isAtStake(open);
	const ask = (href: string): void => {
		if (atStake.current) setLeaving(href);
		else {
			closeDraft();
			navigate(href);
		}
	};
	useEffect(() => {
		const click = (event: MouseEvent): void => {
			const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#/"]') : null;
			const href = link?.getAttribute('href') ?? reviewHref;
			const opensElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
			if (href === reviewHref || opensElsewhere || !atStake.current) return;
			event.preventDefault();
			setLeaving(href);
		};
		const unload = (event: BeforeUnloadEvent): void => {
			if (atStake.current) event.preventDefault();
		};
		document.addEventListener('click', click, { capture: true });
		window.addEventListener('beforeunload', unload);
		return () => {
			document.removeEventListener('click', click, { capture: true });
			window.removeEventListener('beforeunload', unload);
			if (draftInHand.peek() !== null && atStake.current) {
				show({ text: t('review:leave.kept'), action: { label: t('review:leave.back'), run: () => navigate(reviewHref) } });
			}
		};
	}, []);
	return { leaving, ask, stay: () => setLeaving(null) };
}

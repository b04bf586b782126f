// One piece: its rows as they change, what the candidate edits shown at once, every keystroke saved.
import { ChevronRight } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { KindField, PrivateFields, SourceFields } from '../../components/clip-details';
import { CaptureProgress } from '../../components/piece/capture-progress';
import { ClaimsEditor } from '../../components/piece/claims-editor';
import { PieceHead } from '../../components/piece/piece-head';
import { useText } from '../../components/text-context';
import { ButtonLink } from '../../components/ui/button';
import { EmptyState } from '../../components/ui/empty-state';
import { TextArea } from '../../components/ui/field';
import { Icon } from '../../components/ui/icon';
import { Skeleton } from '../../components/ui/skeleton';
import { claimsOf } from '../../lib/db/claim-repository';
import { getEvidence } from '../../lib/db/evidence-repository';
import { useLive } from '../../lib/db/use-live';
import { originOf, type Evidence, type EvidenceEdit } from '../../lib/domain/evidence';
import { useApp } from './app-state';
import { PieceReference, PieceVersions, RedactionsOf } from './lazy-pages';
import { PieceKept } from './piece-kept';
import { hrefOf } from './route';
import { usePieceActs } from './use-piece-acts';

export type PieceDetailProps = {
	id: string;
	/** The list's address when the piece takes the whole page; null beside the list. */
	backHref: string | null;
	/** It was deleted from here. */
	onGone: () => void;
};

export function PieceDetail({ id, backHref, onGone }: PieceDetailProps) {
	const { t } = useText();
	const stored = useLive(() => getEvidence(id), [id]);
	const { library } = useApp();
	const acts = usePieceActs();
	const [edits, setEdits] = useState<EvidenceEdit>({});
	const title = edits.title ?? stored?.title ?? '';

	const isKnown = Boolean(stored);
	useEffect(() => {
		document.title = `${isKnown ? title || t('dashboard:untitled') : t('dashboard:nav.preuves')} · Glane`;
	}, [isKnown, title, t]);

	if (stored === undefined) {
		return (
			<section class="detail" aria-label={t('dashboard:piece.label')}>
				<Skeleton lines={5} height="2rem" />
			</section>
		);
	}
	if (stored === null) {
		return (
			<section class="detail" aria-label={t('dashboard:piece.label')}>
				<EmptyState
					title={t('dashboard:piece.gone')}
					isPage={backHref !== null}
					action={<ButtonLink href={hrefOf('preuves')}>{t('dashboard:library.backToAll')}</ButtonLink>}
				/>
			</section>
		);
	}
	const piece: Evidence = { ...stored, ...edits, kindChosen: stored.kindChosen || edits.kind !== undefined };
	const edit = (change: EvidenceEdit): void => {
		setEdits((before) => ({ ...before, ...change }));
		acts.edit(id, change);
	};
	const job = library.jobs.value.get(id) ?? null;
	const summaryOf = ({ kind, source, withheld }: Evidence): string[] =>
		[t(`common:kind.${kind}`), kind === 'watch-source' ? source.name : '', withheld ? t('dashboard:piece.withheld') : ''].filter(
			Boolean,
		);
	return (
		<article class="detail" aria-label={t('dashboard:piece.label')}>
			<div class="detail-inner">
				<div class="detail-words">
					<PieceHead
						piece={piece}
						backHref={backHref}
						redactHref={job ? null : hrefOf('preuves', id, { vue: 'caviarder' })}
						onEdit={edit}
						onDelete={() => {
							acts.remove(id);
							onGone();
						}}
						onRestore={() => acts.restore(id)}
					/>
					{originOf(piece) === 'page' && piece.deletedAt === null ? <PieceVersions key={id} piece={piece} /> : null}
					{job ? <CaptureProgress job={job} onRetry={() => acts.retry(id)} onWish={(wish) => acts.wish(job.id, wish)} /> : null}
					<RedactionsOf id={id} />
					<TextArea
						label={t('dashboard:piece.statement')}
						placeholder={t('dashboard:piece.statementExample')}
						value={piece.statement}
						onValue={(statement) => edit({ statement })}
					/>
					<Claims id={id} />
					<details class="fold">
						<summary>
							<Icon of={ChevronRight} />
							{t('dashboard:piece.more')} <span class="soft">{summaryOf(piece).join(' · ')}</span>
						</summary>
						<KindField evidence={piece} onEdit={edit} />
						{piece.kind === 'watch-source' ? <SourceFields evidence={piece} onEdit={edit} /> : null}
						<PrivateFields evidence={piece} onEdit={edit} />
					</details>
					<PieceReference key={id} piece={piece} onEdit={edit} />
				</div>
				<PieceKept piece={piece} job={job} onRetry={() => acts.retry(id)} onAllow={() => acts.allowThenRetry(id)} />
			</div>
		</article>
	);
}

function Claims({ id }: { id: string }) {
	const { t } = useText();
	const { framework, settings } = useApp();
	const acts = usePieceActs();
	const claims = useLive(() => claimsOf(id), [id]);
	const used = framework.value;
	if (used === null) {
		return (
			<p class="soft">
				{t('dashboard:piece.noFramework')} <a href={hrefOf('referentiels')}>{t('dashboard:piece.chooseFramework')}</a>
			</p>
		);
	}
	if (!used || !claims) return null;
	return (
		<ClaimsEditor
			framework={used}
			claims={claims.filter((claim) => claim.frameworkId === used.id)}
			recent={settings.value.recentCompetencies}
			onAdd={(nodeId) => acts.tie(id, nodeId)}
			onReason={acts.giveReason}
			onRemove={acts.untie}
		/>
	);
}

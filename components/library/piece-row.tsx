// One piece in the list: picture, title, where and when, and the competencies it proves or what its capture is waiting for.
import { Layers2, RotateCcw, TriangleAlert, Undo2 } from 'lucide';
import type { ComponentChildren, Ref } from 'preact';
import { failureMayPass, type Job } from '../../lib/domain/capture';
import type { Evidence } from '../../lib/domain/evidence';
import { captureFailureText } from '../../lib/i18n/failure-text';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { rowDate } from './row-date';

export type PieceRowProps = {
	piece: Evidence;
	href: string;
	thumbnail: ComponentChildren;
	/** Codes of the competencies it is tied to, none where they are of another référentiel; null where it is tied to nothing. */
	codes: readonly string[] | null;
	/** How many versions of its page are kept; 1 where it is the only one. */
	versions: number;
	/** Its capture, while that is under way or failed. */
	job: Job | null;
	selected: boolean;
	/** The one row the Tab key reaches; arrows move from it. */
	active: boolean;
	linkRef?: Ref<HTMLAnchorElement> | undefined;
	onRetry: () => void;
	onRestore: () => void;
};

export function PieceRow(props: PieceRowProps) {
	const { t, language } = useText();
	const { piece, href, thumbnail, versions, selected, active, linkRef, onRestore } = props;
	const tabIndex = active ? 0 : -1;
	const facts = `${rowDate(piece.createdAt, language, piece.timeZone)} · ${t(`common:kind.${piece.kind}`)}`;
	const where = piece.file
		? t(`dashboard:piece.format.${piece.file.format}`)
		: piece.occasion
			? piece.occasion.place
			: piece.site;
	return (
		<article class={selected ? 'piece piece-selected' : 'piece'}>
			<a class="piece-link" href={href} tabIndex={tabIndex} ref={linkRef ?? null} aria-current={selected ? 'true' : undefined}>
				<span class="piece-thumbnail">{thumbnail}</span>
				<span class="piece-words">
					<span class="piece-title ellipsis" dir="auto">
						{piece.title || t('dashboard:untitled')}
					</span>
					<span class="piece-facts">
						{where ? <span class={piece.file ? 'piece-format' : 'piece-site ellipsis'}>{where}</span> : null}
						<span class="piece-when ellipsis">{where ? ` · ${facts}` : facts}</span>
						{versions > 1 ? (
							<span class="piece-count figures" title={t('versions:count', { count: versions })}>
								<Icon of={Layers2} size={12} />
								<span aria-hidden="true">{versions}</span>
								<span class="visually-hidden">{t('versions:count', { count: versions })}</span>
							</span>
						) : null}
					</span>
					<PieceState {...props} />
				</span>
			</a>
			{props.job?.state === 'failed' && failureMayPass(props.job.failure) && piece.deletedAt === null ? (
				<Button small icon={RotateCcw} title={t('common:retry')} tabIndex={tabIndex} onClick={props.onRetry}>
					{t('common:retry')}
				</Button>
			) : null}
			{piece.deletedAt !== null ? (
				<Button small icon={Undo2} title={t('dashboard:library.restore')} tabIndex={tabIndex} onClick={onRestore}>
					{t('dashboard:library.restore')}
				</Button>
			) : null}
		</article>
	);
}

/** More codes than these would not fit the narrowest list. */
const codesShown = 4;

function PieceState({ job, codes }: PieceRowProps) {
	const { t } = useText();
	if (job?.state === 'failed') {
		return (
			<span class="piece-tags piece-failed">
				<Icon of={TriangleAlert} size={14} />
				<span class="ellipsis">{captureFailureText(job.failure ?? 'unexpected', t).happened}</span>
			</span>
		);
	}
	if (job) {
		return (
			<span class="piece-tags soft">
				<span class="button-busy" aria-hidden="true" />
				{t('dashboard:library.running')}
			</span>
		);
	}
	if (codes === null) return <span class="piece-tags piece-untagged">{t('dashboard:library.toTag')}</span>;
	return (
		<span class="piece-tags">
			{codes.slice(0, codesShown).map((code) => (
				<span key={code} class="tag code">
					{code}
				</span>
			))}
			{codes.length > codesShown ? (
				<span class="soft">{t('dashboard:library.more', { count: codes.length - codesShown })}</span>
			) : null}
		</span>
	);
}

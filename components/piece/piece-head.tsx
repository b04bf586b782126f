// The top of a piece: its title, which can be edited in place, where it comes from, and the way out.
import { ArrowLeft, ExternalLink, EyeOff, RotateCcw, Trash } from 'lucide';
import type { Evidence, EvidenceEdit } from '../../lib/domain/evidence';
import { formatInstant } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Button, ButtonLink } from '../ui/button';
import { TextArea } from '../ui/field';
import { Notice } from '../ui/notice';

export type PieceHeadProps = {
	piece: Evidence;
	/** Where the list is, when the piece takes the whole page; null beside the list. */
	backHref: string | null;
	/** Where things are taken out of it; null while that can't be done. */
	redactHref?: string | null;
	onEdit: (edit: EvidenceEdit) => void;
	onDelete: () => void;
	onRestore: () => void;
};

export function PieceHead({ piece, backHref, redactHref, onEdit, onDelete, onRestore }: PieceHeadProps) {
	const { t, language } = useText();
	const Heading = backHref === null ? 'h2' : 'h1';
	const facts = [piece.site, formatInstant(piece.createdAt, language, piece.timeZone), piece.author];
	return (
		<header class="piece-head">
			<div class="row">
				{backHref === null ? null : (
					<ButtonLink small icon={ArrowLeft} href={backHref}>
						{t('dashboard:piece.back')}
					</ButtonLink>
				)}
				<span class="grow" />
				{/^https?:/.test(piece.url) ? (
					<ButtonLink small icon={ExternalLink} href={piece.url} target="_blank" rel="noreferrer">
						{t('dashboard:piece.original')}
					</ButtonLink>
				) : null}
				{redactHref && piece.deletedAt === null ? (
					<ButtonLink small icon={EyeOff} iconOnly={backHref !== null} href={redactHref}>
						{t('dashboard:redact.act')}
					</ButtonLink>
				) : null}
				{piece.deletedAt === null ? (
					<Button small icon={Trash} iconOnly={backHref !== null} onClick={onDelete}>
						{t('common:delete')}
					</Button>
				) : null}
			</div>
			{piece.deletedAt === null ? null : (
				<Notice
					tone="straw"
					icon={Trash}
					actions={
						<Button small icon={RotateCcw} onClick={onRestore}>
							{t('dashboard:library.restore')}
						</Button>
					}
				>
					{t('dashboard:piece.deletedOn', { when: formatInstant(piece.deletedAt, language) })}
				</Notice>
			)}
			<Heading class="unseen" tabIndex={-1}>
				{piece.title || t('dashboard:untitled')}
			</Heading>
			<div class="piece-heading">
				<TextArea
					label={t('dashboard:piece.title')}
					labelHidden
					data-node="piece-title"
					rows={1}
					placeholder={t('dashboard:untitled')}
					value={piece.title}
					onValue={(title) => onEdit({ title: title.replaceAll('\n', ' ') })}
				/>
				<p class="soft dense">{facts.filter(Boolean).join(' · ')}</p>
			</div>
		</header>
	);
}

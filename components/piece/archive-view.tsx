// The archived page, in a frame that runs nothing: no scripts, no forms, an origin of its own.
import { useText } from '../text-context';
import { ErrorPanel } from '../ui/error-panel';
import { Skeleton } from '../ui/skeleton';
import { ArchiveFrame, type ArchiveFrameProps } from './archive-frame';

/** none: only pixels were kept · waiting: the capture is under way · loading: being assembled. */
export type Archive =
	| { state: 'none' }
	| { state: 'waiting' }
	| { state: 'loading' }
	| { state: 'ready'; url: string }
	| { state: 'failed'; details: string };

/** `width`: of the window it was captured in, in CSS px; 0 where that is not known. */
export type ArchiveViewProps = { archive: Archive } & Omit<ArchiveFrameProps, 'url'>;

export function ArchiveView({ archive, ...shown }: ArchiveViewProps) {
	const { t } = useText();
	switch (archive.state) {
		case 'none':
			return <p class="soft">{t('dashboard:piece.archive.none')}</p>;
		case 'waiting':
			return <p class="soft">{t('dashboard:piece.archive.noneYet')}</p>;
		case 'loading':
			return (
				<div class="archive-loading" role="status">
					<span class="visually-hidden">{t('dashboard:piece.archive.assembling')}</span>
					<Skeleton lines={6} height="2rem" />
				</div>
			);
		case 'failed':
			return (
				<ErrorPanel
					happened={t('dashboard:piece.archive.failed')}
					safe={t('dashboard:piece.archive.failedSafe')}
					details={archive.details}
				/>
			);
		case 'ready':
			return (
				<>
					<ArchiveFrame url={archive.url} {...shown} />
					<p class="soft small">{t('dashboard:piece.archive.static')}</p>
				</>
			);
	}
}

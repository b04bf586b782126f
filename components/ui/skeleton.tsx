// Holds the place of what is being read. Invisible for 150 ms, so that quick answers never flash.
import { useText } from '../text-context';

export type SkeletonProps = { lines?: number; /** CSS height of each line. */ height?: string };

export function Skeleton({ lines = 3, height = '1rem' }: SkeletonProps) {
	const { t } = useText();
	return (
		<div class="skeleton" aria-busy="true">
			<span class="visually-hidden">{t('common:loading')}</span>
			{Array.from({ length: lines }, (_, line) => (
				<span key={line} class="skeleton-line" style={{ blockSize: height }} />
			))}
		</div>
	);
}

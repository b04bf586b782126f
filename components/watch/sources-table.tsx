// The sources of the veille: what each is, why it is reliable, and the pieces taken from it.
import type { WatchSourceGroup } from '../../lib/domain/watch-sources';
import { formatDate } from '../../lib/i18n/format';
import { useText } from '../text-context';

export type SourcesTableProps = { sources: readonly WatchSourceGroup[]; piecesHref: (key: string) => string };

export function SourcesTable({ sources, piecesHref }: SourcesTableProps) {
	const { t, language } = useText();
	return (
		<div class="scroll">
			<table class="table sources">
				<thead>
					<tr>
						<th scope="col">{t('dashboard:watch.name')}</th>
						<th scope="col">{t('dashboard:watch.kind')}</th>
						<th scope="col">{t('dashboard:watch.reliability')}</th>
						<th scope="col">{t('dashboard:watch.last')}</th>
						<th scope="col" class="number">
							{t('dashboard:watch.pieces')}
						</th>
					</tr>
				</thead>
				<tbody>
					{sources.map((source) => (
						<tr key={source.key}>
							<th scope="row">
								{source.name}
								{source.site && source.site !== source.name ? <span class="soft small source-site">{source.site}</span> : null}
							</th>
							<td>
								{source.kind ? (
									t(`capture:sourceKind.${source.kind}`)
								) : (
									<a href={piecesHref(source.key)}>{t('dashboard:watch.unset')}</a>
								)}
							</td>
							<td>{source.reliability || <a href={piecesHref(source.key)}>{t('dashboard:watch.unsaid')}</a>}</td>
							<td class="source-last">{formatDate(source.last, language)}</td>
							<td class="number">
								<a href={piecesHref(source.key)}>{new Intl.NumberFormat(language).format(source.pieces)}</a>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

// The exports made before, newest first: which version, when, how many pieces, and the hash that recognises it.
import { formatBytes, formatInstant } from '../../lib/i18n/format';
import { useText } from '../text-context';

export type PastExport = {
	id: string;
	/** Of the release; a draft has none that counts. */
	number: number | null;
	createdAt: string;
	bytes: number;
	evidenceCount: number;
	manifestSha256: string;
	/** What was exported; old exports are all of the whole folder. */
	what?: 'bundle' | 'pdf' | 'pdf-attached' | 'docx';
	/** Made from a frozen version, whose number it has. */
	release?: string | null;
	/** The dossier it is of; not known of old exports. */
	dossier?: { title: string } | null;
	/** Where the same can be exported again: the version it was made from is still there. */
	againHref?: string | null;
};

export function ExportList({ exports }: { exports: readonly PastExport[] }) {
	const { t, language } = useText();
	if (exports.length === 0) return null;
	return (
		<section class="stack" aria-labelledby="report-previous">
			<h2 id="report-previous">{t('report:screen.previous')}</h2>
			<p class="soft">{t('handin:export.pastNote')}</p>
			<ul class="export-list">
				{exports.map((line) => (
					<li key={line.id}>
						<span>
							{line.release
								? t('handin:export.releaseLine', { number: line.number ?? 0, when: formatInstant(line.createdAt, language) })
								: t('handin:export.draftLine', { when: formatInstant(line.createdAt, language) })}
						</span>
						{line.what && line.what !== 'bundle' ? <span>{t(`handin:export.past.${line.what}`)}</span> : null}
						{line.dossier ? <span>{line.dossier.title}</span> : null}
						<span class="soft small figures">
							{t('report:doc.pieces', { count: line.evidenceCount })} · {formatBytes(line.bytes, language)}
						</span>
						<span class="soft small export-hash" title={line.manifestSha256}>
							{line.manifestSha256.slice(0, 16)}…
						</span>
						{line.againHref ? <a href={line.againHref}>{t('handin:export.pastAgain', { number: line.number ?? 0 })}</a> : null}
					</li>
				))}
			</ul>
		</section>
	);
}

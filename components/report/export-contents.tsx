// What an export would hold now: parts with their pieces, and what is worth knowing before one hands it over.
import { TriangleAlert } from 'lucide';
import { useText } from '../text-context';
import { Notice } from '../ui/notice';

type ExportPart = { id: string; title: string; pieces: number; served: number; competencies: number };

export type ExportContentsProps = {
	exhibits: number;
	competenciesServed: number;
	parts: readonly ExportPart[];
	hasName: boolean;
	withoutReason: number;
	/** Codes of the dossier's competencies that nothing proves. */
	withoutProof: readonly string[];
	withheld: number;
	untagged: number;
	unfinished: number;
	/** Calls in the text that lead nowhere: the piece is withheld or gone. */
	dangling: number;
	coverageHref: string;
	coverHref: string;
	checkHref: string;
};

export function ExportContents(props: ExportContentsProps) {
	const { t } = useText();
	const exhibits = t('report:doc.exhibits', { count: props.exhibits });
	const competencies = t('report:doc.competencies', { count: props.competenciesServed });
	return (
		<section class="stack" aria-labelledby="report-contents">
			<h2 id="report-contents">{t('report:screen.contents')}</h2>
			<p>{t('report:screen.contentsLead', { exhibits, competencies })}</p>
			<table class="export-parts">
				<thead>
					<tr>
						<th scope="col">{t('report:screen.part')}</th>
						<th scope="col" class="number">
							{t('report:screen.competenciesServed')}
						</th>
						<th scope="col" class="number">
							{t('report:screen.pieces')}
						</th>
					</tr>
				</thead>
				<tbody>
					{props.parts.map((part) => (
						<tr key={part.id}>
							<th scope="row">{part.title || t('report:screen.outside')}</th>
							<td class="number">{t('report:screen.of', { count: part.served, total: part.competencies })}</td>
							<td class="number">{part.pieces}</td>
						</tr>
					))}
				</tbody>
			</table>
			<Warnings {...props} />
		</section>
	);
}

function Warnings(props: ExportContentsProps) {
	const { hasName, withoutReason, withoutProof, withheld, untagged, unfinished, dangling } = props;
	const { t } = useText();
	const lines = [
		hasName ? null : t('report:screen.noName'),
		withoutReason > 0 ? t('report:screen.withoutReason', { count: withoutReason }) : null,
		withoutProof.length > 0
			? t('report:screen.withoutProof', { count: withoutProof.length, codes: withoutProof.join(', ') })
			: null,
		unfinished > 0 ? t('report:screen.unfinished', { count: unfinished }) : null,
		untagged > 0 ? t('report:screen.untagged', { count: untagged }) : null,
		dangling > 0 ? t('handin:export.dangling', { count: dangling }) : null,
		withheld > 0 ? t('report:screen.withheld', { count: withheld }) : null,
	].filter((line) => line !== null);
	if (lines.length === 0) return null;
	return (
		<Notice
			tone="straw"
			icon={TriangleAlert}
			actions={
				<>
					{hasName ? null : <a href={props.coverHref}>{t('handin:export.toCover')}</a>}
					{withoutProof.length > 0 ? <a href={props.coverageHref}>{t('report:screen.seeCoverage')}</a> : null}
					<a href={props.checkHref}>{t('handin:export.toCheck')}</a>
				</>
			}
		>
			<strong>{t('report:screen.toKnow')}</strong>
			<ul class="notice-list">
				{lines.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</Notice>
	);
}

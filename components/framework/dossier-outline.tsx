// What the candidate hands in: the parts of a dossier and, folded, the sections that the report will hold.
import type { Dossier, DossierSection, Framework } from '../../lib/domain/framework';
import { useText } from '../text-context';
import { OutlineFold } from './outline-fold';

export function DossierOutline({ framework, dossier }: { framework: Framework; dossier: Dossier }) {
	const { t } = useText();
	const { opening, parts, closing } = dossier;
	return (
		<OutlineFold label={dossier.title} aside={t('dashboard:frameworks.partCount', { count: parts.length })}>
			{opening.length > 0 ? (
				<OutlineFold label={t('dashboard:frameworks.opening')} inner>
					<Sections framework={framework} sections={opening} />
				</OutlineFold>
			) : null}
			{parts.map((part) => (
				<OutlineFold
					key={part.id}
					label={part.chapter ? `${part.chapter} – ${part.title}` : part.title}
					aside={t('dashboard:frameworks.sectionCount', { count: part.sections.length })}
					inner
				>
					<Sections framework={framework} sections={part.sections} />
				</OutlineFold>
			))}
			{closing.length > 0 ? (
				<OutlineFold label={t('dashboard:frameworks.closing')} inner>
					<Sections framework={framework} sections={closing} />
				</OutlineFold>
			) : null}
		</OutlineFold>
	);
}

function Sections({ framework, sections }: { framework: Framework; sections: readonly DossierSection[] }) {
	const codes = new Map(framework.competencies.map(({ id, code }) => [id, code]));
	return (
		<ol class="outline-body dense">
			{sections.map(({ id, title, nodeIds }) => (
				<li key={id}>
					{title} <span class="soft small figures">{nodeIds.flatMap((nodeId) => codes.get(nodeId) ?? []).join(' ')}</span>
				</li>
			))}
		</ol>
	);
}

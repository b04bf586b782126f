// Which dossier the report and its export are about, and its parts in a line; nothing where there is only one.
import type { Dossier } from '../../lib/domain/framework';
import { useText } from '../text-context';
import { SelectField } from '../ui/field';

export type DossierChoiceProps = {
	dossiers: readonly Pick<Dossier, 'id' | 'title' | 'parts'>[];
	dossierId: string | null;
	onDossier: (id: string) => void;
};

export function DossierChoice({ dossiers, dossierId, onDossier }: DossierChoiceProps) {
	const { t } = useText();
	const chosen = dossiers.find(({ id }) => id === dossierId);
	if (!chosen || dossiers.length < 2) return null;
	return (
		<section class="stack dossier-choice">
			<SelectField
				name="dossier"
				label={t('report:screen.dossier')}
				value={chosen.id}
				choices={dossiers.map(({ id, title, parts }) => ({
					value: id,
					label: parts.length > 1 ? t('report:screen.dossierParts', { title, count: parts.length }) : title,
				}))}
				onValue={onDossier}
			/>
			<ul class="dossier-parts soft dense">
				{chosen.parts.map((part) => (
					<li key={part.id}>{part.chapter ? `${part.title} · ${part.chapter}` : part.title}</li>
				))}
			</ul>
			<p class="soft small">{t('report:screen.dossierHint')}</p>
		</section>
	);
}

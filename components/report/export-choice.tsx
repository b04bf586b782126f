// What to export: which document or the whole folder, of which state of the report, for whom, in which language.
import type { Language } from '../../lib/domain/settings';
import { useText } from '../text-context';
import { SelectField } from '../ui/field';

export const exportKinds = ['bundle', 'pdf', 'pdf-attached', 'docx'] as const;
export type ExportKind = (typeof exportKinds)[number];

export type ExportChoiceProps = {
	what: ExportKind;
	onWhat: (what: ExportKind) => void;
	/** Number of the version; null: as it is now. */
	version: number | null;
	versions: readonly { number: number; note: string }[];
	onVersion: (number: number | null) => void;
	profile: 'jury' | 'archive';
	onProfile: (profile: 'jury' | 'archive') => void;
	language: Language;
	onLanguage: (language: Language) => void;
};

export function ExportChoice(props: ExportChoiceProps) {
	const { t } = useText();
	const { what, version, profile, language } = props;
	return (
		<section class="stack" aria-labelledby="export-choice">
			<h2 id="export-choice">{t('handin:export.title')}</h2>
			<fieldset class="stack stack-tight export-kinds">
				<legend class="visually-hidden">{t('handin:export.what')}</legend>
				{exportKinds.map((kind) => (
					<label key={kind} class="export-kind">
						<input type="radio" name="what" value={kind} checked={kind === what} onChange={() => props.onWhat(kind)} />
						<span>
							{t(`handin:export.kind.${kind}`)}
							<span class="soft small"> {t(`handin:export.kindHint.${kind}`)}</span>
						</span>
					</label>
				))}
			</fieldset>
			<div class="export-fields">
				<SelectField
					label={t('handin:export.version')}
					value={version === null ? '' : String(version)}
					choices={[
						{ value: '', label: t('handin:export.now') },
						...props.versions.map(({ number, note }) => ({
							value: String(number),
							label: note ? `${t('handin:release.name', { number })} · ${note}` : t('handin:release.name', { number }),
						})),
					]}
					onValue={(number) => props.onVersion(number === '' ? null : Number(number))}
				/>
				{what === 'bundle' ? (
					<SelectField
						label={t('handin:export.profile')}
						hint={t(`handin:export.profileHint.${profile}`)}
						value={profile}
						choices={(['jury', 'archive'] as const).map((value) => ({ value, label: t(`handin:export.profiles.${value}`) }))}
						onValue={props.onProfile}
					/>
				) : null}
				<SelectField
					label={t('report:screen.language')}
					value={language}
					choices={(['fr', 'en'] as const).map((value) => ({ value, label: t(`common:language.${value}`) }))}
					onValue={props.onLanguage}
				/>
			</div>
		</section>
	);
}

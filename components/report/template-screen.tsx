// The school's document: its places beside the sections of the report, the choice of what goes where, and the filled document.
import { Download, Trash2, WandSparkles } from 'lucide';
import type { SchoolTemplate } from '../../lib/domain/school-template';
import type { Language } from '../../lib/domain/settings';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { ErrorPanel } from '../ui/error-panel';
import { SelectField } from '../ui/field';
import { Notice } from '../ui/notice';
import { TemplateDrop, type TemplateFault } from './template-drop';
import { TemplatePlaces, type TemplatePlacesProps } from './template-places';

export type TemplateStatus = { state: 'idle' | 'filling' | 'done' } | { state: 'failed'; details: string };

export type TemplateScreenProps = {
	/** Null while the report has none. */
	template: (Pick<SchoolTemplate, 'name' | 'fillings'> & Pick<TemplatePlacesProps, 'places'>) | null;
	sections: TemplatePlacesProps['sections'];
	fault: TemplateFault | null;
	isReading: boolean;
	status: TemplateStatus;
	/** The frozen ones, newest first; `version` null is the report as it is now. */
	versions: readonly { number: number }[];
	version: number | null;
	onVersion: (version: number | null) => void;
	language: Language;
	onLanguage: (language: Language) => void;
	onFile: (file: File) => void;
	onFill: (fillings: SchoolTemplate['fillings']) => void;
	onPropose: () => void;
	onDownload: () => void;
	onRemove: () => void;
};

export function TemplateScreen(props: TemplateScreenProps) {
	const { t } = useText();
	const { template, sections, fault, isReading, status, onFile, onFill } = props;
	return (
		<div class="stack stack-wide">
			<TemplateDrop fault={fault} isReading={isReading} hasTemplate={template !== null} onFile={onFile} />
			{template ? (
				<>
					<TemplatePlaces
						name={template.name}
						places={template.places}
						sections={sections}
						fillings={template.fillings}
						onFill={onFill}
					/>
					<div class="row template-choices">
						{props.versions.length > 0 ? (
							<SelectField
								label={t('handin:export.version')}
								value={String(props.version ?? '')}
								choices={[
									{ value: '', label: t('handin:export.now') },
									...props.versions.map(({ number }) => ({ value: String(number), label: t('handin:release.name', { number }) })),
								]}
								onValue={(value) => props.onVersion(value === '' ? null : Number(value))}
							/>
						) : null}
						<SelectField
							label={t('template:language')}
							value={props.language}
							choices={[
								{ value: 'fr', label: t('common:language.fr') },
								{ value: 'en', label: t('common:language.en') },
							]}
							onValue={props.onLanguage}
						/>
					</div>
					<div class="row">
						<Button variant="primary" icon={Download} busy={status.state === 'filling'} onClick={props.onDownload}>
							{t(status.state === 'filling' ? 'template:filling' : 'template:fill')}
						</Button>
						<Button icon={WandSparkles} onClick={props.onPropose}>
							{t('template:propose')}
						</Button>
						<Button icon={Trash2} onClick={props.onRemove}>
							{t('template:remove')}
						</Button>
					</div>
					<Outcome status={status} />
				</>
			) : null}
		</div>
	);
}

function Outcome({ status }: { status: TemplateStatus }) {
	const { t } = useText();
	if (status.state === 'failed')
		return <ErrorPanel happened={t('template:failed')} safe={t('template:failedSafe')} details={status.details} />;
	// The region is always there: one that appears with its text is not heard.
	return (
		<output>
			{status.state === 'done' ? (
				<Notice>
					{t('template:done')} {t('template:pageNumbers')}
				</Notice>
			) : null}
		</output>
	);
}

// Settings: how Glane speaks and looks, which référentiel, how a capture starts, what it may read, where pieces are kept.
import type { ComponentChildren } from 'preact';
import { languages, settingsSchema, type Settings } from '../lib/domain/settings';
import { SettingsAccess, SettingsShortcuts, SettingsStorage, type MachineProps } from './settings-machine';
import { useText } from './text-context';
import { CheckField, SelectField } from './ui/field';
import type { FrameworkChoice } from './welcome';

export type SettingsFormProps = MachineProps & {
	settings: Settings;
	frameworks: readonly FrameworkChoice[];
	onSettings: (change: Partial<Settings>) => void;
};

const themes = settingsSchema.entries.theme.wrapped.options;

export function SettingsForm(props: SettingsFormProps) {
	const { t } = useText();
	const { settings, frameworks, onSettings } = props;
	const isKnown = frameworks.some(({ id }) => id === settings.frameworkId);
	return (
		<div class="settings">
			<Section title={t('dashboard:settings.look')}>
				<SelectField
					label={t('dashboard:settings.language')}
					value={settings.language}
					choices={languages.map((language) => ({ value: language, label: t(`common:language.${language}`) }))}
					onValue={(language) => onSettings({ language })}
				/>
				<SelectField
					label={t('dashboard:settings.theme')}
					value={settings.theme}
					choices={themes.map((theme) => ({ value: theme, label: t(`common:theme.${theme}`) }))}
					onValue={(theme) => onSettings({ theme })}
				/>
			</Section>
			<Section title={t('dashboard:settings.framework')}>
				<SelectField
					label={t('dashboard:settings.frameworkUsed')}
					hint={t('dashboard:settings.frameworkHint')}
					value={isKnown ? (settings.frameworkId ?? '') : ''}
					choices={[
						...(!isKnown ? [{ value: '', label: t('dashboard:settings.frameworkNone') }] : []),
						...frameworks.map(({ id, title, certifier }) => ({
							value: id,
							label: certifier ? `${title} (${certifier})` : title,
						})),
					]}
					onValue={(id) => onSettings({ frameworkId: id || null })}
				/>
			</Section>
			<Section title={t('dashboard:settings.capture')}>
				<CheckField
					label={t('dashboard:settings.shutterFirst')}
					hint={t('dashboard:settings.shutterFirstHint')}
					checked={settings.shutterFirst}
					onChecked={(shutterFirst) => onSettings({ shutterFirst })}
				/>
				<SettingsShortcuts {...props} />
			</Section>
			<Section title={t('dashboard:settings.access')}>
				<SettingsAccess {...props} />
			</Section>
			<Section title={t('dashboard:settings.storage')}>
				<SettingsStorage {...props} />
			</Section>
		</div>
	);
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
	return (
		<section class="settings-section">
			<h2>{title}</h2>
			<div class="stack">{children}</div>
		</section>
	);
}

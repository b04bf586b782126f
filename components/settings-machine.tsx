// The settings that the browser holds rather than Glane: host access, storage, keyboard shortcuts.
import { Check, TriangleAlert } from 'lucide';
import { formatBytes } from '../lib/i18n/format';
import { useText } from './text-context';
import { Button } from './ui/button';
import { Icon } from './ui/icon';
import { Notice } from './ui/notice';

export type MachineProps = {
	hasAccess: boolean;
	onAllow: () => void;
	onRevoke: () => void;
	/** Bytes; null while they are counted. */
	space: { usage: number; quota: number; persisted: boolean } | null;
	/** The browser was asked to protect the storage, and would not. */
	protectionRefused: boolean;
	onProtect: () => void;
	shortcuts: readonly { name: 'toolbar' | 'clip'; keys: string }[];
	onShortcuts: () => void;
};

export function SettingsAccess({ hasAccess, onAllow, onRevoke }: MachineProps) {
	const { t } = useText();
	return (
		<>
			<p class={hasAccess ? 'state-of' : 'state-of state-of-missing'} role="status">
				<Icon of={hasAccess ? Check : TriangleAlert} />
				{hasAccess ? t('dashboard:settings.accessGranted') : t('dashboard:settings.accessMissing')}
			</p>
			<p class="soft dense">{t('dashboard:settings.accessWhy')}</p>
			<div class="row">
				{hasAccess ? (
					<Button onClick={onRevoke}>{t('dashboard:settings.revoke')}</Button>
				) : (
					<Button onClick={onAllow}>{t('common:allow')}</Button>
				)}
			</div>
		</>
	);
}

export function SettingsStorage({ space, protectionRefused, onProtect }: MachineProps) {
	const { t, language } = useText();
	if (!space) return null;
	const used = formatBytes(space.usage, language);
	const left = formatBytes(Math.max(0, space.quota - space.usage), language);
	return (
		<>
			<p class="figures">{t('dashboard:settings.storageUsed', { used, left })}</p>
			<p class={space.persisted ? 'state-of' : 'state-of state-of-missing'} role="status">
				<Icon of={space.persisted ? Check : TriangleAlert} />
				{space.persisted ? t('dashboard:settings.protected') : t('dashboard:settings.unprotected')}
			</p>
			{space.persisted ? null : (
				<div class="row">
					<Button onClick={onProtect}>{t('dashboard:settings.protect')}</Button>
				</div>
			)}
			{protectionRefused ? <Notice tone="straw">{t('dashboard:settings.protectionRefused')}</Notice> : null}
		</>
	);
}

export function SettingsShortcuts({ shortcuts, onShortcuts }: MachineProps) {
	const { t } = useText();
	return (
		<>
			<dl class="settings-keys">
				{shortcuts.map(({ name, keys }) => (
					<div key={name}>
						<dt>{t(`dashboard:settings.shortcut.${name}`)}</dt>
						<dd>{keys ? <kbd>{keys}</kbd> : <span class="soft">{t('dashboard:settings.noKeys')}</span>}</dd>
					</div>
				))}
			</dl>
			<div class="row">
				<Button onClick={onShortcuts}>{t('dashboard:settings.changeKeys')}</Button>
			</div>
		</>
	);
}

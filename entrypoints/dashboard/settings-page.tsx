// #/reglages: reads what this machine holds (settings, access, space, shortcuts) and changes it.
import { useEffect, useState } from 'preact/hooks';
import '../../assets/styles/setup.css';
import { SettingsForm } from '../../components/settings-form';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { Skeleton } from '../../components/ui/skeleton';
import type { Settings } from '../../lib/domain/settings';
import { dropHostAccess, hasHostAccess, requestHostAccess } from '../../lib/platform/host-access';
import { loadSettings, onSettingsChange, saveSettings } from '../../lib/platform/settings-store';
import { openShortcutSettings, readShortcuts, type Shortcut } from '../../lib/platform/shortcuts';
import { protectStorage, readStorageSpace, type StorageSpace } from '../../lib/platform/storage-space';
import { useFrameworks } from './use-frameworks';

export function SettingsPage() {
	const { t } = useText();
	const [settings, setSettings] = useState<Settings | null>(null);
	const [hasAccess, setAccess] = useState(false);
	const [space, setSpace] = useState<StorageSpace | null>(null);
	const [refused, setRefused] = useState(false);
	const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
	const { frameworks } = useFrameworks();
	useEffect(() => {
		const read = () => {
			void hasHostAccess().then(setAccess);
			void readStorageSpace().then(setSpace);
			void readShortcuts().then(setShortcuts);
		};
		read();
		void loadSettings().then(setSettings);
		// What the browser's own pages change is seen when one comes back from them.
		window.addEventListener('focus', read);
		const stop = onSettingsChange(setSettings);
		return () => {
			window.removeEventListener('focus', read);
			stop();
		};
	}, []);

	const protect = async () => {
		setRefused(!(await protectStorage()));
		setSpace(await readStorageSpace());
	};
	return (
		<div class="sheet settings-sheet">
			<PageHead title={t('dashboard:settings.title')} />
			{settings ? (
				<SettingsForm
					settings={settings}
					frameworks={frameworks}
					onSettings={(change) => void saveSettings(change).then(setSettings)}
					hasAccess={hasAccess}
					onAllow={() => void requestHostAccess().then(setAccess)}
					onRevoke={() => void dropHostAccess().then(hasHostAccess).then(setAccess)}
					space={space}
					protectionRefused={refused}
					onProtect={() => void protect()}
					shortcuts={shortcuts}
					onShortcuts={() => void openShortcutSettings()}
				/>
			) : (
				<Skeleton lines={6} height="2.25rem" />
			)}
		</div>
	);
}

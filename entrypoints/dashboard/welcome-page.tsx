// The first run's screens in the dashboard: #/bienvenue, #/bienvenue/acces, #/bienvenue/pret.
import { useEffect, useState } from 'preact/hooks';
import '../../assets/styles/setup.css';
import { Welcome, welcomeSteps, type WelcomeStep } from '../../components/welcome';
import { hasHostAccess, requestHostAccess } from '../../lib/platform/host-access';
import { loadSettings, onSettingsChange, saveSettings } from '../../lib/platform/settings-store';
import { readShortcuts } from '../../lib/platform/shortcuts';
import { protectStorage } from '../../lib/platform/storage-space';
import { hrefOf } from './route';
import { navigate, route } from './router';
import { useFrameworks } from './use-frameworks';

export function WelcomePage() {
	const step = welcomeSteps.find((known) => known === route.value.id) ?? 'referentiel';
	const { frameworks } = useFrameworks();
	// In the address, so that a reload does not forget where the first run is to end.
	const wantsImport = route.value.query['puis'] === 'importer';
	const [chosen, setChosen] = useState<string | null>(null);
	const [hasAccess, setAccess] = useState(false);
	const [shortcut, setShortcut] = useState('');
	useEffect(() => {
		void loadSettings().then((settings) => setChosen(settings.frameworkId));
		void hasHostAccess().then(setAccess);
		void readShortcuts().then((all) => setShortcut(all.find(({ name }) => name === 'toolbar')?.keys ?? ''));
	}, []);

	const go = (next: WelcomeStep, toImport = wantsImport) =>
		navigate(hrefOf('bienvenue', next, { puis: toImport ? 'importer' : undefined }));
	const choose = async (frameworkId: string | null) => {
		if (frameworkId !== null) {
			setChosen(frameworkId);
			await saveSettings({ frameworkId });
		}
		go('acces', false);
	};
	const allow = async () => {
		setAccess(await requestHostAccess());
		go('pret');
	};
	const finish = async () => {
		// From here on the browser may not evict the evidence to make room.
		void protectStorage();
		// The app leaves this page only once it has heard of the change itself.
		const heard = new Promise<void>((done) => {
			const stop = onSettingsChange((settings) => {
				if (!settings.welcomed) return;
				stop();
				setTimeout(done);
			});
		});
		const { welcomed } = await loadSettings();
		if (!welcomed) await Promise.all([heard, saveSettings({ welcomed: true })]);
		navigate(hrefOf(wantsImport ? 'referentiels' : 'preuves'));
	};
	return (
		<Welcome
			step={step}
			frameworks={frameworks}
			chosen={chosen}
			hasAccess={hasAccess}
			shortcut={shortcut}
			onChoose={(id) => void choose(id)}
			onImport={() => go('acces', true)}
			onAllow={() => void allow()}
			onLater={() => go('pret')}
			onFinish={() => void finish()}
		/>
	);
}

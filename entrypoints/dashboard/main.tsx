// The dashboard: reads rows, settings and texts at once, then draws the app. Language and theme follow the settings.
import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import '../../assets/styles/app.css';
import '../../assets/styles/additions.css';
import '../../assets/styles/clip.css';
import '../../assets/styles/dashboard.css';
import '../../assets/styles/library.css';
import '../../assets/styles/outline.css';
import '../../assets/styles/piece.css';
import '../../assets/styles/setup.css';
import '../../assets/styles/tables.css';
import { TextContext } from '../../components/text-context';
import { recoverEdits } from '../../lib/db/unsaved-edits';
import { createText } from '../../lib/i18n/catalogue';
import { applyDocumentTheme } from '../../lib/platform/document-theme';
import { loadSettings } from '../../lib/platform/settings-store';
import { App } from './app';
import { openAppState } from './app-state';
import { LibraryStore } from './library-store';
import { loadCatalogue } from './load-catalogue';
import { hrefOf } from './route';
import { refuseStrayFiles } from './refuse-stray-files';
import { replaceAddress, route } from './router';

const library = new LibraryStore();
library.open();
const state = openAppState(library, await loadSettings());
if (!state.settings.value.welcomed && route.value.page !== 'bienvenue') replaceAddress(hrefOf('bienvenue'));

// What a popup noted and had no time to write before it closed.
void recoverEdits();
window.addEventListener('focus', () => void recoverEdits());
// Documents that were kept from a tab, and that the background could not read.
const readKept = (): void => void import('../../lib/files/read-kept').then(({ readKeptFiles }) => readKeptFiles());
window.addEventListener('focus', readKept);
readKept();
void import('../../lib/db/unsaved-assessments').then(({ recoverAssessments }) => recoverAssessments());
refuseStrayFiles(document);

const app = document.querySelector('#app');
const language = computed(() => state.settings.value.language);

effect(() => applyDocumentTheme(state.settings.value));
effect(() => {
	const wanted = language.value;
	void loadCatalogue(wanted).then((catalogue) => {
		if (!app || wanted !== language.peek()) return;
		const t = createText(wanted, { fr: catalogue, en: catalogue });
		render(
			<TextContext.Provider value={{ t, language: wanted }}>
				<App state={state} />
			</TextContext.Provider>,
			app,
		);
	});
});

// The picker: freezes the page it is about while that is still in front, comes to the front itself, and lets one choose.
import { render, type ComponentChild } from 'preact';
import '../../assets/styles/app.css';
import '../../assets/styles/picker.css';
import { TextContext } from '../../components/text-context';
import { ErrorBoundary } from '../../components/ui/error-panel';
import { holdPage } from '../../lib/hold/hold-page';
import { createText } from '../../lib/i18n/catalogue';
import { browser } from '../../lib/platform/browser';
import { applyDocumentTheme } from '../../lib/platform/document-theme';
import { loadSettings } from '../../lib/platform/settings-store';
import { HoldFailed } from './hold-failed';
import { Picker } from './picker';

const query = new URLSearchParams(location.search);
const tabId = Number(query.get('tab') ?? -1);
const replaces = query.get('replaces');
const tool = query.get('tool') === 'mask' ? 'mask' : 'element';

// First of all: the page may change at any moment.
const holding = holdPage(tabId);

const settings = await loadSettings();
const { catalogue } = await (settings.language === 'en' ? import('./catalogue-en') : import('./catalogue-fr'));
const t = createText(settings.language, { fr: catalogue, en: catalogue });
applyDocumentTheme(settings);
document.title = `${t('picker:title')} · Glane`;

const app = document.querySelector('#app');
const draw = (view: ComponentChild): void => {
	if (!app) return;
	render(
		<TextContext.Provider value={{ t, language: settings.language }}>
			<ErrorBoundary>{view}</ErrorBoundary>
		</TextContext.Provider>,
		app,
	);
};

draw(
	<p class="page" role="status">
		{t('picker:holding')}
	</p>,
);
const held = await holding;
const own = await browser.tabs.getCurrent();
if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
draw(
	held.ok ? (
		<Picker held={held.value} tabId={tabId} replaces={replaces} tool={tool} />
	) : (
		<HoldFailed code={held.code} tabId={tabId} />
	),
);

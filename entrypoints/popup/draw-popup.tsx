// Draws the popup in the candidate's language and theme.
import { render } from 'preact';
import { TextContext } from '../../components/text-context';
import { ErrorBoundary } from '../../components/ui/error-panel';
import { recoverEdits } from '../../lib/db/unsaved-edits';
import { createText, type Catalogue } from '../../lib/i18n/catalogue';
import { applyDocumentTheme } from '../../lib/platform/document-theme';
import { Popup, type PopupProps } from './popup';

export function drawPopup(props: PopupProps, catalogue: Partial<Catalogue>): void {
	const { settings } = props;
	applyDocumentTheme(settings);
	void recoverEdits();
	const app = document.querySelector('#app');
	if (!app) return;
	const texts = { ...catalogue };
	const t = createText(settings.language, { fr: texts, en: texts });
	const readLate = async (): Promise<void> => {
		const more = settings.language === 'en' ? await import('./late-texts-en') : await import('./late-texts-fr');
		Object.assign(texts, more.catalogue);
	};
	render(
		<TextContext.Provider value={{ t, language: settings.language, readLate }}>
			<ErrorBoundary>
				<Popup {...props} />
			</ErrorBoundary>
		</TextContext.Provider>,
		app,
	);
}

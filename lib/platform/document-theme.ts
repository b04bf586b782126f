// Puts the candidate's language and theme on <html>, where styles and screen readers look for them.
import type { Settings } from '../domain/settings';

export function applyDocumentTheme({ language, theme }: Pick<Settings, 'language' | 'theme'>): void {
	document.documentElement.lang = language;
	if (theme === 'system') delete document.documentElement.dataset['theme'];
	else document.documentElement.dataset['theme'] = theme;
}

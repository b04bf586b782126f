// The styles of the DOCX: real heading levels, so that Word's navigation, tables of contents and screen readers work, and so
// that a school's template can take the text over. Arial is on every computer a jury may have.
import type { IStylesOptions } from 'docx';
import type { Language } from '../../domain/settings';

// Word has no light and dark: these are the light values of assets/styles/tokens.css.
const ink = '1F2421';
export const inkSoft = '5A625C';
export const field = '1E6B4E';
export const line = 'DAD6CA';
const link = '1F5FA8';

/** Between the margins of an A4 page, in twentieths of a point. */
export const textWidth = 9354;

export const documentStyles = (language: Language): IStylesOptions => ({
	default: {
		document: {
			run: { font: 'Arial', size: 21, color: ink, language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' } },
			paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
		},
		title: {
			run: { font: 'Arial', size: 56, bold: true, color: ink },
			paragraph: { spacing: { before: 2400, after: 240, line: 240, lineRule: 'auto' } },
		},
		heading1: {
			run: { font: 'Arial', size: 34, bold: true, color: field },
			paragraph: { spacing: { before: 480, after: 200, line: 240, lineRule: 'auto' }, keepNext: true },
		},
		heading2: {
			run: { font: 'Arial', size: 27, bold: true, color: ink },
			paragraph: { spacing: { before: 400, after: 140, line: 252, lineRule: 'auto' }, keepNext: true },
		},
		heading3: {
			run: { font: 'Arial', size: 23, bold: true, color: field },
			paragraph: { spacing: { before: 320, after: 100, line: 252, lineRule: 'auto' }, keepNext: true },
		},
		hyperlink: { run: { color: link, underline: { type: 'single' } } },
		caption: {
			run: { size: 18, italics: false, color: inkSoft },
			paragraph: { spacing: { before: 80, after: 240, line: 252, lineRule: 'auto' } },
		},
	},
	paragraphStyles: [
		{ id: 'Lead', name: 'Chapeau', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { size: 22, color: inkSoft } },
		{
			id: 'Proof',
			name: 'Preuve',
			basedOn: 'Normal',
			quickFormat: true,
			paragraph: { indent: { left: 284 }, spacing: { after: 100 } },
		},
		{
			id: 'Cell',
			name: 'Cellule',
			basedOn: 'Normal',
			quickFormat: true,
			run: { size: 18 },
			paragraph: { spacing: { before: 40, after: 40, line: 247, lineRule: 'auto' } },
		},
		{
			id: 'Reference',
			name: 'Référence',
			basedOn: 'Normal',
			quickFormat: true,
			paragraph: { indent: { left: 425, hanging: 425 } },
		},
		{
			id: 'Facts',
			name: 'Mentions',
			basedOn: 'Normal',
			run: { size: 18, color: inkSoft },
			paragraph: { spacing: { after: 80, line: 252, lineRule: 'auto' } },
		},
		// The heading of the contents must not appear in the contents.
		{
			id: 'ContentsTitle',
			name: 'Titre du sommaire',
			basedOn: 'Normal',
			next: 'Normal',
			run: { size: 34, bold: true, color: field },
			paragraph: { spacing: { after: 240 } },
		},
	],
	characterStyles: [{ id: 'Soft', name: 'Discret', run: { color: inkSoft } }],
});

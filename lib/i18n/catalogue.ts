// The texts a person reads, in French and English, by namespace: a surface loads only the namespaces it shows.
// Keys are checked by the compiler. No library does the rest: i18next alone is 13 kB of the popup's 60.
import type { Language } from '../domain/settings';
import type capture from '../../assets/locales/fr/capture.json';
import type check from '../../assets/locales/fr/check.json';
import type cite from '../../assets/locales/fr/cite.json';
import type common from '../../assets/locales/fr/common.json';
import type dashboard from '../../assets/locales/fr/dashboard.json';
import type decide from '../../assets/locales/fr/decide.json';
import type editor from '../../assets/locales/fr/editor.json';
import type document from '../../assets/locales/fr/document.json';
import type frameworks from '../../assets/locales/fr/frameworks.json';
import type oral from '../../assets/locales/fr/oral.json';
import type bundle from '../../assets/locales/fr/bundle.json';
import type pdf from '../../assets/locales/fr/pdf.json';
import type handin from '../../assets/locales/fr/handin.json';
import type picker from '../../assets/locales/fr/picker.json';
import type popup from '../../assets/locales/fr/popup.json';
import type queue from '../../assets/locales/fr/queue.json';
import type report from '../../assets/locales/fr/report.json';
import type review from '../../assets/locales/fr/review.json';
import type team from '../../assets/locales/fr/team.json';
import type template from '../../assets/locales/fr/template.json';
import type tutor from '../../assets/locales/fr/tutor.json';
import type versions from '../../assets/locales/fr/versions.json';
import type viewer from '../../assets/locales/fr/viewer.json';

export type Catalogue = {
	capture: typeof capture;
	check: typeof check;
	cite: typeof cite;
	common: typeof common;
	dashboard: typeof dashboard;
	decide: typeof decide;
	editor: typeof editor;
	document: typeof document;
	frameworks: typeof frameworks;
	oral: typeof oral;
	bundle: typeof bundle;
	pdf: typeof pdf;
	handin: typeof handin;
	picker: typeof picker;
	popup: typeof popup;
	queue: typeof queue;
	report: typeof report;
	review: typeof review;
	team: typeof team;
	template: typeof template;
	tutor: typeof tutor;
	versions: typeof versions;
	viewer: typeof viewer;
};

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
	? Base
	: Key;
type Paths<Tree> = {
	[Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${Paths<Tree[Key]>}`;
}[keyof Tree & string];
export type TextKey = { [Name in keyof Catalogue]: `${Name}:${Paths<Catalogue[Name]>}` }[keyof Catalogue];

type Values = { count?: number } & Record<string, string | number>;

/** `t('popup:done')`, `t('common:kind.page')`; `{ count }` chooses the plural, every value fills its `{{place}}`. */
export type Text = (key: TextKey, values?: Values) => string;

type Tree = { [key: string]: string | Tree };

/** Builds the translator of one surface or one document. Plurals are those of `Intl.PluralRules`; a key unknown to it is shown as it is. */
export function createText(language: Language, catalogues: Record<Language, Partial<Catalogue>>): Text {
	const plurals = new Intl.PluralRules(language);
	return (key, values = {}) => {
		const [namespace = '', path = ''] = key.split(':');
		const tree = (catalogues[language] as Tree)[namespace];
		const plural = values.count === undefined ? undefined : find(tree, `${path}_${plurals.select(values.count)}`);
		const text = plural ?? find(tree, path) ?? find(tree, `${path}_other`) ?? key;
		return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (place, name: string) => String(values[name] ?? place));
	};
}

function find(tree: Tree | string | undefined, path: string): string | undefined {
	let node = tree;
	for (const step of path.split('.')) node = typeof node === 'object' ? node[step] : undefined;
	return typeof node === 'string' ? node : undefined;
}

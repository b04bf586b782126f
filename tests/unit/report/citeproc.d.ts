// As much of citeproc as the tests use: it tells what a style of CSL makes of references, and ships with nothing.
declare module 'citeproc' {
	type System = { retrieveLocale: (language: string) => string; retrieveItem: (id: string) => object };
	export class Engine {
		constructor(system: System, style: string, language?: string, forced?: boolean);
		setOutputFormat(format: 'text' | 'html'): void;
		updateItems(ids: readonly string[]): void;
		makeBibliography(): [parameters: { entry_ids: string[][] }, entries: string[]];
		makeCitationCluster(cites: readonly { id: string; locator?: string; label?: string }[]): string;
	}
}

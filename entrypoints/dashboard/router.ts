// Where the candidate is: the address bar's hash, as a signal. Links are plain links; Back is the browser's own.
import { signal, type ReadonlySignal } from '@preact/signals';
import { readRoute, type Route } from './route';

const current = signal<Route>(readRoute(location.hash));

export const route: ReadonlySignal<Route> = current;

window.addEventListener('hashchange', () => {
	current.value = readRoute(location.hash);
});

export function navigate(href: string): void {
	location.hash = href;
}

/** Changes the address without a step in the history: one Back must not undo one letter of a search. */
export function replaceAddress(href: string): void {
	history.replaceState(null, '', href);
	current.value = readRoute(href);
}

// States that only a browser with scripts or the page's own address can bring about: the snapshot marked who was in them, and the rules
// of the archive look for the marks.

const marks: Record<string, string> = {
	defined: ':not([data-glane-undefined])',
	modal: '[data-glane-modal]',
	'popover-open': '[data-glane-popover]',
	target: '[data-glane-target]',
	fullscreen: '[data-glane-fullscreen]',
	indeterminate: ':is(:indeterminate,[data-glane-indeterminate])',
};

const lost = new RegExp(`(?<!:):(?:(${Object.keys(marks).join('|')})(?![-\\w(])|state\\(\\s*([-\\w]+)\\s*\\))`, 'g');

/** A sheet's text whose rules hold in an archive. */
export const lastingStates = (css: string): string =>
	css.replace(lost, (_, state: string | undefined, own: string) => (state && marks[state]) ?? `[data-glane-state~="${own}"]`);

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

/** A sheet's text whose rules hold in an archive. */
export const lastingStates = (css: string): string =>
	css
		.replace(
			/(?<!:):(defined|modal|popover-open|target|fullscreen|indeterminate)(?![-\w(])/g,
			(whole, state: string) => marks[state] ?? whole,
		)
		.replace(/(?<!:):state\(\s*([-\w]+)\s*\)/g, '[data-glane-state~="$1"]');

// Rules left out of a sheet leave the others as they were, in any layout; a widened selector matches all that it ever could.
import { describe, expect, it } from 'vitest';
import { filterRules, type CssRule } from '../../../lib/domain/css-rules';
import { widenSelector } from '../../../lib/domain/widen-selector';

const without = (css: string, ...gone: string[]): string =>
	filterRules(css, (rule: CssRule) => !gone.includes(rule.kind === 'style' ? rule.selector : rule.name)).replace(/\n/g, '');

describe('rules', () => {
	it('go alone, whatever their blocks hold', () => {
		const tricky = 'a[b="}"]{content:"}\\"{";background:url(x\\)y}z);--p:{;};& c{d:e}}';
		expect(without(`.x{a:b}${tricky}/* SECRET } */.x{c:d}`, '.x')).toBe(tricky);
		expect(without(`.x{a:b}${tricky}`, 'a[b="}"]')).toBe('.x{a:b}');
	});

	it('go from groups, which go when they are empty; layers and statements stay in their order', () => {
		const css = '@layer a,b;@media print{@supports (a:b){.x{c:d}}}@layer a{.x{e:f}}@container n (width>1px){.y{g:h}.x{i:j}}';
		expect(without(css, '.x')).toBe('@layer a,b;@layer a{}@container n (width>1px){.y{g:h}}');
	});

	it('are handed over by name where they are no style', () => {
		expect(without('@font-face{font-family:A}@import url(";");@property --x{syntax:"*"}b{c:d}', 'font-face', 'import')).toBe(
			'@property --x{syntax:"*"}b{c:d}',
		);
	});

	it('that a sheet leaves open are closed', () => {
		expect(without('a{b:c}@media all{.x{d:e}f{g:calc(1px', '.x')).toBe('a{b:c}@media all{f{g:calc(1px)}}');
		expect(without('a{b:c}} d{e:f}', '.x')).toContain('a{b:c}');
	});
});

describe('a widened selector', () => {
	it.each([
		['a:hover > .b::before', 'a > .b'],
		[':root', '*'],
		['.a :not(.b, :is(c)) + d', '.a * + d'],
		['.md\\:flex:nth-child(2n + 1 of .x)', '.md\\:flex'],
		['[title="a:b] c"]:is(d)', '[title="a:b] c"]'],
		['details[open] > p, ::slotted(p)', 'details > p, *'],
		['a~:has(> img)', 'a~*'],
		['& > .c', '* > .c'],
		[':host(.x) .y', '* .y'],
	])('%s is %s', (selector, wide) => {
		expect(widenSelector(selector)).toBe(wide);
	});
});

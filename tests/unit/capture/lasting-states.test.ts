// Rules for states that no archive can be in by itself look for the marks of the snapshot instead.
import { expect, it } from 'vitest';
import { lastingStates } from '../../../lib/capture/lasting-states';

it.each([
	['x-a:defined{}', 'x-a:not([data-glane-undefined]){}'],
	['x-a:not(:defined){}', 'x-a:not(:not([data-glane-undefined])){}'],
	['dialog:modal>b{}', 'dialog[data-glane-modal]>b{}'],
	['[popover]:not(:popover-open){}', '[popover]:not([data-glane-popover]){}'],
	[':target,a:target::before{}', '[data-glane-target],a[data-glane-target]::before{}'],
	['x-a:state(on):not(:state( off )){}', 'x-a[data-glane-state~="on"]:not([data-glane-state~="off"]){}'],
	['div:fullscreen,:indeterminate{}', 'div[data-glane-fullscreen],:is(:indeterminate,[data-glane-indeterminate]){}'],
])('%s', (written, lasting) => expect(lastingStates(written)).toBe(lasting));

it.each([
	':target-within{}',
	'::target-text{}',
	':target-current{}',
	'dialog::backdrop{}',
	'.defined{}',
	'::state(x){}',
	'a{b:defined-thing}',
])('leaves %s alone', (written) => expect(lastingStates(written)).toBe(written));

// Our script comes again into a page whose frames are frozen: what waited for it the first time must not freeze the page once more.
import { afterEach, expect, it, vi } from 'vitest';
import script from '../../../entrypoints/snapshot';

afterEach(() => {
	globalThis.glane = undefined;
	globalThis.glaneCame = undefined;
});

it('wakes what waits for it once, however often it comes, and keeps what it froze', () => {
	const came = vi.fn();
	globalThis.glaneCame = came;
	void script.main();
	const taken = globalThis.glane?.taken;
	void script.main();
	expect(came).toHaveBeenCalledTimes(1);
	expect(globalThis.glane?.taken).toBe(taken);
});

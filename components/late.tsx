// A part of a screen that is loaded, with its texts, once it is to be shown: what a person needs first does not wait for it.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from './text-context';

/** The component that `load` gives, and nothing until it has come; the boundary around it says when it never does. */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
	let loaded: ComponentType<P> | null = null;
	return function Late(props: P) {
		const { readLate } = useText();
		const [Ready, setReady] = useState<ComponentType<P> | null>(() => loaded);
		const [failure, setFailure] = useState<unknown>(null);
		useEffect(() => {
			// It may have come since this place was drawn: on its way to another one, which is no more.
			if (loaded) return setReady(() => loaded);
			Promise.all([load(), readLate?.()]).then(([component]) => {
				loaded = component;
				setReady(() => component);
			}, setFailure);
		}, []);
		if (failure) throw failure;
		return Ready ? <Ready {...props} /> : null;
	};
}

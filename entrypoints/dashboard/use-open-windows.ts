// The windows and their tabs, followed while the screen that lists them is shown. The tabs that Glane opened for itself are not among them.
import { useEffect, useState } from 'preact/hooks';
import { lanes, readLane } from '../../lib/capture/queue/lane';
import { onTabsChange, openWindows, type OpenWindow } from '../../lib/platform/open-tabs';

/** undefined until they are read; none of them without host access. */
export function useOpenWindows(access: boolean | undefined): readonly OpenWindow[] | undefined {
	const [windows, setWindows] = useState<readonly OpenWindow[]>();
	useEffect(() => {
		const read = (): void => {
			void Promise.all(lanes.map(readLane))
				.then((notes) => openWindows(notes.flatMap(({ own }) => own?.tabId ?? [])))
				.then(setWindows);
		};
		read();
		return onTabsChange(read);
	}, [access]);
	return access ? windows : access === false ? [] : undefined;
}

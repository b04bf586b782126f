// The official wording of the référentiel on the page, and the switch that shows it, remembered for all of them.
import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { WordingSwitch } from '../../components/framework/wording-switch';
import { useLive } from '../../lib/db/use-live';
import { readWording } from '../../lib/db/wording-repository';
import { saveSettings } from '../../lib/platform/settings-store';
import { useApp } from './app-state';

export type ShownWording = {
	/** By node id; null when there is none, or when it is not wanted. */
	wording: ReadonlyMap<string, string> | null;
	/** null: nothing to switch. */
	wordingSwitch: ComponentChild;
};

export function useWording(frameworkId: string): ShownWording {
	const { settings } = useApp();
	const attached = useLive(() => readWording(frameworkId), [frameworkId]);
	const isShown = settings.value.showsWording;
	const wording = useMemo(
		() => (attached && attached.frameworkId === frameworkId && isShown ? new Map(Object.entries(attached.texts)) : null),
		[attached, frameworkId, isShown],
	);
	if (!attached || attached.frameworkId !== frameworkId) return { wording: null, wordingSwitch: null };
	return {
		wording,
		wordingSwitch: (
			<WordingSwitch
				documentName={attached.source.name}
				isShown={isShown}
				onShown={(showsWording) => void saveSettings({ showsWording })}
			/>
		),
	};
}

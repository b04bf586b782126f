// What the popup shows: the capture under way, the button that starts it, the form, or why nothing can be kept here.
import { useEffect, useState } from 'preact/hooks';
import { StartPanel } from '../../components/start-panel';
import type { Settings } from '../../lib/domain/settings';
import type { ActiveTab } from '../../lib/platform/active-tab';
import { late } from '../../components/late';
import { Clip } from './clip';
import { links } from './links';
import { startCapture, type Started, type Wanted } from './start-capture';

const Kinds = late(() => import('./kinds').then((module) => module.Kinds));

export type PopupProps = {
	settings: Settings;
	tab: ActiveTab | null;
	/** The capture begun as the popup opened; null when the settings ask for a click first. */
	started: Promise<Started> | null;
};

export function Popup({ settings, tab, started }: PopupProps) {
	const [underway, setUnderway] = useState(started);
	const [answer, setAnswer] = useState<Started | null>(null);
	useEffect(() => {
		let gone = false;
		void underway?.then((value) => !gone && setAnswer(value));
		return () => {
			gone = true;
		};
	}, [underway]);
	const start = (wanted: Wanted) => {
		setAnswer(null);
		setUnderway(startCapture(tab, wanted));
	};
	if (answer?.ok) {
		return (
			<Clip
				key={answer.value.evidenceId}
				started={answer.value}
				settings={settings}
				tab={tab}
				onAnew={() => start({ anew: true })}
			/>
		);
	}
	return (
		<StartPanel
			title={tab?.title ?? ''}
			failure={answer && !answer.ok ? answer.code : null}
			busy={underway !== null && answer === null}
			onStart={() => start({})}
			kinds={
				tab ? (
					<Kinds
						tab={tab}
						current={null}
						lastUsed={settings.lastKinds}
						replaces={null}
						onAim={(aim) => start({ aim, anew: true })}
					/>
				) : null
			}
			dashboard={links.dashboard}
		/>
	);
}

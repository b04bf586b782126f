// The popup takes the picture first: the capture is asked for before the form, its database and its texts are even loaded.
import '../../assets/styles/app.css';
import '../../assets/styles/clip.css';
import { activeTab } from '../../lib/platform/active-tab';
import { loadSettings } from '../../lib/platform/settings-store';
import { startCapture } from './start-capture';

const opened = Promise.all([loadSettings(), activeTab()]).then(([settings, tab]) => ({
	settings,
	tab,
	started: settings.shutterFirst ? startCapture(tab) : null,
}));
// One language only: nobody reads the other.
const texts = opened.then(({ settings }) => (settings.language === 'en' ? import('./texts-en') : import('./texts-fr')));
const { drawPopup } = await import('./draw-popup');
drawPopup(await opened, (await texts).catalogue);

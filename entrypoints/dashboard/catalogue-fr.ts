// The texts the dashboard shows, in French. It shares form fields with the popup, and their words.
import capture from '../../assets/locales/fr/capture.json';
import check from '../../assets/locales/fr/check.json';
import cite from '../../assets/locales/fr/cite.json';
import common from '../../assets/locales/fr/common.json';
import dashboard from '../../assets/locales/fr/dashboard.json';
import decide from '../../assets/locales/fr/decide.json';
import editor from '../../assets/locales/fr/editor.json';
import frameworks from '../../assets/locales/fr/frameworks.json';
import handin from '../../assets/locales/fr/handin.json';
import popup from '../../assets/locales/fr/popup.json';
import queue from '../../assets/locales/fr/queue.json';
import report from '../../assets/locales/fr/report.json';
import review from '../../assets/locales/fr/review.json';
import team from '../../assets/locales/fr/team.json';
import template from '../../assets/locales/fr/template.json';
import tutor from '../../assets/locales/fr/tutor.json';
import versions from '../../assets/locales/fr/versions.json';

export const catalogue = {
	capture,
	check,
	cite,
	common,
	dashboard,
	decide,
	editor,
	frameworks,
	handin,
	popup,
	queue,
	report,
	review,
	team,
	template,
	tutor,
	versions,
};

// The texts the dashboard shows, in English. It shares form fields with the popup, and their words.
import capture from '../../assets/locales/en/capture.json';
import check from '../../assets/locales/en/check.json';
import cite from '../../assets/locales/en/cite.json';
import common from '../../assets/locales/en/common.json';
import dashboard from '../../assets/locales/en/dashboard.json';
import decide from '../../assets/locales/en/decide.json';
import editor from '../../assets/locales/en/editor.json';
import frameworks from '../../assets/locales/en/frameworks.json';
import handin from '../../assets/locales/en/handin.json';
import popup from '../../assets/locales/en/popup.json';
import queue from '../../assets/locales/en/queue.json';
import report from '../../assets/locales/en/report.json';
import review from '../../assets/locales/en/review.json';
import team from '../../assets/locales/en/team.json';
import template from '../../assets/locales/en/template.json';
import tutor from '../../assets/locales/en/tutor.json';
import versions from '../../assets/locales/en/versions.json';

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

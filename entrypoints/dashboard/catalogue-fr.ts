// The texts the dashboard shows, in French. It shares form fields with the popup, and their words.
import common from '../../assets/locales/fr/common.json';
import dashboard from '../../assets/locales/fr/dashboard.json';
import popup from '../../assets/locales/fr/popup.json';
import report from '../../assets/locales/fr/report.json';

export const catalogue = { common, dashboard, popup, report };

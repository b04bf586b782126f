// The words of the documents, in the language chosen for the report.
import enCommon from '../../assets/locales/en/common.json';
import enCapture from '../../assets/locales/en/capture.json';
import enCheck from '../../assets/locales/en/check.json';
import enDecide from '../../assets/locales/en/decide.json';
import enDocument from '../../assets/locales/en/document.json';
import enOral from '../../assets/locales/en/oral.json';
import enBundle from '../../assets/locales/en/bundle.json';
import enPdf from '../../assets/locales/en/pdf.json';
import enReport from '../../assets/locales/en/report.json';
import enTutor from '../../assets/locales/en/tutor.json';
import enViewer from '../../assets/locales/en/viewer.json';
import frCommon from '../../assets/locales/fr/common.json';
import frCapture from '../../assets/locales/fr/capture.json';
import frCheck from '../../assets/locales/fr/check.json';
import frDecide from '../../assets/locales/fr/decide.json';
import frDocument from '../../assets/locales/fr/document.json';
import frOral from '../../assets/locales/fr/oral.json';
import frBundle from '../../assets/locales/fr/bundle.json';
import frPdf from '../../assets/locales/fr/pdf.json';
import frReport from '../../assets/locales/fr/report.json';
import frTutor from '../../assets/locales/fr/tutor.json';
import frViewer from '../../assets/locales/fr/viewer.json';
import type { Language } from '../domain/settings';
import { createText } from '../i18n/catalogue';
import type { Wording } from './wording';

export const wordingIn = (language: Language): Wording => ({
	language,
	t: createText(language, {
		fr: {
			capture: frCapture,
			check: frCheck,
			common: frCommon,
			decide: frDecide,
			document: frDocument,
			oral: frOral,
			bundle: frBundle,
			pdf: frPdf,
			report: frReport,
			tutor: frTutor,
			viewer: frViewer,
		},
		en: {
			capture: enCapture,
			check: enCheck,
			common: enCommon,
			decide: enDecide,
			document: enDocument,
			oral: enOral,
			bundle: enBundle,
			pdf: enPdf,
			report: enReport,
			tutor: enTutor,
			viewer: enViewer,
		},
	}),
});

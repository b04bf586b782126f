// The words of the documents, in the language chosen for the report.
import enCommon from '../../assets/locales/en/common.json';
import enReport from '../../assets/locales/en/report.json';
import frCommon from '../../assets/locales/fr/common.json';
import frReport from '../../assets/locales/fr/report.json';
import type { Language } from '../domain/settings';
import { createText } from '../i18n/catalogue';
import type { Wording } from './wording';

export const wordingIn = (language: Language): Wording => ({
	language,
	t: createText(language, { fr: { common: frCommon, report: frReport }, en: { common: enCommon, report: enReport } }),
});

// The texts the popup shows, in both languages.
import enCommon from '../../assets/locales/en/common.json';
import enPopup from '../../assets/locales/en/popup.json';
import frCommon from '../../assets/locales/fr/common.json';
import frPopup from '../../assets/locales/fr/popup.json';

export const catalogues = { fr: { common: frCommon, popup: frPopup }, en: { common: enCommon, popup: enPopup } };

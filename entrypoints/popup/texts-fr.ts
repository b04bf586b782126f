// The texts the popup shows, in French.
import common from '../../assets/locales/fr/common.json';
import popup from '../../assets/locales/fr/popup.json';

export const catalogue = { common, popup };

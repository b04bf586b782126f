// The texts the popup shows, in English.
import common from '../../assets/locales/en/common.json';
import popup from '../../assets/locales/en/popup.json';

export const catalogue = { common, popup };

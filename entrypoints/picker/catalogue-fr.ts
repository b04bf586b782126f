// The texts the picker shows, in French.
import capture from '../../assets/locales/fr/capture.json';
import common from '../../assets/locales/fr/common.json';
import picker from '../../assets/locales/fr/picker.json';

export const catalogue = { capture, common, picker };

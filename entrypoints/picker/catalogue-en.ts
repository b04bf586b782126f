// The texts the picker shows, in English.
import capture from '../../assets/locales/en/capture.json';
import common from '../../assets/locales/en/common.json';
import picker from '../../assets/locales/en/picker.json';

export const catalogue = { capture, common, picker };

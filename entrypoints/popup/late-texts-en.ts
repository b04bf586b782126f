// The texts the popup does not need to be drawn, in English.
import capture from '../../assets/locales/en/capture.json';

export const catalogue = { capture };

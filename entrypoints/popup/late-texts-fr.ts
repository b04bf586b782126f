// The texts the popup does not need to be drawn, in French.
import capture from '../../assets/locales/fr/capture.json';

export const catalogue = { capture };

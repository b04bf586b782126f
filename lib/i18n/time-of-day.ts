// When something just happened: the time alone on the same day ("14 h 05", "14:05"), else the date with it.
import type { Language } from '../domain/settings';
import { formatInstant } from './format';

export function formatRecent(iso: string, language: Language, now: Date = new Date()): string {
	const whole = formatInstant(iso, language);
	const today = new Date(iso).toDateString() === now.toDateString();
	return today ? whole.slice(whole.lastIndexOf(', ') + 2) : whole;
}

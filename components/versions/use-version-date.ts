// How versions are told from one another: by their day, and by the hour too where two share a day.
import type { Evidence } from '../../lib/domain/evidence';
import { formatDate, formatInstant } from '../../lib/i18n/format';
import { useText } from '../text-context';

export function useVersionDate(versions: readonly Evidence[]): (version: Evidence) => string {
	const { language } = useText();
	const dayOf = ({ createdAt, timeZone }: Evidence): string => formatDate(createdAt, language, timeZone);
	const days = versions.map(dayOf);
	return (version) => {
		const day = dayOf(version);
		return days.filter((other) => other === day).length > 1 ? formatInstant(version.createdAt, language, version.timeZone) : day;
	};
}

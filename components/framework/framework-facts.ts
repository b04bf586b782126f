// Who certifies a référentiel and at which level, in one line; what its document does not say is said too.
import type { Text } from '../../lib/i18n/catalogue';

/** "ASCENCIA Business School · niveau 6"; null is "not stated". */
export function frameworkFacts(t: Text, { certifier, level }: { certifier: string | null; level: number | null }): string {
	if (certifier === null && level === null) return t('frameworks:facts.none');
	return [
		certifier ?? t('frameworks:facts.noCertifier'),
		level === null ? t('frameworks:facts.noLevel') : t('frameworks:facts.level', { level }),
	].join(' · ');
}

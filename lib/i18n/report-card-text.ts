// The report card in sentences: what is missing, grouped by what it is and why, the most numerous first.
import type { Missing } from '../domain/capture';
import { siteOf } from '../domain/web-address';
import type { Text } from './catalogue';
import { missingReasonText } from './failure-text';

/** "2 images manquent : le site sert ce contenu depuis un autre domaine." One sentence per kind and reason. */
export function reportCardSentences(missing: readonly Missing[], t: Text): string[] {
	const groups = Map.groupBy(missing, (line) => `${line.kind} ${line.reason} ${line.patched}`);
	return [...groups.values()]
		.toSorted((a, b) => b.length - a.length)
		.flatMap((lines) => {
			const [line] = lines;
			if (!line) return [];
			if (line.kind === 'file' && line.reason === 'no-permission' && !line.patched)
				return [t('capture:fileNeedsAccess', { site: siteOf(line.url) })];
			const count = lines.length;
			const what = t(`capture:missingKind.${line.kind}`, { count });
			const why = missingReasonText(line.reason, t);
			const { done = 0, of = 0 } = line.screens ?? {};
			if (done > 0) return [capitalised(t('capture:missingScreens', { count: done, of, what, why }))];
			return [
				capitalised(line.patched ? t('capture:missingPatched', { what, why }) : t('capture:missingLine', { count, what, why })),
			];
		});
}

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

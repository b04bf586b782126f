// An import from the file to the review: what is read, how far it is, what stopped it. Nothing is stored here.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportState } from '../../components/framework/import-state';
import { useText } from '../../components/text-context';
import { builtInFrameworks } from '../../lib/frameworks/built-in';
import { readStoredFramework } from '../../lib/db/framework-repository';
import type { FrameworkDraft } from '../../lib/domain/framework-draft';
import { exchangeFaultText, exchangeNoteText } from '../../lib/i18n/exchange-text';
import { useApp } from './app-state';
import { openDraft, reviewHref, type DraftPurpose } from './open-draft';
import { readSource, type SourceReading } from './read-source';
import { navigate } from './router';

export type Import = {
	status: ImportState;
	onFiles: (files: File[]) => void;
	onText: (text: string) => void;
	onCancel: () => void;
};

export function useImport(wanted: DraftPurpose): Import {
	const { t } = useText();
	const { show } = useApp();
	const [status, setStatus] = useState<ImportState>({ state: 'idle' });
	const reading = useRef<AbortController | null>(null);
	// Whoever leaves the page has given the reading up.
	useEffect(() => () => reading.current?.abort(), []);

	const review = async ({ draft, document, notes }: SourceReading & { state: 'read' }): Promise<void> => {
		const { purpose, id, isKnown } = await purposeOf(wanted, draft, document === null);
		openDraft({ draft: { ...draft, id }, document, purpose });
		for (const note of notes) show({ text: exchangeNoteText(t, note) });
		if (isKnown) show({ text: t('frameworks:import.known') });
		navigate(reviewHref);
	};
	const read = async (source: File | string): Promise<void> => {
		if (reading.current) return;
		const { signal } = (reading.current = new AbortController());
		const name = typeof source === 'string' ? '' : source.name;
		setStatus({ state: 'working', name, stage: 'reading', pages: null });
		try {
			const outcome = await readSource(source, {
				signal,
				onProgress: ({ stage, done, total }) =>
					setStatus({ state: 'working', name, stage, pages: stage === 'reading' && total > 1 ? { done, total } : null }),
			});
			if (signal.aborted) return;
			if (outcome.state === 'read') await review(outcome);
			else if (outcome.state === 'refused')
				setStatus({ state: 'refused', name, sentence: exchangeFaultText(t, outcome.fault), path: outcome.fault.path });
			else if (outcome.code !== 'cancelled') setStatus({ state: 'failed', name, code: outcome.code, details: '' });
		} catch (error) {
			console.error(error);
			setStatus({
				state: 'failed',
				name,
				code: 'unexpected',
				details: error instanceof Error ? (error.stack ?? error.message) : '',
			});
		} finally {
			reading.current = null;
		}
	};
	return {
		status,
		onFiles: ([first, ...others]) => {
			if (others.length > 0) show({ text: t('frameworks:import.ignored', { count: others.length }) });
			if (first) void read(first);
		},
		onText: (text) => void read(text),
		onCancel: () => {
			reading.current?.abort();
			setStatus({ state: 'idle' });
			show({ text: t('frameworks:import.cancelled') });
		},
	};
}

/**
 * A built-in référentiel that comes back from elsewhere is one's own copy, and a file of the known edition that somebody changed is a
 * new edition: each gets an id of its own. One that is kept here already will be replaced.
 */
async function purposeOf(
	wanted: DraftPurpose,
	{ id }: FrameworkDraft,
	isExchanged: boolean,
): Promise<{ purpose: DraftPurpose; id: string; isKnown: boolean }> {
	const isBuiltIn = builtInFrameworks.some((framework) => framework.id === id);
	if (wanted.kind !== 'new') {
		const isOld = isExchanged && wanted.frameworkId === id;
		return { purpose: wanted, id: isBuiltIn || isOld ? crypto.randomUUID() : id, isKnown: false };
	}
	const origin = isExchanged ? 'exchanged' : 'imported';
	if (isBuiltIn) return { purpose: { kind: 'new', origin, basedOn: id }, id: crypto.randomUUID(), isKnown: false };
	const kept = await readStoredFramework(id);
	return { purpose: { kind: 'new', origin, basedOn: null }, id, isKnown: kept.ok };
}

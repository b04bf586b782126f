// What the bundle will weigh as it is chosen, and what each proposal saves; what it really weighed once it was written like this.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ExportState } from '../../../components/report/export-status';
import { proposals, type Proposal, type SizeMeterProps } from '../../../components/report/size-meter';
import type { BundleOptions } from '../../../lib/bundle/bundle-options';
import { estimate, totalOf, volumesOf } from '../../../lib/bundle/estimate';
import { assetSizes } from '../../../lib/db/asset-sizes';
import { rowsOf } from '../../../lib/db/release-repository';
import { readReportRows } from '../../../lib/db/report-rows';
import type { Framework } from '../../../lib/domain/framework';
import type { Release } from '../../../lib/domain/release';
import { buildReport, type Report } from '../../../lib/report/model';
import type { ReportNow } from './use-report';

/** Pictures this wide are still read without effort on a printed page. */
const reducedWidth = 1200;
const defaultVolume = 20_000_000;

export type Size = Pick<SizeMeterProps, 'weights' | 'isExact' | 'offers'> & {
	with: (proposal: Proposal, isOn: boolean) => BundleOptions;
};

type SizeInput = {
	framework: Framework;
	now: ReportNow;
	release: Release | null;
	options: BundleOptions;
	status: ExportState;
};

/** null until the sizes were read. */
export function useSize({ framework, now, release, options, status }: SizeInput): Size | null {
	const measured = useMeasured(framework, now, release);
	const exported = useRef<{ key: string; status: ExportState }>({ key: '', status });
	const key = JSON.stringify([options, release?.id ?? null, now.report?.exhibits.length]);
	// What was running when these were the options is what was exported with them.
	if (status.state === 'running') exported.current = { key, status };
	const exact = status.state === 'finished' && status.what === 'bundle' && exported.current.key === key ? status.weights : null;
	return useMemo((): Size | null => {
		if (!measured) return null;
		const { report, sizes } = measured;
		const weights = estimate(report, sizes, options);
		const chosen = (proposal: Proposal, isOn: boolean): BundleOptions =>
			changed(options, proposal, isOn, now.outline.budget.bytes);
		const offers = proposals.flatMap((proposal): Size['offers'] => {
			const [on, off] = [chosen(proposal, true), chosen(proposal, false)].map((each) => totalOf(estimate(report, sizes, each)));
			const isOn = isChosen(options, proposal);
			const saves = (off ?? 0) - (on ?? 0);
			if (proposal === 'split') {
				const limit = options.volumeBytes ?? now.outline.budget.bytes ?? defaultVolume;
				return totalOf(weights) > limit || isOn ? [{ proposal, saves: 0, isOn, volumes: volumesOf(weights, limit) }] : [];
			}
			return saves > 0 || isOn ? [{ proposal, saves, isOn }] : [];
		});
		return { weights: exact ?? weights, isExact: exact !== null, offers, with: chosen };
	}, [measured, options, exact, now.outline.budget.bytes]);
}

/** The report with its captures, and the sizes of its files. */
function useMeasured(framework: Framework, now: ReportNow, release: Release | null) {
	const [measured, setMeasured] = useState<{ report: Report; sizes: ReadonlyMap<string, number> } | null>(null);
	useEffect(() => {
		let gone = false;
		const measure = async (): Promise<void> => {
			const rows = (release && (await rowsOf(release.id))) ?? (await readReportRows(framework, now.dossierId));
			const frozen = (release ?? now.releases[0])?.numbers ?? null;
			const report = buildReport({ framework, rows, frozen, language: 'fr', version: null, at: '', timeZone: 'UTC' });
			const hashes = report.exhibits.flatMap(({ piece, capture }) => [
				...[piece.screenshot ?? '', capture?.root ?? ''],
				...(piece.fullPage ?? []),
			]);
			const sizes = await assetSizes(hashes.filter((hash) => hash !== ''));
			if (!gone) setMeasured({ report, sizes });
		};
		measure().catch(console.error);
		return () => {
			gone = true;
		};
	}, [framework, now.report, release?.id]);
	return measured;
}

function isChosen(options: BundleOptions, proposal: Proposal): boolean {
	switch (proposal) {
		case 'pictures':
			return options.pictureWidth !== null;
		case 'fullPages':
			return options.withoutFullPages;
		case 'archives':
			return options.withoutArchives;
		case 'films':
			return options.withoutFilms;
		case 'split':
			return options.volumeBytes !== null;
	}
}

function changed(options: BundleOptions, proposal: Proposal, isOn: boolean, budget: number | null): BundleOptions {
	switch (proposal) {
		case 'pictures':
			return { ...options, pictureWidth: isOn ? reducedWidth : null };
		case 'fullPages':
			return { ...options, withoutFullPages: isOn };
		case 'archives':
			return { ...options, withoutArchives: isOn };
		case 'films':
			return { ...options, withoutFilms: isOn };
		case 'split':
			return { ...options, volumeBytes: isOn ? (budget ?? defaultVolume) : null };
	}
}

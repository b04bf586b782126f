// What of a report's files is really stored: an asset that is not there is not promised.
import { assetTypes, withText } from '../db/export-repository';
import { picturesIn } from '../domain/prose';
import type { Report } from '../report/model';
import type { Stored } from './plan';

export async function storedFor(report: Report): Promise<Stored> {
	const hashes = [
		...report.exhibits.flatMap(({ capture, piece }) => [
			capture?.root,
			piece.screenshot,
			piece.file?.sha256,
			...(piece.fullPage ?? []),
		]),
		...[...report.texts.values()].flatMap(picturesIn),
	].filter((hash) => typeof hash === 'string');
	return { assetTypes: await assetTypes(hashes), textIds: await withText(report.exhibits.map(({ piece }) => piece.id)) };
}

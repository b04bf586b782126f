// The blobs that a release holds on to. Apart from release-repository.ts, which reads whole reports: a redaction needs no more than this.
import { picturesIn } from '../domain/prose';
import type { ReportRows } from '../domain/release';
import { filesOf } from './asset-repository';

/** Every blob that these rows name: frozen pages, pictures, files, and the pictures of the text. */
export function assetsOf({ evidence, captures, texts }: Pick<ReportRows, 'evidence' | 'captures' | 'texts'>): string[] {
	const hashes = [
		...evidence.flatMap(filesOf),
		...captures.flatMap(({ assets, root }) => (root === null ? assets : [root, ...assets])),
		...texts.flatMap(({ prose }) => picturesIn(prose)),
	];
	return [...new Set(hashes)];
}

// A stored piece that bears a name in every field that can hold one.
import type { Capture } from '../../../lib/domain/capture';
import type { Evidence } from '../../../lib/domain/evidence';
import type { StoredPiece } from '../../../lib/redaction/redact-piece';

const at = '2026-03-12T14:05:00.000Z';
const id = '00000000-0000-4000-8000-000000000001';

export function samplePiece(root: string, assets: string[], name: string): StoredPiece {
	const address = `https://exemple.fr/${name.toLowerCase().replace(' ', '-')}?q=${encodeURIComponent(name)}`;
	const evidence: Evidence = {
		id,
		createdAt: at,
		updatedAt: at,
		timeZone: 'Europe/Paris',
		deletedAt: null,
		kind: 'page',
		kindChosen: false,
		title: `Profil de ${name}`,
		url: address,
		canonicalUrl: address,
		site: `${name.toLowerCase().replace(' ', '')}.fr`,
		author: name.toUpperCase(),
		publishedAt: '',
		publisher: name,
		description: `Par ${name}`,
		language: 'fr',
		statement: `Vu avec ${name}`,
		note: `Rappeler ${name}`,
		quote: `« ${name} »`,
		source: { name, kind: null, reliability: `${name} est fiable` },
		withheld: false,
		thumbnail: null,
		screenshot: 'f'.repeat(64),
		fullPage: ['e'.repeat(64)],
		passage: { before: name, after: name, link: `${address}#:~:text=${encodeURIComponent(name)}` },
		file: { name: `cv-${name}.png`, format: 'png', bytes: 12, sha256: 'd'.repeat(64) },
		occasion: { at, place: `Chez ${name}` },
	};
	const capture: Capture = {
		evidenceId: id,
		capturedAt: at,
		root,
		assets,
		missing: [{ kind: 'image', reason: 'not-found', url: `${address}.png`, patched: false }],
		archiveBytes: 0,
		storedBytes: 0,
		durableMs: 1,
		completeMs: 2,
		viewport: { width: 800, height: 600, scale: 1 },
		userAgent: 'test',
	};
	const claims = [{ id, evidenceId: id, frameworkId: 'f', nodeId: 'n', reason: `Pour ${name}`, createdAt: at, updatedAt: at }];
	return { evidence, capture, text: `Bonjour ${name}\nUne ligne`, claims };
}

// A library of ten thousand pieces, written into the extension's database as captures would leave it (lib/db/database.ts,
// version 2), with words that a search can tell apart. Runs in a page of the extension.
import { frameworkIdOf, nodeIdOf } from '../../lib/domain/stable-id.ts';

export const seededFramework = frameworkIdOf('ascencia-charge-marketing-communication');

/** Ids of its nodes, by their keys. */
export const seededNodes = (...keys) => keys.map((key) => nodeIdOf(seededFramework, key));

/** Settings of a candidate past the first screens. */
export async function seedSettings(frameworkId) {
	await chrome.storage.local.set({ settings: { welcomed: true, frameworkId, language: 'fr' } });
}

export async function seedLibrary({ count, frameworkId, nodes }) {
	const words =
		`campagne audience veille concurrence tendance marque influence publicité acquisition conversion trafic référencement
contenu éditorial réseau communauté fidélisation segment persona budget indicateur tableau rapport enquête sondage panel presse
sponsoring affiliation newsletter emailing mobile boutique vitrine parcours accessibilité sobriété données consentement cookie
photographie vidéo podcast affiche logotype charte typographie couleur maquette prototype livraison calendrier prestataire devis
contrat salon événement stand conférence atelier tutoriel formation juridique concurrentiel innovation durable locale`.split(
			/\s+/,
		);
	const sites = [
		'blog.exemple.fr',
		'presse.exemple.fr',
		'mesures.exemple.com',
		'reseau.exemple.org',
		'institut.exemple.fr',
		'ads.exemple.com',
	];
	const kinds = ['watch-source', 'dashboard', 'social-post', 'page', 'document', 'note'];
	let seed = 7;
	const below = (bound) => {
		seed = (seed * 1103515245 + 12345) & 0x7fffffff;
		return (seed >> 8) % bound;
	};
	const sentence = (length) => Array.from({ length }, () => words[below(words.length)]).join(' ');
	const sha256 = (number) => number.toString(16).padStart(64, '0');

	const canvas = new OffscreenCanvas(160, 100);
	const context = canvas.getContext('2d');
	const thumbnails = [];
	for (let i = 0; i < 50; i++) {
		context.fillStyle = `hsl(${i * 7} 60% 60%)`;
		context.fillRect(0, 0, 160, 100);
		thumbnails.push({
			sha256: sha256(i + 1),
			blob: await canvas.convertToBlob({ type: 'image/webp' }),
			type: 'image/webp',
			bytes: 300,
		});
	}

	const piece = (number) => {
		const at = new Date(Date.UTC(2025, 0, 1) + number * 2_700_000).toISOString();
		const site = sites[below(sites.length)];
		const url = `https://${site}/${number}`;
		return {
			id: crypto.randomUUID(),
			createdAt: at,
			updatedAt: at,
			timeZone: 'Europe/Paris',
			deletedAt: null,
			kind: kinds[below(kinds.length)],
			kindChosen: true,
			title: `${sentence(6)} ${number}`,
			url,
			canonicalUrl: url,
			site,
			author: sentence(2),
			publishedAt: at.slice(0, 10),
			publisher: '',
			description: sentence(12),
			language: 'fr',
			statement: sentence(10),
			note: '',
			quote: '',
			source: { name: number % 3 === 0 ? site : '', kind: null, reliability: '' },
			withheld: false,
			thumbnail: sha256(1 + below(50)),
			screenshot: null,
		};
	};

	const db = await new Promise((done, fail) => {
		const request = indexedDB.open('glane');
		request.addEventListener('success', () => done(request.result));
		request.addEventListener('error', () => fail(request.error));
	});
	const write = (tables) =>
		new Promise((done, fail) => {
			const transaction = db.transaction(Object.keys(tables), 'readwrite', { durability: 'relaxed' });
			for (const [name, rows] of Object.entries(tables)) for (const row of rows) transaction.objectStore(name).put(row);
			transaction.addEventListener('complete', done);
			transaction.addEventListener('abort', () => fail(transaction.error));
		});
	await write({ assets: thumbnails });
	for (let from = 0; from < count; from += 500) {
		const evidence = Array.from({ length: Math.min(500, count - from) }, (_, index) => piece(from + index));
		const claims = evidence.flatMap(({ id, createdAt }, index) =>
			index % 10 === 0
				? []
				: [
						{
							id: crypto.randomUUID(),
							evidenceId: id,
							frameworkId,
							nodeId: nodes[below(nodes.length)],
							reason: '',
							createdAt,
							updatedAt: createdAt,
						},
					],
		);
		const texts = evidence.map(({ id }) => ({ evidenceId: id, text: sentence(300) }));
		await write({ evidence, claims, texts });
	}
	db.close();
}

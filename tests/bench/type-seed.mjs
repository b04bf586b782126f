// A report of many long sections, written into the extension's database as the editor leaves it (lib/db/database.ts, version 4). Runs in a
// page of the extension.

export async function seedReport({ frameworkId, dossierId, sections, wordsEach }) {
	const words =
		'campagne audience veille concurrence tendance marque influence budget indicateur rapport enquête presse salon devis contrat mesure'.split(
			' ',
		);
	let seed = 11;
	const next = () => {
		seed = (seed * 1103515245 + 12345) & 0x7fffffff;
		return words[(seed >> 8) % words.length];
	};
	const text = (length) => Array.from({ length }, next).join(' ');
	const paragraph = (length) => ({ type: 'paragraph', content: [{ type: 'text', text: text(length) }] });
	const prose = () => ({
		type: 'doc',
		content: [
			{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: text(5) }] },
			...Array.from({ length: Math.round(wordsEach / 100) }, () => paragraph(100)),
			{ type: 'bulletList', content: Array.from({ length: 3 }, () => ({ type: 'listItem', content: [paragraph(6)] })) },
		],
	});
	const open = indexedDB.open('glane');
	const db = await new Promise((resolve, reject) => {
		open.onsuccess = () => resolve(open.result);
		open.onerror = () => reject(open.error);
	});
	const reportId = `${frameworkId}/${dossierId}`;
	const updatedAt = '2026-06-12T14:05:00.000Z';
	const ids = Array.from({ length: sections }, (_, at) => `bench-${at}`);
	const transaction = db.transaction(['outlines', 'sectionTexts'], 'readwrite');
	transaction.objectStore('outlines').put({
		id: reportId,
		frameworkId,
		dossierId,
		sections: ids.map((id, at) => ({
			id,
			kind: 'context',
			title: `Section ${at + 1}`,
			partId: null,
			nodeIds: [],
			hidden: false,
			gap: null,
			budget: { words: null, pages: null },
			own: true,
		})),
		citations: 'author-date',
		budget: { pages: null, bytes: null },
		updatedAt,
	});
	for (const sectionId of ids)
		transaction
			.objectStore('sectionTexts')
			.put({ id: `${reportId}/${sectionId}`, reportId, sectionId, prose: prose(), assets: [], updatedAt });
	await new Promise((resolve, reject) => {
		transaction.oncomplete = resolve;
		transaction.onerror = () => reject(transaction.error);
	});
	db.close();
}

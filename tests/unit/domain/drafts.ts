// Drafts for the tests: the five référentiels that come with Glane, and a small one read from a document.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { frameworkSchema, type Framework } from '../../../lib/domain/framework';
import { newItem, type DraftItem, type FrameworkDraft, type ItemKind } from '../../../lib/domain/framework-draft';
import { withStableIds } from '../../../lib/domain/framework-ids';
import { frameworkIdOf } from '../../../lib/domain/stable-id';

const folder = resolve(import.meta.dirname, '../../../assets/frameworks');

/** The folder also holds files that are no référentiel. */
export const builtIns: [string, Framework][] = readdirSync(folder).flatMap((file) => {
	const read: unknown = JSON.parse(readFileSync(resolve(folder, file), 'utf8'));
	const framework = v.safeParse(frameworkSchema, read);
	return framework.success ? [[file, withStableIds(framework.output)]] : [];
});

/** As a reading leaves it: nobody has looked at it yet. */
export const makeItem = (id: string, kind: ItemKind, change: Partial<DraftItem> = {}): DraftItem =>
	newItem({ id, kind, label: `mot-${id}`, confidence: 0.9, by: 'code', isAccepted: false, ...change });

export const makeDraft = (items: DraftItem[], change: Partial<FrameworkDraft> = {}): FrameworkDraft => ({
	id: frameworkIdOf('brouillon'),
	title: 'Brouillon',
	certifier: null,
	level: null,
	rncp: null,
	items,
	dossiers: [],
	remarks: [],
	notes: [],
	...change,
});

/** One block, two activities, three competencies, their criteria, one assessment with a deliverable, and a line that found no place. */
export const smallDraft = (): FrameworkDraft =>
	makeDraft([
		makeItem('b', 'block', { code: '1', lines: [0] }),
		makeItem('a1', 'activity', { code: 'A1', parentId: 'b', lines: [1] }),
		makeItem('c1', 'competency', { code: 'C1.1', parentId: 'a1', label: 'Mener une veille utile', lines: [2] }),
		makeItem('k1', 'criterion', { parentId: 'c1', heading: 'Veille', label: 'Les sources sont citées', lines: [3] }),
		makeItem('k2', 'criterion', { parentId: 'c1', heading: 'Veille', label: 'Le tri est expliqué', lines: [4], confidence: 0.5 }),
		makeItem('c2', 'competency', { code: 'C1.2', parentId: 'a1', lines: [5] }),
		makeItem('k3', 'criterion', { parentId: 'c2', lines: [6] }),
		makeItem('a2', 'activity', { code: 'A2', parentId: 'b', lines: [7] }),
		makeItem('c3', 'competency', { code: 'C2.1', parentId: 'a2', lines: [8], confidence: 0.6 }),
		makeItem('e', 'assessment', { description: 'À rendre par écrit', covers: ['c1', 'c2'], lines: [9] }),
		makeItem('d', 'deliverable', { parentId: 'e', lines: [10] }),
		makeItem('u', 'unplaced', { lines: [11], confidence: 0.2, by: 'rank' }),
	]);

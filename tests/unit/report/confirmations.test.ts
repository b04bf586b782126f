// What a tutor confirms is printed in the declaration as their word, unverified; a piece that leaves the report leaves it there too.
import { expect, it } from 'vitest';
import { linesOf } from '../../../lib/report/content-text';
import { contentOf, expectSound } from './sound-content';
import { pieceIds, writtenInput } from './sample-writing';

const context = writtenInput.rows.outline.sections.find(({ kind }) => kind === 'context');
const confirm = (title: string, text: string, anchor: string, evidenceId: string | null = null) => ({
	title,
	text,
	anchor,
	evidenceId,
});
const withConfirmed = (places: ReturnType<typeof confirm>[], reviewer = { name: 'Paule Martin', role: 'tutrice' }) =>
	contentOf({
		...writtenInput,
		rows: {
			...writtenInput.rows,
			confirmed: [
				{ id: '00000000-0000-4000-8000-0000000000c1', reviewer, confirmations: places, reviewedAt: '2026-06-10T08:00:00.000Z' },
			],
		},
	});

it('prints who confirms what, when, and that nobody verified it', () => {
	const content = withConfirmed([
		confirm('Annexe 3 — titre ancien', 'Il a tout monté.\nSeul.', 'A-03', pieceIds.campaign),
		confirm('Titre lu autrefois', '', `s-${context?.id}`),
		confirm('Un lieu disparu', '', 's-disparu'),
	]);
	expectSound(content);
	const lines = linesOf(content);
	const at = lines.findIndex((line) => line.startsWith('Participation confirmée par Paule Martin (tutrice), le 10 juin 2026.'));
	expect(at).toBeGreaterThan(0);
	expect(lines[at]).toContain('non vérifiée');
	expect(lines[at + 1]).toMatch(/^Annexe \d+ – Campagne .* – Il a tout monté\. Seul\.$/u);
	expect(lines.slice(at + 2, at + 4)).toEqual([context?.title, 'Un lieu disparu']);
	expect(lines[at + 4]).toMatch(/^Fait le/);
});

it('names no piece that is withheld, deleted or redacted out of the report, and prints nothing for them alone', () => {
	const content = withConfirmed([confirm('Annexe 9 — SECRET', 'oui', 'A-09', pieceIds.withheld)]);
	expect(linesOf(content).join('\n')).not.toMatch(/SECRET|Participation confirmée/);
});

it('says that who confirms gave no name', () => {
	const lines = linesOf(withConfirmed([confirm('Un lieu', '', 's-x')], { name: ' ', role: '' }));
	expect(lines.some((line) => line.startsWith('Participation confirmée par une personne qui ne s’est pas nommée'))).toBe(true);
});

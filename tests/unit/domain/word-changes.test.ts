// The words that changed in a reworded sentence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordChanges } from '../../../lib/domain/word-changes';

const marked = (runs: readonly { text: string; isChanged: boolean }[] = []) =>
	runs.map(({ text, isChanged }) => (isChanged ? `[${text.trim()}]` : text.trim())).join(' ');

describe('changed words', () => {
	it('are marked on both sides', () => {
		const changes = wordChanges(
			'Organiser la collecte des informations du marché',
			'Organiser une collecte fiable des informations du marché',
		);
		expect(marked(changes?.old)).toBe('Organiser [la] collecte des informations du marché');
		expect(marked(changes?.next)).toBe('Organiser [une] collecte [fiable] des informations du marché');
	});

	it('are not a matter of capitals, accents or commas', () => {
		const changes = wordChanges('Évaluer les coûts, puis les délais', 'evaluer les COUTS puis les délais du projet');
		expect(marked(changes?.old)).toBe('Évaluer les coûts, puis les délais');
		expect(marked(changes?.next)).toBe('evaluer les COUTS puis les délais [du projet]');
	});

	it('are not marked in sentences that have little in common', () => {
		expect(wordChanges('Bâtir un plan de collecte', 'Négocier avec les prestataires')).toBeNull();
	});

	it('lose no letter', () => {
		const sentence = fc
			.array(fc.constantFrom('plan', 'de', 'collecte', ' ', ':', 'été', 'client'), { minLength: 1 })
			.map((words) => words.join(' ').trim());
		fc.assert(
			fc.property(sentence, sentence, (old, next) => {
				const changes = wordChanges(old, next);
				if (!changes) return;
				expect(changes.old.map(({ text }) => text).join('')).toBe(old);
				expect(changes.next.map(({ text }) => text).join('')).toBe(next);
			}),
		);
	});
});

// The tools above a text and the panels below it: by the keyboard, by the mouse, and back to the text.
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { callsIn } from '../../../lib/domain/prose';
import { dashboard, editing, enter, latestOf, newWritten, paragraph, plain, Section } from './section-harness';
import { named, press, show } from './show';

const textOf = (): string => document.querySelector('.prose-text')?.textContent ?? '';

describe('tools and panels', () => {
	it('are reached by the keyboard, one stop for all tools, and say what is on', async () => {
		await show(<Section written={newWritten()} />);
		await enter();
		await press('{Control>}b{/Control}gras');
		await expect.element(named('button', 'Gras')).toHaveAttribute('aria-pressed', 'true');
		await press('{Shift>}{Tab}{/Shift}');
		expect(document.activeElement?.getAttribute('data-tool')).toBe('call');
		await press('{ArrowRight}{ArrowRight}{Enter}');
		await expect.poll(() => document.querySelector('.ProseMirror h4 strong')?.textContent).toBe('gras');
		await editing();
	});

	it('make headings, lists and tables by their keys', async () => {
		const written = newWritten();
		await show(<Section written={written} />);
		await enter();
		await press('{Control>}{Alt>}2{/Alt}{/Control}Bilan{Enter}');
		await press('{Control>}{Shift>}8{/Shift}{/Control}un{Enter}{Tab}deux{Enter}{Enter}{Enter}');
		await userEvent.click(named('button', 'Tableau'));
		await press('a{Tab}b');
		await expect.element(named('button', 'Retirer la ligne')).toBeVisible();
		await expect.poll(() => latestOf(written).prose.content.map(({ type }) => type)).toContain('table');
		const { content } = latestOf(written).prose;
		expect(content.slice(0, 2)).toEqual([
			{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Bilan' }] },
			{
				type: 'bulletList',
				content: [
					{
						type: 'listItem',
						content: [
							...paragraph('un').content,
							{ type: 'bulletList', content: [{ type: 'listItem', content: paragraph('deux').content }] },
						],
					},
				],
			},
		]);
		expect(document.querySelectorAll('.ProseMirror th')).toHaveLength(3);
	});

	it('ask for the words of a footnote and of a picture, and lead back', async () => {
		const written = newWritten();
		await show(<Section written={written} />);
		await enter();
		await press('Un fait{Control>}{Alt>}f{/Alt}{/Control}');
		await press('{ArrowLeft}');
		await expect.element(named('textbox', 'Texte de la note')).toHaveFocus();
		await press('Source interne.{Escape}');
		await editing();
		await press(' établi');
		await expect
			.poll(() => latestOf(written).prose.content[0])
			.toEqual({
				type: 'paragraph',
				content: [
					{ type: 'text', text: 'Un fait' },
					{ type: 'footnote', attrs: { text: 'Source interne.' } },
					{ type: 'text', text: ' établi' },
				],
			});
	});

	it('set, change and remove a link, and refuse what runs', async () => {
		const written = newWritten();
		await show(<Section written={written} prose={paragraph('le site')} />);
		await enter();
		await press('{Control>}a{/Control}{Control>}k{/Control}');
		await expect.element(named('textbox', 'Adresse du lien')).toHaveFocus();
		await press('javascript:alert(1){Enter}');
		await expect.element(named('textbox', 'Adresse du lien')).toHaveAttribute('aria-invalid', 'true');
		await userEvent.fill(named('textbox', 'Adresse du lien'), 'exemple.example/page');
		await press('{Enter}');
		await expect.poll(() => JSON.stringify(latestOf(written).prose)).toContain('"href":"https://exemple.example/page"');
		await press('{Control>}k{/Control}');
		await userEvent.click(named('button', 'Retirer le lien'));
		await expect.poll(() => JSON.stringify(latestOf(written).prose)).not.toContain('href');
	});

	it('insert a table of a piece and show what changed before it is refreshed', async () => {
		const written = newWritten();
		await show(<Section written={written} />);
		await enter();
		await userEvent.click(named('button', 'Tableau d’une preuve'));
		await userEvent.click(named('button', dashboard.title));
		await userEvent.click(named('button', 'Insérer'));
		await expect.poll(() => callsIn(latestOf(written).prose)).toEqual([dashboard.id]);
		written.table = {
			...written.table,
			rows: [
				['Canal', 'Visites'],
				['Réseaux', '1 310'],
			],
		};
		await userEvent.click(document.querySelector('.ProseMirror td') as Element);
		await userEvent.click(named('button', 'Actualiser'));
		await expect.poll(() => document.querySelector('.text-steps')?.textContent).toContain('1 310');
		expect(textOf()).toContain('1 204');
		await userEvent.click(named('button', 'Remplacer'));
		await expect.poll(textOf).toContain('1 310');
		await expect.poll(() => callsIn(latestOf(written).prose)).toEqual([plain.id]);
		await press('{Control>}z{/Control}');
		await expect.poll(textOf).toContain('1 204');
	});
});

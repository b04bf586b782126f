// Writing in a section: read until one goes there, then typed, called, cited, noted, taken back; in both looks and at 360 px.
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { callsIn, citedIn, proseText } from '../../../lib/domain/prose';
import {
	dashboard,
	editing,
	enter,
	latestOf,
	newWritten,
	paragraph,
	pictureHash,
	plain,
	secret,
	Section,
	selectAtomBefore,
	watch,
} from './section-harness';
import { expectAccessible, expectNoSidewaysScroll, looks, named, narrow, press, show } from './show';

const textOf = (): string => document.querySelector('.prose-text')?.textContent ?? '';
const options = (): string[] =>
	[...document.querySelectorAll('[role="option"] .piece-list-title')].map((option) => option.textContent ?? '');

describe('a section', () => {
	it('is read until one clicks in it, and the cursor goes where the click fell', async () => {
		const written = newWritten();
		await show(<Section written={written} prose={paragraph('Le salon a attiré du monde.')} />);
		expect(document.querySelector('.ProseMirror')).toBeNull();
		await enter();
		await press('{Control>}{End}{/Control} Beaucoup.');
		await expect.poll(() => written.changes.length).toBeGreaterThan(0);
		expect(proseText(latestOf(written).prose)).toBe('Le salon a attiré du monde. Beaucoup.');
		expect(latestOf(written).words).toBe(7);
	});

	it('is entered by the keyboard, and says what it is', async () => {
		await show(<Section written={newWritten()} />);
		await press('{Tab}');
		const text = await editing();
		expect(text.getAttribute('aria-label')).toBe('Contexte et ordre de mission');
		expect(text.lang).toBe('fr');
		expect(text.spellcheck).toBe(true);
		expect(document.head.querySelector('style[data-tiptap-style]')).toBeNull();
	});

	it('loses no letter of whoever types before it can be written in', async () => {
		const written = newWritten();
		await show(<Section written={written} prose={paragraph('Le salon')} />);
		const read = document.querySelector<HTMLElement>('.prose-text');
		const { right, top } = read?.getBoundingClientRect() ?? new DOMRect();
		const place = { bubbles: true, clientX: right - 20, clientY: top + 20 };
		for (const type of ['pointerdown', 'pointerup']) read?.dispatchEvent(new PointerEvent(type, place));
		for (const letter of ' attire') read?.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true }));
		await editing();
		await press(' du monde.');
		await expect.poll(() => proseText(latestOf(written).prose)).toBe('Le salon attire du monde.');
	});

	it('hands out what is written at a pause, and at once when one leaves', async () => {
		const written = newWritten();
		await show(
			<>
				<Section written={written} />
				<button type="button">Ailleurs</button>
			</>,
		);
		await enter();
		await press('Bonjour');
		await userEvent.click(named('button', 'Ailleurs'));
		expect(proseText(latestOf(written).prose)).toBe('Bonjour');
	});

	it('takes the text of another tab over, and that can be undone', async () => {
		const written = newWritten();
		await show(<Section written={written} prose={paragraph('Le mien.')} />);
		await enter();
		written.replace(paragraph('Celui de l’autre.'));
		await expect.poll(textOf).toBe('Celui de l’autre.');
		await press('{Control>}z{/Control}');
		await expect.poll(textOf).toBe('Le mien.');
	});

	it('goes on undoing in an editor that is opened anew', async () => {
		const written = newWritten();
		const first = await show(<Section key="1" written={written} />);
		await enter();
		await press('Un mot');
		await expect.poll(() => written.changes.length).toBeGreaterThan(0);
		await new Promise((resolve) => setTimeout(resolve, 700));
		await press(' de trop');
		await expect.poll(() => proseText(latestOf(written).prose)).toBe('Un mot de trop');
		const { prose, undo } = structuredClone(latestOf(written));
		first.update(<Section key="2" written={written} prose={prose} undo={undo} />);
		expect(document.querySelector('.ProseMirror')).toBeNull();
		await enter();
		await press('{Control>}z{/Control}');
		await expect.poll(textOf).toBe('Un mot');
		await press('{Control>}{Shift>}z{/Shift}{/Control}');
		await expect.poll(textOf).toBe('Un mot de trop');
	});

	it('stays as it is while it is opened', async () => {
		const prose = {
			type: 'doc' as const,
			content: [
				...paragraph('Une phrase.').content,
				{
					type: 'table' as const,
					attrs: { source: null },
					content: [{ type: 'tableRow' as const, content: [{ type: 'tableCell' as const, content: paragraph('a').content }] }],
				},
				{ type: 'image' as const, attrs: { sha256: pictureHash, alt: 'Un point', caption: 'Figure' } },
			],
		};
		const written = newWritten();
		const { place } = await show(<Section written={written} prose={prose} />);
		await expect.poll(() => place.querySelector('img')).not.toBeNull();
		const before = place.querySelector('.prose-text')?.getBoundingClientRect().height ?? 0;
		await enter();
		await expect.poll(() => place.querySelector('img')).not.toBeNull();
		expect(place.querySelector('.ProseMirror')?.getBoundingClientRect().height).toBeCloseTo(before, 0);
		expect(written.changes).toEqual([]);
	});
});

describe('calling a piece', () => {
	it('is "@", words, Enter; the close ones come first and withheld ones are not offered', async () => {
		const written = newWritten();
		await show(<Section written={written} />);
		await enter();
		await press('Voir @');
		await expect.poll(options).toEqual([dashboard.title, watch.title, plain.title]);
		await press('velo');
		await expect.poll(options).toEqual([watch.title]);
		await press('{Enter}et la suite');
		await expect.poll(textOf).toBe('Voir annexe 7 et la suite');
		await expect.poll(() => written.changes.length).toBeGreaterThan(0);
		await expect.poll(() => callsIn(latestOf(written).prose)).toEqual([watch.id]);
		expect(document.querySelector('[role="listbox"]')).toBeNull();
	});

	it('finds a piece by its number and by a code, with arrows, and cites with Ctrl+Enter', async () => {
		const written = newWritten();
		await show(<Section written={written} />);
		await enter();
		await press('@7 bis');
		await expect.poll(options).toEqual([dashboard.title]);
		await press('{Escape}');
		await expect.poll(options).toEqual([]);
		await press('{Enter}@');
		await expect.poll(options).toHaveLength(3);
		await press('{ArrowDown}{Control>}{Enter}{/Control}');
		await expect.poll(textOf).toContain('(Dupont, 2026)');
		await expect.poll(() => citedIn(latestOf(written).prose)).toEqual([watch.id]);
	});

	it('cites after "[[", and the place in the source is asked where it is selected', async () => {
		const written = newWritten();
		await show(<Section written={written} />);
		await enter();
		await press('[[[[marche');
		await expect.poll(options).toEqual([watch.title]);
		await press('{Enter}');
		await expect.poll(textOf).toContain('(Dupont, 2026)');
		await selectAtomBefore();
		await expect.element(named('textbox', 'Page ou passage')).toBeVisible();
		await press('{F6}p. 12{Enter}');
		await expect.poll(textOf).toContain('(Dupont, 2026, p. 12)');
		await editing();
	});

	it('does nothing in an address of a mail, nor to a line where nothing is found', async () => {
		await show(<Section written={newWritten()} />);
		await enter();
		await press('nom@exemple @zzz{Enter}suite');
		await expect.poll(() => document.querySelectorAll('.ProseMirror p').length).toBe(2);
		expect(document.querySelector('[role="listbox"]')).toBeNull();
	});

	it('works from a list beside the text, opened or not', async () => {
		const written = newWritten();
		await show(<Section written={written} prose={paragraph('Fin')} />);
		written.handle?.callExhibit(dashboard.id);
		await expect.poll(textOf).toBe('Finannexe 7 bis ');
		written.handle?.citeSource(plain.id);
		await expect.poll(textOf).toContain('(Publication du salon)');
	});

	it('says where a called piece is withheld or gone', async () => {
		const call = (evidenceId: string) => ({ type: 'exhibitCall' as const, attrs: { evidenceId } });
		const gone = '99999999-9999-4999-8999-999999999999';
		await show(
			<Section
				written={newWritten()}
				prose={{ type: 'doc', content: [{ type: 'paragraph', content: [call(secret.id), call(gone)] }] }}
			/>,
		);
		expect(document.querySelector('.atom-withheld')?.getAttribute('title')).toContain('Contrat du prestataire');
		expect(document.querySelector('.atom-gone')?.textContent).toBe('(annexe retirée)');
	});
});

describe.each(looks)('everyone reads and writes, in $language, $theme', (look) => {
	it.each([narrow, { width: 1024, height: 740 }])('at $width px', async (size) => {
		const { place } = await show(<Section written={newWritten()} prose={paragraph('Le salon a attiré du monde.')} />, {
			...look,
			...size,
		});
		await expectAccessible();
		await enter();
		await press('{Control>}{End}{/Control} @');
		await expect.poll(options).toHaveLength(3);
		await expectAccessible();
		expectNoSidewaysScroll(place, '.piece-list');
		await press('{Enter}');
		await selectAtomBefore();
		await expect.poll(() => document.querySelector('.editor-panel')).not.toBeNull();
		await expectAccessible();
		expectNoSidewaysScroll(place);
	});
});

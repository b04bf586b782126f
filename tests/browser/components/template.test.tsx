// The school's model on the screen: dropped, its places beside the sections, what has no place told, what went wrong said.
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TemplateScreen, type TemplateScreenProps } from '../../../components/report/template-screen';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, show, texts } from './show';

const t = texts.fr;
const places = [
	{ place: 'h:1', title: 'Contexte professionnel', level: 1 },
	{ place: 'h:2', title: 'Fiche de veille : plan, sources, rythme de collecte et manière de partager', level: 2 },
	{ place: 'c:limites', title: 'Limites', level: 0 },
	{ place: 'h:3', title: 'Annexes', level: 1 },
];
const sections = [
	{ id: 'ctx', number: '1', title: 'Contexte de travail réel', level: 1, partId: null },
	{ id: 'p1', number: '2.1', title: 'Fiche « Veille »', level: 2, partId: null },
	{ id: 's1', number: '2.1.1', title: 'Plan de collecte', level: 3, partId: 'p1' },
	{ id: 'ex', number: '', title: 'Annexes', level: 1, partId: null },
];

const props = (changed: Partial<TemplateScreenProps> = {}): TemplateScreenProps => ({
	template: { name: 'modele-ecole.docx', places, fillings: [{ place: 'h:1', sectionId: 'ctx' }] },
	sections,
	fault: null,
	isReading: false,
	status: { state: 'idle' },
	versions: [],
	version: null,
	onVersion: vi.fn(),
	language: 'fr',
	onLanguage: vi.fn(),
	onFile: vi.fn(),
	onFill: vi.fn(),
	onPropose: vi.fn(),
	onDownload: vi.fn(),
	onRemove: vi.fn(),
	...changed,
});

describe('the school’s model', () => {
	it('is dropped anywhere in the window', async () => {
		const own = props({ template: null });
		await show(<TemplateScreen {...own} />);
		const data = new DataTransfer();
		data.items.add(new File(['x'], 'modele.docx'));
		window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
		expect(own.onFile).toHaveBeenCalledWith(expect.objectContaining({ name: 'modele.docx' }));
	});

	it('shows its places, and gives one of them a section', async () => {
		const own = props();
		await show(<TemplateScreen {...own} />);
		expect(page.getByRole('row').elements()).toHaveLength(5);
		await userEvent.selectOptions(named('combobox', t('template:sectionFor', { place: 'Limites' })), 'p1');
		expect(own.onFill).toHaveBeenCalledWith([
			{ place: 'h:1', sectionId: 'ctx' },
			{ place: 'c:limites', sectionId: 'p1' },
		]);
		await userEvent.selectOptions(named('combobox', t('template:sectionFor', { place: 'Contexte professionnel' })), '');
		expect(own.onFill).toHaveBeenLastCalledWith([]);
	});

	it('is filled with the report of now, or of a frozen version', async () => {
		const own = props({ versions: [{ number: 2 }, { number: 1 }] });
		const { update } = await show(<TemplateScreen {...own} />);
		const choice = named('combobox', t('handin:export.version'));
		await userEvent.selectOptions(choice, '2');
		expect(own.onVersion).toHaveBeenLastCalledWith(2);
		update(<TemplateScreen {...own} version={2} />);
		await expect.element(choice).toHaveValue('2');
		await userEvent.selectOptions(choice, '');
		expect(own.onVersion).toHaveBeenLastCalledWith(null);
		// Without one there is nothing to choose.
		update(<TemplateScreen {...props()} />);
		expect(choice.elements()).toEqual([]);
	});

	it('tells the sections that have no place; a part that has one brings its own', async () => {
		const { update } = await show(<TemplateScreen {...props()} />);
		await expectSays(page.getByRole('status').first(), t('template:filled', { count: 1, total: 4 }));
		expect(
			page
				.getByRole('listitem')
				.elements()
				.map((item) => item.textContent),
		).toEqual(['2.1 Fiche « Veille »', '2.1.1 Plan de collecte', 'Annexes']);
		const fillings = [
			{ place: 'h:2', sectionId: 'p1' },
			{ place: 'h:99', sectionId: 'ex' },
		];
		update(<TemplateScreen {...props({ template: { name: 'm.docx', places, fillings } })} />);
		await expectSays(page.getByRole('status').first(), t('template:filled', { count: 1, total: 4 }));
		expect(
			page
				.getByRole('listitem')
				.elements()
				.map((item) => item.textContent),
		).toEqual(['1 Contexte de travail réel', 'Annexes']);
	});

	it.each(['not-docx', 'too-large', 'no-place'] as const)('says what was wrong: %s', async (fault) => {
		await show(<TemplateScreen {...props({ template: null, fault })} />);
		await expectSays(page.getByRole('alert'), t(`template:failure.${fault}.happened`));
	});

	it.each(looks)('is accessible in $language, $theme, wide and narrow', async (look) => {
		for (const state of ['done', 'filling'] as const) {
			const { place } = await show(<TemplateScreen {...props({ status: { state } })} />, { ...look, ...narrow });
			await expectAccessible();
			expectNoSidewaysScroll(place);
		}
		await show(<TemplateScreen {...props({ status: { state: 'failed', details: 'Error: x' } })} />, { ...look, width: 1280 });
		await expectAccessible();
		await show(<TemplateScreen {...props({ template: null, fault: 'no-place' })} />, look);
		await expectAccessible();
	});
});

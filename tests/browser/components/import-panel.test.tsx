// The way in of a référentiel: files dropped, chosen or pasted; how far the reading is; one sentence per reason that it failed.
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ImportPanel, type ImportPanelProps } from '../../../components/framework/import-panel';
import { importFailures, type ImportState } from '../../../components/framework/import-state';
import { longWord } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
const given = (change: Partial<ImportPanelProps> = {}): ImportPanelProps => ({
	status: { state: 'idle' },
	onFiles: vi.fn(),
	onText: vi.fn(),
	onCancel: vi.fn(),
	...change,
});
const pdf = new File(['%PDF'], 'referentiel.pdf', { type: 'application/pdf' });
const zone = (place: Element) => place.querySelector('.import-zone');

/** What a hand does that carries files, or a link, over the window. */
function carry(type: string, files: File[], target: EventTarget = document.body): DragEvent {
	const dataTransfer = new DataTransfer();
	for (const file of files) dataTransfer.items.add(file);
	if (files.length === 0) dataTransfer.setData('text/plain', 'un lien');
	const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
	target.dispatchEvent(event);
	return event;
}

describe('a file', () => {
	it('may be dropped anywhere, and shows beforehand that it will be taken', async () => {
		const props = given();
		const { place } = await show(<ImportPanel {...props} />);
		expect(zone(place)?.classList.contains('import-zone-over')).toBe(false);
		carry('dragenter', [pdf]);
		await expect.element(page.getByText(t('frameworks:import.drop'))).toBeVisible();
		expect(zone(place)?.classList.contains('import-zone-over')).toBe(true);
		// Into a child and out of it: still over.
		carry('dragenter', [pdf], zone(place) ?? document.body);
		carry('dragleave', [pdf]);
		expect(carry('dragover', [pdf]).defaultPrevented).toBe(true);
		await expect.element(page.getByText(t('frameworks:import.drop'))).toBeVisible();
		expect(carry('drop', [pdf]).defaultPrevented).toBe(true);
		expect(vi.mocked(props.onFiles).mock.calls[0]?.[0].map(({ name }) => name)).toEqual(['referentiel.pdf']);
		await expect.element(page.getByText(t('frameworks:import.drop'))).not.toBeInTheDocument();
	});

	it('comes with others, which are handed over too', async () => {
		const props = given();
		await show(<ImportPanel {...props} />);
		carry('drop', [pdf, new File(['a'], 'b.txt')]);
		expect(vi.mocked(props.onFiles).mock.calls[0]?.[0]).toHaveLength(2);
	});

	it('is not a link that one drags across the page', async () => {
		const props = given();
		const { place } = await show(<ImportPanel {...props} />);
		carry('dragenter', []);
		expect(carry('dragover', []).defaultPrevented).toBe(false);
		expect(carry('drop', []).defaultPrevented).toBe(false);
		expect(zone(place)?.classList.contains('import-zone-over')).toBe(false);
		expect(props.onFiles).not.toHaveBeenCalled();
	});

	it('may be chosen, twice the same', async () => {
		const props = given();
		const { place } = await show(<ImportPanel {...props} />);
		const input = place.querySelector<HTMLInputElement>('input[type=file]');
		const opened = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => undefined);
		await named('button', t('frameworks:import.choose')).click();
		expect(opened).toHaveBeenCalledTimes(1);
		opened.mockRestore();
		for (const _ of [1, 2]) {
			const chosen = new DataTransfer();
			chosen.items.add(pdf);
			if (!input) throw new Error('There is a file chooser.');
			input.files = chosen.files;
			input.dispatchEvent(new Event('change', { bubbles: true }));
			expect(input.files.length).toBe(0);
		}
		expect(props.onFiles).toHaveBeenCalledTimes(2);
	});
});

it('takes pasted text, by keyboard', async () => {
	const props = given();
	await show(<ImportPanel {...props} />);
	await press('{Tab}{Tab}{Enter}');
	const area = named('textbox', t('frameworks:import.pasteLabel'));
	await expect.element(area).toHaveFocus();
	const go = named('button', t('frameworks:import.pasteRead'));
	await expect.element(go).toBeDisabled();
	await userEvent.fill(area, 'C1.1 Réaliser une veille');
	await press('{Tab}{Enter}');
	expect(props.onText).toHaveBeenCalledWith('C1.1 Réaliser une veille');
});

describe('a reading', () => {
	const working: ImportState = { state: 'working', name: 'doc.pdf', stage: 'reading', pages: { done: 12, total: 40 } };

	it('says where it is, and can be stopped', async () => {
		const props = given({ status: working });
		const { place, update } = await show(<ImportPanel {...props} />);
		await expect.element(page.getByText(t('frameworks:import.readingNamed', { name: 'doc.pdf' }))).toBeVisible();
		await expect.element(page.getByText(t('frameworks:import.page', { page: 12, pages: 40 }))).toBeVisible();
		expect(place.querySelector('progress')?.position).toBeCloseTo(0.3);
		expect(zone(place)).toBe(document.activeElement);
		await press('{Tab}{Enter}');
		expect(props.onCancel).toHaveBeenCalledTimes(1);
		update(<ImportPanel {...given({ status: { ...working, stage: 'recognising', pages: null } })} />);
		await expect.element(page.getByText(t('frameworks:import.recognising'))).toBeVisible();
		expect(place.querySelector('progress')?.position).toBe(-1);
	});

	it('takes no second file meanwhile', async () => {
		const props = given({ status: working });
		await show(<ImportPanel {...props} />);
		carry('drop', [pdf]);
		expect(props.onFiles).not.toHaveBeenCalled();
	});

	it.each(importFailures)('that fails by %s says what happened, what is safe and what to do', async (code) => {
		const props = given({ status: { state: 'failed', name: 'doc.pdf', code, details: code === 'unexpected' ? 'Error: x' : '' } });
		await show(<ImportPanel {...props} />);
		const alert = page.getByRole('alert');
		const what = t('frameworks:import.file', { name: 'doc.pdf' });
		await expectSays(alert, t(`frameworks:import.failure.${code}.happened`, { what }));
		await expectSays(alert, t(`frameworks:import.failure.${code}.todo`));
		await expectSays(alert, t('frameworks:import.safe'));
		await expect.element(named('button', t('frameworks:import.another'))).toBeVisible();
		expect(named('button', t('common:copyDetails')).elements()).toHaveLength(code === 'unexpected' ? 1 : 0);
		// The way in is still there.
		carry('drop', [pdf]);
		expect(props.onFiles).toHaveBeenCalledTimes(1);
	});

	it('that is refused names the first fault and its place', async () => {
		const status: ImportState = { state: 'refused', name: '', sentence: 'Un texte est attendu.', path: 'criteria[12].label' };
		await show(<ImportPanel {...given({ status })} />);
		const alert = page.getByRole('alert');
		await expectSays(alert, t('frameworks:import.refused', { what: t('frameworks:import.pasted') }));
		await expectSays(alert, 'Un texte est attendu.');
		await expectSays(alert, t('frameworks:import.at', { path: 'criteria[12].label' }));
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	const states: ImportState[] = [
		{ state: 'idle' },
		{ state: 'working', name: longWord, stage: 'reading', pages: { done: 12, total: 40 } },
		{ state: 'failed', name: longWord, code: 'scanned', details: '' },
		{ state: 'refused', name: longWord, sentence: longWord, path: longWord },
	];
	it.each(states)('$state has no fault, and fits 360 px', async (status) => {
		const view = (
			<div class="sheet">
				<h1>Référentiels</h1>
				<ImportPanel {...given({ status })} />
			</div>
		);
		const { place } = await show(view, { ...look, ...narrow });
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});

	it('the text field too', async () => {
		const { place, t: words } = await show(<ImportPanel {...given()} />, { ...look, ...narrow });
		await named('button', words('frameworks:import.paste')).click();
		await expect.element(named('textbox', words('frameworks:import.pasteLabel'))).toBeVisible();
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});

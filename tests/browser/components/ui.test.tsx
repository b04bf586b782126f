// The small parts by hand: buttons that wait, fields that say what is wrong, chips and marks that have words.
import { useState } from 'preact/hooks';
import { Check, X } from 'lucide';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button, ButtonLink } from '../../../components/ui/button';
import { Chip } from '../../../components/ui/chip';
import { CheckField, SelectField, TextArea, TextField } from '../../../components/ui/field';
import { Mark } from '../../../components/ui/mark';
import { Notice } from '../../../components/ui/notice';
import { longTitle, longWord } from './sample';
import { expectAccessible, expectNoSidewaysScroll, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
const marks = ['empty', 'partial', 'full', 'gap', 'exempt'] as const;

describe('a button', () => {
	it('acts on a click, Enter and Space', async () => {
		const onClick = vi.fn();
		await show(<Button onClick={onClick}>Garder</Button>);
		await named('button', 'Garder').click();
		await press('{Enter} ');
		expect(onClick).toHaveBeenCalledTimes(3);
	});

	it('while busy keeps the focus and does nothing, not even submit', async () => {
		const [onClick, onSubmit] = [vi.fn(), vi.fn((event: Event) => event.preventDefault())];
		const form = (busy: boolean) => (
			<form onSubmit={onSubmit}>
				<Button type="submit" busy={busy} onClick={onClick}>
					Exporter
				</Button>
			</form>
		);
		const { update } = await show(form(false));
		await press('{Tab}{Enter}');
		expect([onClick.mock.calls.length, onSubmit.mock.calls.length]).toEqual([1, 1]);
		update(form(true));
		await expect.element(named('button', 'Exporter')).toHaveFocus();
		await expect.element(named('button', 'Exporter')).toHaveAttribute('aria-disabled', 'true');
		await press('{Enter}');
		expect([onClick.mock.calls.length, onSubmit.mock.calls.length]).toEqual([1, 1]);
	});

	it('does not submit a form unless it says so', async () => {
		const onSubmit = vi.fn((event: Event) => event.preventDefault());
		await show(
			<form onSubmit={onSubmit}>
				<Button>Autre</Button>
			</form>,
		);
		await named('button', 'Autre').click();
		expect(onSubmit).not.toHaveBeenCalled();
	});

	it('drawn as an icon still has its name and a tooltip, as a link too', async () => {
		await show(
			<p>
				<Button icon={X} iconOnly>
					Fermer
				</Button>
				<ButtonLink icon={Check} iconOnly href="#">
					Ouvrir
				</ButtonLink>
			</p>,
		);
		await expect.element(named('button', 'Fermer')).toHaveAttribute('title', 'Fermer');
		await expect.element(named('link', 'Ouvrir')).toHaveAttribute('title', 'Ouvrir');
	});
});

describe('a field', () => {
	const field = (error: string | null) => (
		<TextField label="Adresse" hint="Avec https" error={error} value="" onValue={vi.fn()} />
	);

	it('is named by its label and described by its hint, then by what is wrong', async () => {
		const { update } = await show(field(null));
		const input = named('textbox', 'Adresse');
		await expect.element(input).toHaveAccessibleDescription('Avec https');
		expect(input.element().getAttribute('aria-invalid')).toBeNull();
		update(field('Pas une adresse'));
		await expect.element(input).toHaveAccessibleDescription('Avec https Pas une adresse');
		await expect.element(input).toHaveAttribute('aria-invalid', 'true');
		await expect.element(page.getByRole('alert')).toHaveTextContent('Pas une adresse');
	});

	it('says what is wrong whatever its kind', async () => {
		await show(
			<div>
				<TextArea label="Note" error="Trop long" value="" onValue={vi.fn()} />
				<SelectField label="Type" error="À choisir" value="a" choices={[{ value: 'a', label: 'A' }]} onValue={vi.fn()} />
			</div>,
		);
		await expect.element(named('textbox', 'Note')).toHaveAttribute('aria-invalid', 'true');
		await expect.element(named('combobox', 'Type')).toHaveAttribute('aria-invalid', 'true');
		await expect.element(named('combobox', 'Type')).toHaveAccessibleDescription('À choisir');
	});

	it('hands over a choice and a tick, the tick by its label too', async () => {
		const [onValue, onChecked] = [vi.fn(), vi.fn()];
		const choices = [
			{ value: 'a', label: 'A' },
			{ value: 'b', label: 'B' },
		];
		await show(
			<div>
				<SelectField label="Type" value="a" choices={choices} onValue={onValue} />
				<CheckField label="Ne pas diffuser" hint="Reste ici" checked={false} onChecked={onChecked} />
			</div>,
		);
		await userEvent.selectOptions(named('combobox', 'Type'), 'b');
		expect(onValue.mock.calls).toEqual([['b']]);
		await page.getByText('Ne pas diffuser').click();
		expect(onChecked.mock.calls).toEqual([[true]]);
		await expect.element(named('checkbox', 'Ne pas diffuser')).toHaveAccessibleDescription('Reste ici');
	});

	it('grows with its text', async () => {
		function Growing() {
			const [value, setValue] = useState('');
			return <TextArea label="Note" rows={1} value={value} onValue={setValue} />;
		}
		await show(<Growing />);
		const height = () => named('textbox', 'Note').element().getBoundingClientRect().height;
		const before = height();
		await userEvent.fill(named('textbox', 'Note'), 'un\ndeux\ntrois');
		await expect.poll(height).toBeGreaterThan(before + 40);
	});
});

describe('chips and marks', () => {
	it('a chip is taken off by a button that names it', async () => {
		const onRemove = vi.fn();
		await show(<Chip code="C1.1" label="Collecter" onRemove={onRemove} />);
		await named('button', t('common:removeNamed', { name: 'C1.1' })).click();
		expect(onRemove).toHaveBeenCalledTimes(1);
	});

	it.each(marks)('%s has a word, drawn or read, and a shape of its own', async (state) => {
		const { place, update } = await show(<Mark state={state} words />);
		await expect.element(page.getByText(t(`common:mark.${state}`))).toBeVisible();
		const shape = place.querySelector('svg')?.innerHTML;
		expect(place.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
		update(<Mark state={state} />);
		expect(place.textContent).toBe(t(`common:mark.${state}`));
		expect(place.querySelector('.mark')?.getAttribute('title')).toBe(t(`common:mark.${state}`));
		update(
			<p>
				{marks.map((each) => (
					<Mark key={each} state={each} />
				))}
			</p>,
		);
		expect([...place.querySelectorAll('svg')].filter((svg) => svg.innerHTML === shape)).toHaveLength(1);
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	it('has no fault, and fits 360 px, however long the words', async () => {
		const choices = [{ value: 'a', label: longTitle }];
		const { place } = await show(
			<div class="page stack">
				<div class="row">
					<Button variant="primary">Garder</Button>
					<Button>{longWord}</Button>
					<Button variant="danger" icon={X} small>
						Écarter
					</Button>
					<Button busy>Export</Button>
					<Button icon={X} iconOnly small>
						Fermer
					</Button>
					<Button icon={X} iconOnly small>
						Autre
					</Button>
					<ButtonLink href="#" icon={Check}>
						{longTitle}
					</ButtonLink>
				</div>
				<TextField label={longTitle} hint={longWord} error={longWord} value={longWord} onValue={vi.fn()} />
				<TextArea label={longWord} placeholder="Exemple" value="" onValue={vi.fn()} />
				<SelectField label="Type" value="a" choices={choices} onValue={vi.fn()} />
				<div class="stack stack-tight fold">
					<CheckField label="Un" checked={false} onChecked={vi.fn()} />
					<CheckField label="Deux" checked onChecked={vi.fn()} />
					<CheckField label={longWord} hint={longTitle} checked onChecked={vi.fn()} />
				</div>
				<Chip code="C1.1" label={longTitle} onRemove={vi.fn()} />
				<p>
					{marks.map((state) => (
						<Mark key={state} state={state} words />
					))}
				</p>
				{(['plain', 'straw', 'alarm'] as const).map((tone) => (
					<Notice key={tone} tone={tone} icon={Check} actions={<Button small>Agir</Button>}>
						{longTitle} <a href="#lien">un lien</a>
					</Notice>
				))}
			</div>,
			{ ...look, ...narrow },
		);
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});

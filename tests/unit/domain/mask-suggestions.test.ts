// What is suggested for redaction, and above all what is not: figures of any page must stay unmarked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestMasks } from '../../../lib/domain/mask-suggestions';

const found = (...texts: string[]) => suggestMasks(...texts).map(({ family, mask }) => `${family} ${mask.text}`);

const withNirKey = (number: string): string => {
	const key = 97 - (Number(number.replace('2A', '19').replace('2B', '18')) % 97);
	return number + String(key).padStart(2, '0');
};

const withIbanKey = (country: string, account: string): string => {
	const digits = Array.from(`${account}${country}00`)
		.map((sign) => Number.parseInt(sign, 36))
		.join('');
	const key = 98n - (BigInt(digits) % 97n);
	return country + String(key).padStart(2, '0') + account;
};

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const separator = fc.constantFrom(' ', '\u00a0', '\u202f', '');

describe('what is suggested', () => {
	it.each(['jean.dupont@example.fr', 'j+tri@mail.exemple.co.uk', 'prénom@société.fr'])(
		'finds the e-mail address %s',
		(address) => {
			expect(found(`Écrivez à ${address}.`, `mailto:${address}?subject=x`)).toEqual([`email ${address}`]);
			expect(suggestMasks(`<${address}>, ${address.toUpperCase()}`)[0]?.count).toBe(2);
		},
	);

	it.each([
		'06 12 34 56 78',
		'0612345678',
		'01.44.55.66.77',
		'01-44-55-66-77',
		'+33 6 12 34 56 78',
		'+33612345678',
		'+33 (0)6 12 34 56 78',
		'0033 6 12 34 56 78',
		'0692 12 34 56',
		'06 92 12 34 56',
		'+262 692 12 34 56',
		'+590 690 12 34 56',
		'+687 25 12 34',
		'+689 40 12 34 56',
		'0 800 123 456',
		'0969 361 000',
	])('finds the telephone number %s', (number) => {
		expect(found(`Tél. : ${number}, de 9 h à 18 h`)).toEqual([`phone ${number}`]);
		expect(found(`Appelez le ${number.replaceAll(' ', '\u202f')}.`)).toEqual([`phone ${number}`]);
	});

	it('counts a number once, however it is written', () => {
		const suggestions = suggestMasks('06 12 34 56 78 ou +33 6 12 34 56 78', 'tel:+33612345678', '06.12.34.56.78\n0612345678');
		expect(suggestions).toEqual([{ family: 'phone', mask: { kind: 'text', text: '06 12 34 56 78' }, count: 5 }]);
	});

	it('finds an IBAN before other words, and no telephone number in it', () => {
		expect(found('IBAN : FR76 3000 6000 0112 3456 7890 189 BIC AGRIFRPP')).toEqual(['iban FR76 3000 6000 0112 3456 7890 189']);
		expect(found('fr7630006000011234567890189')).toEqual(['iban fr7630006000011234567890189']);
		expect(found('FR76 3000 6000 0112 3456 7890 188')).toEqual([]);
	});

	it('finds social-security numbers, those of Corsica too', () => {
		expect(found('2 69 05 49 588 157 80')).toEqual(['nir 2 69 05 49 588 157 80']);
		expect(found(`n° ${withNirKey('185052A004012')}`)).toEqual([`nir ${withNirKey('185052A004012')}`]);
		expect(found('2 69 05 49 588 157 81')).toEqual([]);
	});

	it.each([
		'le 12/03/2026 à 14 h 05, du 01.02.2024 au 01-03-2024, 2026-03-12T14:05:00.000Z',
		'12 345 678,90 €, 1 234 567 890 €, 0,612345678, 0.612345678, 06 12 34 56 78 €',
		'SIRET 732 829 320 00074, SIRET 73282932000074, SIREN 732 829 320, RCS Paris 552 100 554',
		'Commande n° 0612345678, réf. 0123456789, facture 0698765432, ISBN 0306406152, ID: 0612345678',
		'ISBN 978-2-07-036822-8, ISBN 2-07-036822-X, EAN 3017620422003',
		'01 02 03 04 05, 01 02 03 04 05 06 07 08, pages 01-02-03-04-05',
		'logo@2x.png, srcset photo@3x.webp, @jean, jean@, a@b',
		'https://exemple.fr/p/0612345678-lampe?id=0612345678&t=1700000000000, commit 0612345678abcdef',
		'192.168.0.1, 10.0.0.255, v1.2.3, 48.8566, 2.3522, 100 000 000 000 000',
		'4970 1012 3456 7893, FR 40 303 265 045, TVA FR40303265045',
	])('leaves alone %s', (text) => expect(found(text)).toEqual([]));

	it('finds any number of its kind whose key is right', () => {
		const nir = fc
			.tuple(
				fc.constantFrom('1', '2'),
				digits(2),
				fc.integer({ min: 1, max: 12 }),
				fc.constantFrom('75', '2A', '2B', '97'),
				digits(6),
				separator,
			)
			.filter(([, , , , , sign]) => sign !== undefined);
		fc.assert(
			fc.property(nir, ([sex, year, month, department, order, sign]) => {
				const number = withNirKey(sex + year + String(month).padStart(2, '0') + department + order);
				const written = number.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, ['$1', '$2', '$3', '$4', '$5', '$6', '$7'].join(sign));
				expect(found(`Assuré : ${written}.`)).toEqual([`nir ${written.replace(/\s/g, ' ')}`]);
			}),
		);
		fc.assert(
			fc.property(digits(23), separator, (account, sign) => {
				const written = withIbanKey('FR', account).replace(/(.{4})(?=.)/g, `$1${sign}`);
				expect(found(`Compte ${written}, Paris`)).toEqual([`iban ${written.replace(/\s/g, ' ')}`]);
			}),
		);
		const phone = fc.tuple(
			fc.constantFrom('0', '+33', '0033'),
			fc.constantFrom(' ', '.', '-', '\u00a0', '\u202f', ''),
			fc.integer({ min: 1, max: 9 }),
			digits(8),
		);
		fc.assert(
			fc.property(phone, ([prefix, sign, first, rest]) => {
				const head = prefix === '0' ? `0${first}` : `${prefix}${sign === '.' ? ' ' : sign}${first}`;
				const written = head + rest.replace(/(..)/g, `${sign}$1`);
				fc.pre(!/^0(\d)\D0?(\d)/.test(written));
				expect(found(`Tél. ${written}`)).toEqual([`phone ${written.replace(/\s/g, ' ')}`]);
			}),
		);
	});

	it('suggests nothing in words, dates and prices drawn at random', () => {
		const word = fc.stringMatching(/^[a-zà-ü]{1,12}$/);
		const price = fc.double({ min: 0, max: 1e9, noNaN: true }).map((n) => `${n.toLocaleString('fr-FR')} €`);
		const date = fc
			.date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
			.chain((day) =>
				fc.constantFrom(day.toISOString(), day.toLocaleDateString('fr-FR'), day.toLocaleDateString('fr-FR').replaceAll('/', '.')),
			);
		const siret = digits(14).map((n) => `SIRET ${n}`);
		fc.assert(
			fc.property(fc.array(fc.oneof(word, price, date, siret), { maxLength: 20 }), (parts) => {
				expect(found(parts.join(', '))).toEqual([]);
			}),
		);
	});

	it('ends at once on hostile texts', () => {
		const before = performance.now();
		for (const text of [
			'a.'.repeat(50_000),
			'0 '.repeat(50_000),
			`${'a'.repeat(100_000)}@`,
			'FR76 '.repeat(20_000),
			'+33 '.repeat(20_000),
			'a@a.'.repeat(25_000),
		])
			suggestMasks(text);
		expect(performance.now() - before).toBeLessThan(5000);
	});
});

// The check's page in the archive: what is open, what was set aside and why, and nothing that a hostile title could run.
import { expect, it } from 'vitest';
import type { Finding } from '../../../lib/domain/check/finding';
import { checkHtml } from '../../../lib/report/html/check-page';
import { wordingIn } from '../../../lib/report/report-wording';

const hostile = '<img src=x onerror=alert(1)>';
const finding = (subject: string, title: string): Finding => ({
	rule: 'source-old',
	subject,
	place: { kind: 'piece', evidenceId: subject },
	values: { title, year: 2016, limit: 5 },
});
const waiver = {
	id: 'r/source-old/b',
	reportId: 'r',
	rule: 'source-old',
	subject: 'b',
	reason: 'Étude fondatrice',
	at: '2026-06-01T10:00:00.000Z',
};
const page = { title: 'Rapport de compétences', at: '2026-06-12T14:05:00.000Z', timeZone: 'Europe/Paris' };

it('tells what is open and what was set aside, with its reason', () => {
	const html = checkHtml(
		{ ...page, checked: { open: [finding('a', hostile)], waived: [{ finding: finding('b', 'Étude'), waiver }] } },
		wordingIn('fr'),
	);
	expect(html).toContain('Sources anciennes');
	expect(html).toContain('12 juin 2026, 16\u202fh\u202f05');
	expect(html).toContain('Étude, 2016 <span class="soft">Raison\u202f: Étude fondatrice</span>');
	expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;, 2016');
	expect(html).not.toContain('<img');
});

it('says so when nothing is open', () => {
	expect(checkHtml({ ...page, checked: { open: [], waived: [] } }, wordingIn('en'))).toContain('No open point.');
});

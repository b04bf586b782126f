// The ways in that begin in the library, and what a file or a note shows of itself.
import { userEvent, page } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import type { Addition } from '../../../components/library/addition';
import { AddMenu } from '../../../components/library/add-menu';
import { AddQueue } from '../../../components/library/add-queue';
import { PieceSign } from '../../../components/library/piece-sign';
import { FactsView } from '../../../components/piece/facts-view';
import { FileFrame, FilmView, PdfView } from '../../../components/piece/file-view';
import { NoteView } from '../../../components/piece/note-view';
import { fileFormats } from '../../../lib/domain/file-format';
import { makeEvidence } from '../../fixtures/make-evidence';
import { longTitle, longWord } from './sample';
import { expectAccessible, looks, named, narrow, show, texts } from './show';

const nothing = (): void => {};
const file = { name: `${longWord}.pdf`, format: 'pdf', bytes: 12_400_000, sha256: 'a'.repeat(64) } as const;
const id = '00000000-0000-4000-8000-000000000001';
const additions: Addition[] = [
	{ id: 1, name: `${longTitle}.pdf`, bytes: 199_000_000, state: 'waiting' },
	{ id: 2, name: `${longWord}.docx`, bytes: 1, state: 'reading' },
	{ id: 3, name: 'photo.jpg', bytes: 300_000, state: 'added', evidenceId: id, title: 'photo' },
	{ id: 4, name: 'photo-bis.jpg', bytes: 300_000, state: 'known', evidenceId: id, title: longTitle },
	...(['unsupported', 'empty', 'too-large', 'unreadable', 'storage-full', 'cancelled', 'unexpected'] as const).map(
		(code, at): Addition => ({ id: 5 + at, name: `${code}.pdf`, bytes: 0, state: 'failed', code }),
	),
];
const acts = () => ({
	onCancel: vi.fn(),
	onRetry: vi.fn(),
	onKeepBoth: vi.fn(),
	onCancelAll: vi.fn(),
	onClose: vi.fn(),
	hrefOf: (evidenceId: string) => `#/preuves/${evidenceId}`,
});

describe.each(looks)('in $language, $theme', (look) => {
	const t = texts[look.language];

	it('the list of additions says each state, narrow and wide', async () => {
		const { place } = await show(<AddQueue additions={additions} {...acts()} />, { ...look, ...narrow });
		await expectAccessible(place);
		expect(place.scrollWidth).toBeLessThanOrEqual(narrow.width);
		for (const code of ['unsupported', 'storage-full', 'unexpected'] as const)
			await expect.element(page.getByText(t(`dashboard:add.failure.${code}`))).toBeInTheDocument();
	});

	it('the menu opens, is clean, and stays in the window', async () => {
		const { place } = await show(<AddMenu pagesHref="#/captures" onFiles={nothing} onNote={nothing} onPaste={nothing} />, {
			...look,
			...narrow,
		});
		await userEvent.click(page.getByText(t('dashboard:add.open')));
		await expectAccessible(place);
	});

	it('a file, a film, a PDF and a note are clean', async () => {
		const { place } = await show(
			<>
				<FileFrame file={file} onSave={nothing}>
					<PdfView pdf={{ state: 'shown', pages: 12, page: 1, url: undefined }} title={longTitle} onPage={nothing} />
				</FileFrame>
				<PdfView pdf={{ state: 'refused', reason: 'password' }} title="" onPage={nothing} />
				<FilmView url="data:video/mp4," title={longTitle} />
				<NoteView
					text={longTitle}
					occasion={{ at: '2026-03-12T13:05:00.000Z', place: longWord }}
					isNew={false}
					onText={nothing}
					onOccasion={nothing}
				/>
				<FactsView piece={makeEvidence({ file, url: '', canonicalUrl: '', site: '' })} capture={null} />
				{fileFormats.map((format) => (
					<PieceSign key={format} piece={makeEvidence({ file: { ...file, format } })} />
				))}
			</>,
			{ ...look, ...narrow },
		);
		await expectAccessible(place);
		expect(place.scrollWidth).toBeLessThanOrEqual(narrow.width);
		await expect.element(page.getByText(t('dashboard:piece.file.noFilm'))).toBeVisible();
	});
});

const t = texts.fr;

it('cancels, retries and keeps both, one by one', async () => {
	const called = acts();
	await show(<AddQueue additions={additions} {...called} />);
	await userEvent.click(named('button', t('dashboard:add.cancel', { name: `${longWord}.docx` })));
	expect(called.onCancel).toHaveBeenCalledWith(2);
	await userEvent.click(named('button', t('dashboard:add.keepBothNamed', { name: 'photo-bis.jpg' })));
	expect(called.onKeepBoth).toHaveBeenCalledWith(4);
	await userEvent.click(named('button', t('dashboard:add.retry', { name: 'unreadable.pdf' })));
	expect(called.onRetry).toHaveBeenCalledWith(8);
	expect(named('button', t('dashboard:add.retry', { name: 'unsupported.pdf' })).query()).toBeNull();
	await userEvent.click(named('button', t('dashboard:add.cancelAll')));
	expect(called.onCancelAll).toHaveBeenCalled();
});

it('chooses by keyboard, and gives focus back', async () => {
	const onNote = vi.fn();
	const { place } = await show(<AddMenu pagesHref="#/captures" onFiles={nothing} onNote={onNote} onPaste={nothing} />);
	const summary = place.querySelector('summary');
	summary?.focus();
	await userEvent.keyboard('{Enter}{Tab}{Tab}{Tab}{Enter}');
	expect(onNote).toHaveBeenCalledOnce();
	expect(document.activeElement).toBe(summary);
	await userEvent.keyboard('{Enter}{Tab}{Escape}');
	expect(place.querySelector('details')?.open).toBe(false);
});

it('keeps a date while another is being typed', async () => {
	const onOccasion = vi.fn();
	const at = '2026-03-12T13:05:00.000Z';
	await show(<NoteView text="" occasion={{ at, place: '' }} isNew onText={nothing} onOccasion={onOccasion} />);
	expect(document.activeElement).toBe(page.getByLabelText(t('dashboard:piece.note.text')).element());
	const field = page.getByLabelText(t('dashboard:piece.note.date'));
	await userEvent.clear(field);
	expect(onOccasion).not.toHaveBeenCalled();
	await userEvent.fill(field, '2026-04-01T09:30');
	expect(onOccasion).toHaveBeenLastCalledWith({ at: new Date(2026, 3, 1, 9, 30).toISOString(), place: '' });
});

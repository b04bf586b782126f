// What Glane answers: toasts that wait for whoever reads them, panels that say what broke, progress that can be stopped.
import { act, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Button } from '../../../components/ui/button';
import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorBoundary, ErrorPanel } from '../../../components/ui/error-panel';
import { ProgressBar } from '../../../components/ui/progress-bar';
import { Skeleton } from '../../../components/ui/skeleton';
import { ToastRegion } from '../../../components/ui/toast';
import { useToasts } from '../../../components/ui/use-toasts';
import { longTitle, longWord } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** A button that says something, and the region where it is said. */
function Surface({ undo, text = 'Supprimée.' }: { undo?: () => void; text?: string }) {
	const { toasts, show: say, dismiss } = useToasts();
	return (
		<div>
			<Button onClick={() => say({ text, ...(undo ? { action: { label: t('common:undo'), run: undo } } : {}) })}>Dire</Button>
			<ToastRegion toasts={toasts} onDismiss={dismiss} />
		</div>
	);
}

const said = () => document.querySelectorAll('.toast').length;
const toast = () => document.querySelector('.toast') as HTMLElement;
const wait = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));

describe('a toast', () => {
	it('is announced without taking the focus, and offers its act to the keyboard', async () => {
		const undo = vi.fn();
		await show(<Surface undo={undo} />);
		await press('{Tab}{Enter}');
		await expectSays(page.getByRole('status'), 'Supprimée.');
		await expect.element(named('button', 'Dire')).toHaveFocus();
		await press('{Tab}');
		await expect.element(named('button', t('common:undo'))).toHaveFocus();
		await press('{Enter}');
		expect(undo).toHaveBeenCalledTimes(1);
		await expect.poll(said).toBe(0);
	});

	it('can be closed, and three are shown at most', async () => {
		await show(<Surface />);
		for (let count = 0; count < 5; count++) await named('button', 'Dire').click();
		await expect.poll(said).toBe(3);
		await named('button', t('common:close')).first().click();
		await expect.poll(said).toBe(2);
	});

	describe('in time', () => {
		const start = async () => {
			vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
			await show(<Surface undo={vi.fn()} />);
			fireEvent.click(named('button', 'Dire').element());
			await wait(0);
			expect(said()).toBe(1);
		};

		it('leaves after ten seconds', async () => {
			await start();
			await wait(9_900);
			expect(said()).toBe(1);
			await wait(200);
			expect(said()).toBe(0);
		});

		it('stays while one points at it or has the focus in it', async () => {
			await start();
			fireEvent.mouseEnter(toast());
			await wait(60_000);
			expect(said()).toBe(1);
			const undo = named('button', t('common:undo')).element();
			await act(() => undo.focus());
			fireEvent.mouseLeave(toast());
			await wait(60_000);
			expect(said(), 'the pointer left, the focus did not').toBe(1);
			await act(() => undo.blur());
			await wait(10_100);
			expect(said()).toBe(0);
		});
	});
});

describe('an error', () => {
	it('says what happened and what is safe, and copies the details', async () => {
		const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		await show(<ErrorPanel happened="Panne" safe="Rien n’est perdu" details="Error: x" />);
		await expectSays(page.getByRole('alert'), 'Rien n’est perdu');
		await named('button', t('common:copyDetails')).click();
		expect(write.mock.calls).toEqual([['Panne\n\nError: x']]);
		await expect.element(named('button', t('common:copied'))).toBeVisible();
	});

	it('in one part leaves the rest, and can be tried again', async () => {
		const heard = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		let broken = true;
		function Part() {
			if (broken) throw new Error('cassé');
			return <p>Réparé</p>;
		}
		await show(
			<div>
				<p>Le reste</p>
				<ErrorBoundary>
					<Part />
				</ErrorBoundary>
			</div>,
		);
		await expect.element(page.getByText('Le reste')).toBeVisible();
		await expectSays(page.getByRole('alert'), t('common:broken.happened'));
		await expectSays(page.getByRole('alert'), t('common:broken.safe'));
		expect(heard).toHaveBeenCalled();
		broken = false;
		await named('button', t('common:retry')).click();
		await expect.element(page.getByText('Réparé')).toBeVisible();
		expect(page.getByRole('alert').elements()).toEqual([]);
	});
});

describe('progress', () => {
	it('is told in words and length, and stopped by its button', async () => {
		const onCancel = vi.fn();
		const { place } = await show(<ProgressBar label="Export" value={3} max={10} detail="3 / 10" onCancel={onCancel} />);
		const bar = place.querySelector('progress');
		expect([bar?.labels[0]?.textContent, bar?.position]).toEqual(['Export', 0.3]);
		await expect.element(page.getByText('3 / 10')).toBeVisible();
		await named('button', t('common:cancel')).click();
		expect(onCancel).toHaveBeenCalledTimes(1);
	});

	it('goes from an unknown end to a known one, and back', async () => {
		const { place, update } = await show(<ProgressBar label="Export" value={null} />);
		const isUnknown = () => place.querySelector('progress')?.matches(':indeterminate');
		expect(isUnknown()).toBe(true);
		update(<ProgressBar label="Export" value={0.5} />);
		expect(isUnknown()).toBe(false);
		update(<ProgressBar label="Export" value={null} />);
		expect(isUnknown()).toBe(true);
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	it('has no fault, and fits 360 px, however long the words', async () => {
		const { place } = await show(
			<main class="page stack">
				<ErrorPanel happened={longTitle} safe={longWord} details={longWord} action={<Button variant="primary">Agir</Button>} />
				<EmptyState title={longTitle} action={<Button>Agir</Button>}>
					{longWord}
				</EmptyState>
				<ProgressBar label={longTitle} value={0.4} detail="3 / 10" onCancel={vi.fn()} />
				<ProgressBar label="Export" value={null} />
				<Skeleton />
				<ToastRegion
					onDismiss={vi.fn()}
					toasts={[
						{ id: 1, text: longTitle, action: { label: t('common:undo'), run: vi.fn() } },
						{ id: 2, text: longWord, tone: 'alarm' },
					]}
				/>
			</main>,
			{ ...look, ...narrow, height: 1800 },
		);
		for (const fold of place.querySelectorAll('details')) fold.open = true;
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});

// The screen where things are taken out of a stored piece: by keyboard and pointer alike, in both looks, on a narrow screen.
import { fireEvent } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ArchiveChoice } from '../../../components/redact/archive-choice';
import { OriginalChoice } from '../../../components/redact/original-choice';
import { PictureCover, type Cover } from '../../../components/redact/picture-cover';
import { RedactionLog } from '../../../components/redact/redaction-log';
import { ScreenFrame } from '../../../components/redact/screen-frame';
import { TextMasks } from '../../../components/redact/text-masks';
import { suggestMasks } from '../../../lib/domain/mask-suggestions';
import { openAt } from '../../../lib/hold/open-at';
import { proposedRects } from '../../../lib/redaction/proposed-rects';
import { rectsOnScreen } from '../../../lib/redaction/find-in-page';
import type { Redaction } from '../../../lib/domain/redaction';
import { longWord } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200" fill="teal"/></svg>')}`;
const archive = URL.createObjectURL(
	new Blob(['<!DOCTYPE html><p data-glane-n="0" style="margin:0;height:100px">Bonjour</p>'], { type: 'text/html' }),
);
const suggestions = suggestMasks('Écrire à anne@exemple.fr ou au 06 12 34 56 78');

function Texts({ on, start = [] }: { on?: (texts: string[]) => void; start?: string[] }) {
	const [words, setWords] = useState(start);
	return (
		<TextMasks
			texts={words}
			suggestions={suggestions}
			onTexts={(next) => {
				setWords(next);
				on?.(next);
			}}
		/>
	);
}

function Picture({ onCovers }: { onCovers: (covers: Cover[]) => void }) {
	const [covers, setCovers] = useState<Cover[]>([{ id: 1, rect: { x: 100, y: 50, width: 80, height: 20 } }]);
	const [isLookedAt, setLookedAt] = useState(false);
	const change = (next: Cover[]): void => {
		setCovers(next);
		onCovers(next);
	};
	return (
		<PictureCover
			url={picture}
			name={t('dashboard:redact.screen')}
			covers={covers}
			isLookedAt={isLookedAt}
			onSize={() => undefined}
			onAdd={(rect) => change([...covers, { id: covers.length + 1, rect }])}
			onMove={(id, rect) => change(covers.map((cover) => (cover.id === id ? { id, rect } : cover)))}
			onRemove={(id) => change(covers.filter((cover) => cover.id !== id))}
			onLookedAt={setLookedAt}
		/>
	);
}

const nothing = {
	original: 'sealed' as const,
	isEmpty: false,
	mustLook: false,
	dropped: 2,
	busy: false,
	onOriginal: vi.fn(),
	onRedact: vi.fn(),
};

const acted: Redaction = {
	id: 'r',
	evidenceId: 'e',
	at: '2026-03-12T14:05:00.000Z',
	timeZone: 'Europe/Paris',
	masks: { text: 1, words: 0, element: 0, area: 0 },
	places: 3,
	original: 'sealed',
	originalSha256: null,
};

describe('the screen of a stored archive', () => {
	it('is found again where it was scrolled to, with what had stayed in its place', async () => {
		const page =
			'<!DOCTYPE html><style>*{margin:0}body{height:5000px}</style><p style="position:fixed;top:10px">Anne</p><p style="height:100vh">vide</p><p>Anne</p><p style="margin-top:900px">Anne</p>';
		const url = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
		const ready = vi.fn<(document: Document) => void>();
		await show(<ScreenFrame url={url} width={500} height={400} onReady={ready} />);
		await vi.waitFor(() => expect(ready).toHaveBeenCalled());
		const copy = ready.mock.calls[0]?.[0] as Document;
		openAt(copy, { y: 350 });
		const tops = rectsOnScreen(copy, ['Anne'], new Set()).map(({ y }) => Math.round(y));
		expect(tops[0]).toBe(10);
		expect(tops[1]).toBe(50);
		expect(tops[2]).toBeGreaterThan(400);
		expect(proposedRects(rectsOnScreen(copy, ['Anne'], new Set()), { width: 1000, height: 800, top: null }, 500)).toMatchObject([
			{ y: 20 },
			{ y: 100 },
		]);
	});
});

describe('what is taken out of a piece', () => {
	it('takes texts by hand and by suggestion, and gives them back', async () => {
		const on = vi.fn();
		await show(<Texts on={on} />);
		await page.getByLabelText(t('dashboard:redact.text')).fill('  Anne Dupont ');
		await press('{Enter}');
		expect(on).toHaveBeenLastCalledWith(['Anne Dupont']);
		await named('button', t('dashboard:redact.family.email', { text: 'anne@exemple.fr', n: 1 })).click();
		expect(on).toHaveBeenLastCalledWith(['Anne Dupont', 'anne@exemple.fr']);
		await named('button', t('common:removeNamed', { name: 'Anne Dupont' })).click();
		expect(on).toHaveBeenLastCalledWith(['anne@exemple.fr']);
	});

	it('adds, moves, grows and removes covers with the keyboard alone', async () => {
		const on = vi.fn<(covers: Cover[]) => void>();
		await show(<Picture onCovers={on} />);
		const rects = () => on.mock.lastCall?.[0].map(({ rect }) => rect);
		await expect.poll(() => document.querySelector<HTMLImageElement>('.redact-picture img')?.naturalWidth).toBe(400);
		document.querySelector<HTMLElement>('.redact-block')?.focus();
		await press('{ArrowRight}{ArrowDown}');
		expect(rects()).toEqual([{ x: 104, y: 54, width: 80, height: 20 }]);
		await press('{Shift>}{ArrowRight}{/Shift}');
		expect(rects()).toEqual([{ x: 104, y: 54, width: 84, height: 20 }]);
		await named('button', t('dashboard:redact.addCover')).click();
		expect(rects()).toHaveLength(2);
		document.querySelector<HTMLElement>('.redact-block')?.focus();
		await press('{Delete}');
		expect(rects()).toHaveLength(1);
	});

	it('draws a cover where a pointer drags', async () => {
		const on = vi.fn<(covers: Cover[]) => void>();
		await show(<Picture onCovers={on} />);
		const image = document.querySelector('.redact-picture img') as HTMLImageElement;
		await expect.poll(() => image.naturalWidth).toBe(400);
		const { left, top, width } = image.getBoundingClientRect();
		const at = (x: number, y: number) => ({ clientX: left + (x * width) / 400, clientY: top + (y * width) / 400, pointerId: 1 });
		vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
		fireEvent.pointerDown(image, at(10, 20));
		fireEvent.pointerMove(image, at(60, 90));
		fireEvent.pointerUp(image, at(60, 90));
		const drawn = on.mock.lastCall?.[0].at(-1)?.rect;
		expect(drawn?.x).toBeCloseTo(10, 0);
		expect(drawn?.height).toBeCloseTo(70, 0);
		vi.restoreAllMocks();
	});

	it('takes an element under the pointer, and from the list', async () => {
		const element = { n: 0, rect: { x: 0, y: 0, width: 400, height: 100 }, name: 'Bonjour' };
		const [onReady, onToggle] = [vi.fn(), vi.fn()];
		await show(
			<ArchiveChoice
				url={archive}
				width={400}
				chosen={new Map()}
				offered={[element]}
				onReady={onReady}
				elementAt={() => element}
				onToggle={onToggle}
			/>,
		);
		await expect.poll(() => onReady.mock.calls.length).toBe(1);
		expect(onReady).toHaveBeenCalledWith(expect.objectContaining({ title: '' }));
		fireEvent.click(document.querySelector('.redact-aim') as Element, { clientX: 20, clientY: 20 });
		expect(onToggle).toHaveBeenCalledWith(element);
		await page.getByText(t('dashboard:redact.list', { count: 1, n: 1 })).click();
		await page.getByLabelText('Bonjour').click();
		expect(onToggle).toHaveBeenCalledTimes(2);
	});

	it('waits until something is chosen, and until a piece that is a picture was looked at', async () => {
		const { place, update } = await show(<OriginalChoice {...nothing} isEmpty />);
		const go = named('button', t('dashboard:redact.go'));
		await expect.element(go).toBeDisabled();
		update(<OriginalChoice {...nothing} mustLook />);
		await expectSays(page.elementLocator(place), t('dashboard:redact.mustLook'));
		await expect.element(go).toBeDisabled();
		update(<OriginalChoice {...nothing} />);
		await go.click();
		expect(nothing.onRedact).toHaveBeenCalledOnce();
	});

	it('says what becomes of the original, and what was done', async () => {
		const [onUnseal, onDestroy] = [vi.fn(), vi.fn()];
		const { place } = await show(
			<>
				<OriginalChoice {...nothing} />
				<RedactionLog
					redactions={[acted, { ...acted, id: 's', original: 'restored' }]}
					isSealed
					busy={false}
					onUnseal={onUnseal}
					onDestroy={onDestroy}
				/>
			</>,
		);
		await expectSays(page.elementLocator(place), t('dashboard:redact.dropped', { count: 2, n: 2 }));
		expect(document.querySelectorAll('.redact-log li')).toHaveLength(1);
		await expectSays(page.elementLocator(place), '3 endroits');
		await named('button', t('dashboard:redact.unseal')).click();
		await named('button', t('dashboard:redact.destroy')).click();
		expect([onUnseal, onDestroy].map((act) => act.mock.calls.length)).toEqual([1, 1]);
	});

	it.each(looks)('is for everyone (%o)', async (look) => {
		const element = { n: 0, rect: { x: 0, y: 0, width: 400, height: 100 }, name: longWord };
		const view = (
			<div class="sheet stack stack-wide">
				<h1>{t('dashboard:redact.title')}</h1>
				<Texts start={['Anne Dupont', longWord]} />
				<ArchiveChoice
					url={archive}
					width={1280}
					chosen={new Map([[0, element]])}
					offered={[element]}
					onReady={() => undefined}
					elementAt={() => null}
					onToggle={() => undefined}
				/>
				<section>
					<h2>{t('dashboard:redact.pictures')}</h2>
					<Picture onCovers={() => undefined} />
				</section>
				<OriginalChoice {...nothing} original="destroyed" />
				<RedactionLog redactions={[acted]} isSealed busy={false} onUnseal={() => undefined} onDestroy={() => undefined} />
			</div>
		);
		await show(view, look);
		await expectAccessible();
		const { place } = await show(view, { ...look, ...narrow });
		expectNoSidewaysScroll(place);
		await expectAccessible();
	});
});

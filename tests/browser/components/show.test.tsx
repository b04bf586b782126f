// The judges of the component tests can tell right from wrong: what is not accessible, what is too wide, what is no text.
import { expect, it } from 'vitest';
import type { TextKey } from '../../../lib/i18n/catalogue';
import { expectAccessible, expectNoSidewaysScroll, looks, narrow, show, texts } from './show';

it.each(looks)('sees the contrast of $language, $theme', async (look) => {
	const { place, update } = await show(<p>Lisible</p>, look);
	await expectAccessible(place);
	const pale = look.theme === 'light' ? '#c9c6be' : '#3a3f3b';
	update(<p style={{ color: pale }}>Illisible</p>);
	await expect(expectAccessible(place)).rejects.toThrow(/color-contrast/);
});

it('sees a control without a name, and two targets too close', async () => {
	const tiny = { inlineSize: '12px', blockSize: '12px', padding: 0, border: 0 };
	const { place, update } = await show(
		<p>
			Un bouton <button type="button" />
		</p>,
	);
	await expect(expectAccessible(place)).rejects.toThrow(/button-name/);
	update(
		<div style={{ display: 'flex' }}>
			<span>Deux</span>
			<button type="button" aria-label="a" style={tiny} />
			<button type="button" aria-label="b" style={tiny} />
		</div>,
	);
	await expect(expectAccessible(place)).rejects.toThrow(/target-size/);
});

it('sees what is wider than the screen, or than its own box', async () => {
	const { place, update } = await show(<p>Étroit</p>, narrow);
	expectNoSidewaysScroll(place);
	update(<p style={{ inlineSize: '400px' }}>Large</p>);
	expect(() => expectNoSidewaysScroll(place)).toThrow(/360/);
	update(
		<div class="scroll" style={{ inlineSize: '200px' }}>
			<p style={{ inlineSize: '300px' }}>Large</p>
		</div>,
	);
	expect(() => expectNoSidewaysScroll(place)).toThrow(/scroll/);
});

it('takes no key for a text', () => {
	expect(() => texts.fr('common:missing.key' as TextKey)).toThrow('common:missing.key');
	expect(() => texts.en('popup:inbox')).toThrow('popup:inbox');
});

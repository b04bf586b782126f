// The frozen versions: the next one is frozen with its note; an empty report is told what it lacks instead.
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReleaseList } from '../../../components/report/release-list';
import { expectAccessible, looks, named, show, texts } from './show';

const t = texts.fr;
const list = (props: Partial<Parameters<typeof ReleaseList>[0]> = {}) => (
	<ReleaseList
		releases={[]}
		next={1}
		busy={false}
		emptyHref={null}
		onFreeze={vi.fn()}
		onNote={vi.fn()}
		onDelete={vi.fn()}
		{...props}
	/>
);

describe('the frozen versions', () => {
	it('freezes the next one, with its note', async () => {
		const onFreeze = vi.fn();
		await show(list({ onFreeze }));
		await userEvent.fill(page.getByLabelText(t('handin:release.note')), 'envoyée au tuteur ');
		await userEvent.click(named('button', t('handin:release.freeze', { number: 1 })));
		expect(onFreeze).toHaveBeenCalledWith('envoyée au tuteur');
	});

	it.each(looks)('freezes nothing of an empty report, and says what it lacks in $language, $theme', async (look) => {
		await show(list({ emptyHref: '#/rapport' }), look);
		expect(document.querySelector('[data-act="freeze"]')).toBeNull();
		const words = texts[look.language];
		await expect.element(page.getByText(words('handin:release.empty'))).toBeVisible();
		await expect.element(named('link', words('handin:release.write'))).toHaveAttribute('href', '#/rapport');
		await expectAccessible();
	});
});

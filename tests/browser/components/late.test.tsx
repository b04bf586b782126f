// A part of a screen that loads by itself: it is shown once it has come, wherever it stands by then.
import { render } from 'preact';
import { expect, it } from 'vitest';
import { late } from '../../../components/late';
import { TextContext } from '../../../components/text-context';
import { texts } from './show';

const Part = () => <p>Page déjà conservée</p>;
const soon = () => new Promise((resolve) => setTimeout(resolve, 100));

it('is shown when it moves to another place while it loads', async () => {
	let arrive: (part: typeof Part) => void = () => undefined;
	const Late = late(() => new Promise<typeof Part>((resolve) => (arrive = resolve)));
	const page = document.createElement('div');
	document.body.append(page);
	// As a browser draws: what a place does after it is drawn waits for a frame.
	const drawAt = (place: string) =>
		render(
			<TextContext.Provider value={{ t: texts.fr, language: 'fr' }}>
				<div key={place}>
					<Late />
				</div>
			</TextContext.Provider>,
			page,
		);
	drawAt('while the row is read');
	await soon();
	drawAt('above the form');
	// It comes before the new place has begun to wait for it.
	arrive(Part);
	await expect.poll(() => page.textContent).toBe('Page déjà conservée');
	page.remove();
});

// What a click in the context menu asks for.
import { expect, it } from 'vitest';
import { menuRequest } from '../../lib/platform/menus';

const tab = { id: 7 };
const capture = { does: 'capture', tabId: 7, anew: true };

it('asks for the kind that was clicked', () => {
	expect(menuRequest({ menuItemId: 'clip-page' }, tab)).toEqual({ ...capture, selection: '', aim: { kind: 'page' } });
	expect(menuRequest({ menuItemId: 'clip-full-page' }, tab)).toMatchObject({ ...capture, aim: { kind: 'full-page' } });
	expect(menuRequest({ menuItemId: 'clip-choose' }, tab)).toEqual({ does: 'choose', tabId: 7 });
});

it('takes the words of the click along, for a page that can not tell them', () => {
	const asked = menuRequest({ menuItemId: 'clip-selection', selectionText: 'deux mots' }, tab);
	expect(asked).toEqual({ ...capture, selection: 'deux mots', aim: { kind: 'selection' } });
});

it('names the image, and asks for nothing where there is none', () => {
	const asked = menuRequest({ menuItemId: 'clip-image', srcUrl: 'https://a.example/i.png' }, tab);
	expect(asked).toMatchObject({ aim: { kind: 'image', image: 'https://a.example/i.png' } });
	expect(menuRequest({ menuItemId: 'clip-image' }, tab)).toBeNull();
});

it('needs a tab, except for a link; and of links only those of the web', () => {
	expect(menuRequest({ menuItemId: 'clip-page' }, undefined)).toBeNull();
	const link = { menuItemId: 'clip-link', linkUrl: 'https://a.example/', linkText: 'Un lien' };
	expect(menuRequest(link, undefined)).toEqual({ does: 'link', url: 'https://a.example/', title: 'Un lien' });
	expect(menuRequest({ ...link, linkUrl: 'mailto:a@b.example' }, tab)).toBeNull();
});

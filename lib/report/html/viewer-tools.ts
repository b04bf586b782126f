// The parts of the viewer that only its script makes work, hidden until it runs: search, comparison, help, enlarged picture. Their words
// are here, in the document's language; the script has none of its own.
import type { Text } from '../../i18n/catalogue';
import { type Markup, markup } from './markup';

export const findBox = (t: Text): Markup => markup`<div class="find" role="search" hidden>
<input id="v-chercher" type="search" autocomplete="off" spellcheck="false" placeholder="${t('viewer:search')}" aria-label="${t('viewer:searchLabel')}" aria-describedby="v-trouve">
<span id="v-trouve" role="status" data-some="${t('viewer:hits', { at: '{at}', total: '{total}' })}" data-none="${t('viewer:noHit')}"></span>
<button type="button" id="v-precedent" aria-label="${t('viewer:previousHit')}">↑</button><button type="button" id="v-suivant" aria-label="${t('viewer:nextHit')}">↓</button>
<button type="button" id="v-aide-ouvrir" aria-label="${t('viewer:help')}">?</button>
</div>`;

export const compareBox = (
	t: Text,
): Markup => markup`<section id="v-comparer" class="compare" tabindex="0" aria-labelledby="v-comparer-t" hidden>
<h2 id="v-comparer-t" class="visually-hidden">${t('viewer:comparison')}</h2>
<p class="compare-bar"><span>${t('viewer:compareHint')}</span> <button type="button" id="v-comparer-fin">${t('viewer:compareEnd')}</button></p>
<div id="v-comparer-place" data-left="${t('viewer:comparedHere')}" data-back="${t('viewer:backTo', { place: '{place}' })}"></div></section>`;

const keys = [
	['/', 'search'],
	['Enter', 'hits'],
	['j k', 'exhibits'],
	['g m', 'matrix'],
	['g r', 'report'],
	['g a', 'annexes'],
	['c', 'compare'],
	['Esc', 'close'],
	['?', 'help'],
] as const;

export const helpDialog = (
	t: Text,
): Markup => markup`<dialog id="v-aide" aria-labelledby="v-aide-t"><h2 id="v-aide-t">${t('viewer:helpTitle')}</h2>
<p>${t('viewer:helpLead')}</p>
<dl>${keys.map(([key, what]) => markup`<div><dt>${keysOf(key, t)}</dt><dd>${t(`viewer:keys.${what}`)}</dd></div>`)}</dl>
<p><label><input type="checkbox" id="v-touches" checked> ${t('viewer:keysOn')}</label></p>
<p><button type="button" class="close" autofocus>${t('viewer:close')}</button></p></dialog>`;

const keysOf = (key: string, t: Text): Markup[] =>
	key
		.split(' ')
		.map(
			(one) => markup`<kbd>${one === 'Enter' ? t('viewer:keys.enter') : one === 'Esc' ? t('viewer:keys.escape') : one}</kbd> `,
		);

export const pictureDialog = (
	t: Text,
): Markup => markup`<dialog id="v-image" aria-label="${t('viewer:picture')}"><p class="picture-bar">
<button type="button" id="v-moins" aria-label="${t('viewer:zoomOut')}">−</button><output id="v-taille"></output><button type="button" id="v-plus" aria-label="${t('viewer:zoomIn')}">+</button>
<button type="button" id="v-ajuster">${t('viewer:fit')}</button><a id="v-seule" target="_blank" rel="noopener">${t('viewer:alone')}</a><button type="button" class="close">${t('viewer:close')}</button></p>
<div class="stage" tabindex="0" role="group" aria-label="${t('viewer:picture')}"><img id="v-agrandie" alt=""></div></dialog>`;

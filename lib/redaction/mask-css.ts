// Takes texts out of style sheets and inline styles: strings, comments, addresses, names. The words of CSS itself stay: a person called
// Rose must not cost the page its colours.
import { replaceCssUrls } from '../domain/css-urls';
import { maskDataAddresses } from './data-addresses';
import { block, spliced, type Span, type TextFinder } from './text-finder';

const quoted = /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|\burl\([^)]*\)?/gi;
/** Shorter words are found inside the words of CSS. */
const telling = 5;
const vocabulary = new Set(
	'absolute align all animation areas around aspect attr auto axis back background backdrop balance baseline before after behavior bezier black blend block blue blur bold border bottom both box break brightness brown calc capitalize caption cell center chain child clamp clip clone close closest collapse color column columns combine condensed conic contain container content contents contrast coral cover crisp cross crosshair cubic current cyan dark dashed decoration default delay dense direction display dotted double drop duration ease element ellipsis ellipse empty end events fade fallback family feature fill filter first fit fixed flex float flow focus font format forwards from fuchsia function gamma gap georgia gold gradient gray green grey grid grow hanging height hidden hide hint hover icon image import important in indigo inherit initial inline inner inset inside invert isolation italic items ivory joint justify keep kerning label last layer layout left length letter light lime line linear linen list local loop lower magenta manual margin mark marker mask matrix max media medium menu middle min mix mode modern monaco move multi multiply name navy none normal not nowrap number object offset olive only opacity optional orange orchid order orientation origin outer outline outset outside over overflow overlay padding page paint path pattern pause perspective pink place plum pointer polygon portrait position pre preserve pretty print property purple radial radius range ratio read red relative repeat reset resize reverse ridge right robin root rose rotate round row rows ruby running salmon sans scale screen scroll select self sepia serif shadow shape show sienna silver simple size skew small smooth snap snow solid source space span speak stable start state static step steps sticky stretch stroke style sub super supports symbols system table target teal template text thick thin timing tomato top touch transform transition translate transparent turn type under unset until upper upright user value var vertical view viewport violet visible visibility wait weight wheat white width will word words wrap writing yellow zoom'.split(
		' ',
	),
);

/** The same style without the finder's texts, and how many places were masked. */
export function maskCss(css: string, finder: TextFinder): { css: string; places: number } {
	const addresses = replaceCssUrls(css, ({ address }) =>
		finder.has(address) && !address.startsWith('glane:') ? 'data:,' : null,
	);
	const bare = maskDataAddresses(addresses, finder);
	const spans = finder.find(bare);
	if (spans.length === 0) return { css: bare, places: bare === css ? 0 : 1 };
	const strings = [...bare.matchAll(quoted)].map(({ 0: text, index }) => ({ start: index, end: index + text.length }));
	const edits = spans
		.filter((span) => strings.some(({ start, end }) => span.start < end && span.end > start) || !isVocabulary(bare, span))
		.map((span) => ({ ...span, text: block }));
	return { css: spliced(bare, edits), places: edits.length + (bare === css ? 0 : 1) };
}

/** True when what was found is a word of CSS, or a few letters in one. */
function isVocabulary(css: string, { start, end }: Span): boolean {
	const before = /[\w-]*$/.exec(css.slice(Math.max(0, start - 60), start))?.[0] ?? '';
	const found = css.slice(start, end);
	const name = before + found + (/^[\w-]*/.exec(css.slice(end, end + 60))?.[0] ?? '');
	if (name.startsWith('--') || /[.#]$/.test(css.slice(0, start - before.length))) return false;
	if (!/^@?-?[a-z0-9-]+$/i.test(name)) return false;
	if (found.length < telling && name.length > found.length) return true;
	return name.split('-').every((word) => word === '' || vocabulary.has(word.toLowerCase()) || /^\d+\w{0,3}$/.test(word));
}

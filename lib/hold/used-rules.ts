// Of the style sheets of a part that is kept, the rules that what is kept can use: the others would bring the pictures and the words of
// the rest of the page into its archive. In doubt a rule stays.
import { filterRules, type CssRule } from '../domain/css-rules';
import type { HeldPage } from '../domain/held-page';
import type { FrameResource } from '../domain/snapshot';
import { widenSelector } from '../domain/widen-selector';
import type { ReadAddress } from '../redaction/inspect-file';
import { documentsOf } from './documents';

type Tree = Document | ShadowRoot;
type Sheet = Extract<FrameResource, { from: 'rules' }>;

/** `read`: the bytes of an address, null where they can't be had: that sheet stays as it is. */
export async function withUsedRules(part: HeldPage, read: ReadAddress): Promise<HeldPage> {
	const htmls = (await documentsOf(part)).map(({ html }) => html);
	const trees = treesByToken(htmls);
	const frames = await Promise.all(
		part.frames.map(async (frame) => ({
			...frame,
			resources: await Promise.all(
				frame.resources.map(async (resource) => used(await asRules(resource, read), trees.get(resource.token) ?? [])),
			),
		})),
	);
	const named = frames.flatMap(({ resources }) =>
		resources.map((resource) => (resource.from === 'rules' ? unnaming(resource) : '')),
	);
	const words = [...named, ...htmls].join('\n').toLowerCase();
	const finish = (resource: FrameResource) => (resource.from === 'rules' ? withoutUnnamed(resource, words) : resource);
	const isUnread = frames.some(({ resources }) => resources.some((each) => each.from === 'url' && each.kind === 'style'));
	return {
		...part,
		// A sheet that could not be read may say any name.
		frames: isUnread ? frames : frames.map((frame) => ({ ...frame, resources: frame.resources.map(finish) })),
	};
}

/** Sheets that the background would fetch are read now: later nobody knows what was chosen. */
async function asRules(resource: FrameResource, read: ReadAddress): Promise<FrameResource> {
	const isSheet = resource.from === 'rules' || (resource.from === 'url' && resource.kind === 'style');
	if (!isSheet || !resource.url) return resource;
	const { token, url } = resource;
	const text = await (await read(url))?.text();
	return text === undefined ? resource : { from: 'rules', token, text, base: url };
}

function used(resource: FrameResource, trees: readonly Tree[]): FrameResource {
	if (resource.from !== 'rules' || resource.url) return resource;
	const known = new Map<string, boolean>();
	const matches = (selector: string): boolean => {
		const isKnown = known.get(selector) ?? trees.some((tree) => mayMatch(tree, selector));
		known.set(selector, isKnown);
		return isKnown;
	};
	const keeps = (rule: CssRule): boolean =>
		// Rules inside that are for all but what the outer one is for.
		rule.kind === 'at' || matches(widenSelector(rule.selector)) || /:not\([^)]*&/.test(rule.block);
	return { ...resource, text: filterRules(resource.text, keeps) };
}

function mayMatch(tree: Tree, selector: string): boolean {
	try {
		return tree.querySelector(selector) !== null;
	} catch {
		return true;
	}
}

/** The trees in which each sheet holds, by its token. */
function treesByToken(htmls: readonly string[]): Map<string, Tree[]> {
	const trees = new Map<string, Tree[]>();
	const visit = (tree: Tree): void => {
		for (const element of tree.querySelectorAll('*')) {
			if (element.localName === 'style') {
				const token = element.textContent ?? '';
				trees.set(token, [...(trees.get(token) ?? []), tree]);
			}
			if (element.shadowRoot) visit(element.shadowRoot);
		}
	};
	// Parsed without a window: nothing of it runs, and nothing is fetched.
	for (const html of htmls) visit(Document.parseHTMLUnsafe(html));
	return trees;
}

const isNaming = (rule: CssRule): boolean => rule.kind === 'at' && /^(?:font-face|(?:-webkit-)?keyframes)$/.test(rule.name);

const unnaming = ({ text }: Sheet): string => filterRules(text, (rule) => !isNaming(rule));

/** Fonts and animations whose names nothing says any more are left out. */
const withoutUnnamed = (sheet: Sheet, words: string): Sheet =>
	sheet.url ? sheet : { ...sheet, text: filterRules(sheet.text, (rule) => !isNaming(rule) || words.includes(nameOf(rule))) };

/** '' where none can be told: everything says that. */
function nameOf(rule: CssRule): string {
	if (rule.kind !== 'at') return '';
	const told =
		rule.name === 'font-face' ? /font-family\s*:([^;}]*)/i.exec(rule.block ?? '')?.[1] : /\s(.*)/s.exec(rule.head)?.[1];
	const name = (told ?? '')
		.trim()
		.replaceAll(/^["']|["']$/g, '')
		.toLowerCase();
	return name.includes('\\') ? '' : name;
}

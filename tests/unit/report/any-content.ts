// Any tree that a report could be, for property tests of the walkers: every block and inline, nested, with spans that do not fit and calls
// that lead nowhere.
import fc from 'fast-check';
import type { Block, Cell, Inline, Picture, ReportContent, Table } from '../../../lib/report/content';

const hostile = [
	'#set text(red) $x^2$ @ref <label> \\ * _ ` ~ = - + / // /* */ "guillemets" [crochets] {accolades}',
	'#{panic("x")} \\u{41} #import "/x.typ" #read("/main.typ")',
	'"; panic("x"); "',
	'</w:t><script>alert(1)</script> & &amp; ]]>',
	'日本語 العربية עברית Ω ß',
	'👩🏽‍💻 🧪',
	'tab\tet\nligne\u2028\0\u00a0insécable\u00ad\u200b',
	'\u202eà l’envers',
	'un-mot-sans-fin-'.repeat(12),
	'https://exemple.example/un/chemin?tres=long&encore='.concat('abc'.repeat(60)),
];
const text = fc.oneof(
	fc.constantFrom('veille', 'Campagne de mars', 'coût : 23 %', 'C1.1', ''),
	fc.string({ maxLength: 12 }),
	fc.string({ unit: 'grapheme', maxLength: 8 }),
	fc.constantFrom(...hostile),
);
const anchor = fc.constantFrom('a-1', 'a-2', 'nulle-part', 'é "x" #y');
const inline: fc.Arbitrary<Inline> = fc.oneof(
	fc.record(
		{
			kind: fc.constant('text' as const),
			text,
			bold: fc.boolean(),
			italic: fc.boolean(),
			underline: fc.boolean(),
			strike: fc.boolean(),
			code: fc.boolean(),
			soft: fc.boolean(),
			href: fc.constantFrom('https://exemple.example/?a="b"', 'javascript:alert(1)', 'mailto:a@exemple.example', ''),
		},
		{ requiredKeys: ['kind', 'text'] },
	),
	fc.constant<Inline>({ kind: 'break' }),
	fc.record({ kind: fc.constantFrom('call' as const, 'citation' as const, 'jump' as const), text, anchor }),
	fc.record({
		kind: fc.constant('footnote' as const),
		number: fc.nat(200),
		content: text.map((words): Inline[] => [{ kind: 'text', text: words }]),
	}),
);
const inlines = fc.array(inline, { maxLength: 5 });
const maybeAnchor = fc.option(anchor, { nil: null });
const span = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });

const picture: fc.Arbitrary<Picture> = fc.record({
	kind: fc.constant('picture' as const),
	sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
	file: fc.constant(null),
	alternative: text,
	caption: inlines,
	anchor: maybeAnchor,
	isLong: fc.boolean(),
});

const { block } = fc.letrec<{ block: Block; blocks: Block[]; cell: Cell; table: Table }>((tie) => ({
	blocks: fc.array(tie('block'), { maxLength: 3, depthIdentifier: 'block' }),
	cell: fc
		.record({ blocks: tie('blocks'), columns: span, rows: span, tone: fc.constantFrom('proved', 'gap', undefined), anchor })
		.map(({ columns, rows, tone, ...rest }): Cell => ({
			...rest,
			...(columns ? { columns } : {}),
			...(rows ? { rows } : {}),
			...(tone ? { tone } : {}),
		})),
	table: fc.record({
		kind: fc.constant('table' as const),
		caption: text,
		shown: fc.boolean(),
		head: fc.array(fc.array(tie('cell'), { maxLength: 4 }), { maxLength: 2 }),
		rows: fc.array(fc.array(tie('cell'), { maxLength: 4 }), { maxLength: 4 }),
		widths: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }),
		style: fc.constantFrom('facts' as const, 'prose' as const, 'matrix' as const),
	}),
	block: fc.oneof(
		{ depthIdentifier: 'block', maxDepth: 5, withCrossShrink: true },
		fc.record({
			kind: fc.constant('paragraph' as const),
			content: inlines,
			style: fc.constantFrom(
				'body' as const,
				'lead' as const,
				'soft' as const,
				'caption' as const,
				'notice' as const,
				'title' as const,
			),
		}),
		fc.record({
			kind: fc.constant('heading' as const),
			level: fc.constantFrom(3 as const, 4 as const, 5 as const, 6 as const),
			content: inlines,
			anchor: maybeAnchor,
		}),
		picture,
		fc.record({
			kind: fc.constant('list' as const),
			ordered: fc.boolean(),
			start: fc.integer({ min: -3, max: 2000 }),
			items: fc.array(tie('blocks'), { maxLength: 3 }),
		}),
		fc.record({ kind: fc.constant('quote' as const), blocks: tie('blocks') }),
		tie('table'),
		fc.record({ kind: fc.constant('pair' as const), left: tie('blocks'), right: tie('blocks') }),
		fc.record({
			kind: fc.constant('group' as const),
			anchor: maybeAnchor,
			role: fc.constantFrom('competency' as const, 'proof' as const, 'reference' as const, 'plain' as const),
			blocks: tie('blocks'),
		}),
	),
}));

const level = fc.constantFrom(1 as const, 2 as const, 3 as const);

export const anyContent: fc.Arbitrary<ReportContent> = fc.record({
	language: fc.constantFrom('fr' as const, 'en' as const),
	title: text,
	author: text,
	subject: text,
	footer: text,
	words: fc.constant({ contents: 'Sommaire', page: 'Page', continued: 'suite', footnotes: 'Notes' }),
	sections: fc
		.array(
			fc.record({
				title: text,
				level,
				number: fc.constantFrom('', '1', '1.1.2'),
				newPage: fc.boolean(),
				blocks: fc.array(block, { maxLength: 5 }),
			}),
			{
				maxLength: 4,
			},
		)
		.map((sections) =>
			sections.map((section, at) => ({
				...section,
				anchor: `s-${at}`,
				kind: at === 0 ? ('cover' as const) : ('section' as const),
				sectionId: `s-${at}`,
			})),
		),
});

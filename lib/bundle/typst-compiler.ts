// Typst in WebAssembly (28 MB): loaded only when a PDF is asked for, in a worker that ends with it.
import init, { TypstCompilerBuilder, TypstFontResolverBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import * as v from 'valibot';
import { signFont } from '../report/typst/sign-font';
import { coverageOf, type Covers } from '../report/typst/typst-text';

/** What went wrong, and in which file. */
export type TypstError = { path: string; message: string };
export type TypstResult = { ok: true; pdf: Uint8Array<ArrayBuffer> } | { ok: false; errors: TypstError[] };

export type Typst = {
	/** Which letters the fonts have. */
	covers: Covers;
	/** A file that Typst may read, a source when it is text. */
	write: (path: string, content: string | Uint8Array<ArrayBuffer>) => void;
	/** A tagged PDF 1.7. Throws when Typst itself breaks, after which this compiler is of no use. */
	pdf: (mainPath: string) => TypstResult;
};

const fontSchema = v.object({ info: v.array(v.object({ coverage: v.array(v.number()) })) });
const compiledSchema = v.object({
	result: v.optional(v.instance(Uint8Array)),
	diagnostics: v.optional(v.array(v.object({ path: v.string(), message: v.string(), severity: v.string() }))),
});

/** Diagnostics as objects, in the numbering of the compiler's own interface. */
const asObjects = 3;

/** `wasm` as the compiler's package ships it; `fonts` as TrueType files, to which the font of signs is added. */
export async function startTypst(wasm: Response | ArrayBuffer, fonts: readonly Uint8Array<ArrayBuffer>[]): Promise<Typst> {
	await init({ module_or_path: wasm });
	const builder = new TypstCompilerBuilder();
	builder.set_dummy_access_model();
	const reader = new TypstFontResolverBuilder();
	const runs: number[][] = [];
	for (const font of [...fonts, signFont()]) {
		runs.push(...v.parse(fontSchema, reader.get_font_info(font)).info.map(({ coverage }) => coverage));
		await builder.add_raw_font(font);
	}
	reader.free();
	const compiler = await builder.build();
	return {
		covers: coverageOf(runs),
		write(path, content) {
			if (typeof content === 'string') compiler.add_source(path, content);
			else compiler.map_shadow(path, content);
		},
		pdf(mainPath) {
			const { result, diagnostics = [] } = v.parse(compiledSchema, compiler.compile(mainPath, undefined, 'pdf', asObjects));
			if (result) return { ok: true, pdf: new Uint8Array(result) };
			return { ok: false, errors: diagnostics.filter(({ severity }) => severity === 'error') };
		},
	};
}

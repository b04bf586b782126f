// Typst in Node, with the compiler and the fonts that ship, and the tools that read a PDF.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startTypst, type Typst } from '../../../../lib/bundle/typst-compiler';

const modules = resolve(import.meta.dirname, '../../../../node_modules');
const bytes = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(modules, path)));
const fonts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

export const typstInNode = (): Promise<Typst> =>
	startTypst(
		bytes('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm').buffer,
		fonts.map((name) => bytes(`@expo-google-fonts/source-serif-4/${name}/SourceSerif4_${name}.ttf`)),
	);

/** What a program says of a PDF; the path stands for `PDF` among its arguments. */
export function read(pdf: Uint8Array, program: string, ...args: string[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'glane-pdf-'));
	try {
		const file = join(folder, 'report.pdf');
		writeFileSync(file, pdf);
		return execFileSync(
			program,
			args.map((arg) => (arg === 'PDF' ? file : arg)),
			{
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
				maxBuffer: 2 ** 27,
			},
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

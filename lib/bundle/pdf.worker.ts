// Makes the PDF in a worker of its own, which ends with it and takes Typst's memory along.
import wasmAddress from '@myriaddreamin/typst-ts-web-compiler/wasm?url';
import bold from '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf?url';
import boldItalic from '@expo-google-fonts/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf?url';
import italic from '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf?url';
import regular from '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf?url';
import { PdfError } from './compose-pdf';
import { makePdfFile } from './pdf-steps';
import type { FromPdfWorker, ToPdfWorker, Wanted } from './pdf-protocol';
import { startTypst } from './typst-compiler';

const waiting = new Map<number, (blob: Blob | null) => void>();
let asked = 0;
const tell = (message: FromPdfWorker): void => self.postMessage(message);

const ask = (wanted: Wanted): Promise<Blob | null> =>
	new Promise((resolve) => {
		asked += 1;
		waiting.set(asked, resolve);
		tell({ type: 'want', id: asked, wanted });
	});

self.addEventListener('message', ({ data }: MessageEvent<ToPdfWorker>) => {
	if (data.type === 'blob') {
		waiting.get(data.id)?.(data.blob);
		waiting.delete(data.id);
		return;
	}
	makePdfFile(data.request, { start, ask, onProgress: (progress) => tell({ type: 'progress', progress }) }).then(
		({ blob, omissions }) => tell({ type: 'finished', blob, omissions }),
		(error: unknown) =>
			tell({
				type: 'failed',
				details: error instanceof Error ? (error.stack ?? error.message) : String(error),
				broke: !(error instanceof PdfError),
			}),
	);
});

async function start(): ReturnType<typeof startTypst> {
	const fonts = [regular, italic, bold, boldItalic].map(
		async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer()),
	);
	return startTypst(await fetch(wasmAddress), await Promise.all(fonts));
}

// What pdf.js draws on where there is no document: canvases of the worker, and none of the SVG filters that only a document has.

type Surface = { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D | null };

/** Its methods are those that pdf.js calls (BaseCanvasFactory of pdfjs-dist). */
export class OffscreenCanvases {
	create(width: number, height: number): Surface {
		const canvas = new OffscreenCanvas(width, height);
		return { canvas, context: canvas.getContext('2d') };
	}

	getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
		return canvas.getContext('2d', { alpha: false });
	}

	reset({ canvas }: Surface, width: number, height: number): void {
		[canvas.width, canvas.height] = [width, height];
	}

	destroy({ canvas }: Surface): void {
		[canvas.width, canvas.height] = [0, 0];
	}
}

const none = (): string => 'none';

/** Its methods are those that pdf.js calls (BaseFilterFactory of pdfjs-dist). */
export class NoFilters {
	addFilter = none;
	addHCMFilter = none;
	addAlphaFilter = none;
	addLuminosityFilter = none;
	addKnockoutFilter = none;
	addHighlightHCMFilter = none;
	destroy(): void {}
}

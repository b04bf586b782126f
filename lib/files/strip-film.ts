// A film without what its camera noted (ISO/IEC 14496-12): place, device, times, and tracks of measures such as GPS positions. Nothing
// moves within the file, whose samples are found by their place: what goes becomes free space of the same length.
import type { MetadataPart } from '../domain/picture-metadata';
import { letters } from './kept-parts';

/** A longer index than any film of 200 MB has: a broken file must not fill the memory. */
const longestIndex = 64_000_000;
const holders = /^(trak|mdia|minf|stbl|edts|dinf)$/;
/** Tracks that a person sees, hears or reads. */
const shown = /^(vide|soun|text|sbtl|subt|clcp|tmcd)$/;
const notes: Record<string, MetadataPart> = { udta: 'place', meta: 'place', uuid: 'xmp' };

type Box = { name: string; start: number; body: number; end: number };
type Stripped = { blob: Blob; removed: MetadataPart[] };

/** A film's index, as it lies in the file from `start`, being blanked. */
class Index {
	readonly removed = new Set<MetadataPart>();
	readonly blanked: { start: number; end: number }[] = [];
	readonly view: DataView;

	constructor(readonly bytes: Uint8Array<ArrayBuffer>) {
		this.view = new DataView(bytes.buffer);
	}

	boxesIn(start: number, end: number): Box[] {
		const found: Box[] = [];
		for (let at = start; at + 8 <= end;) {
			const short = this.view.getUint32(at);
			const size = short === 1 && at + 16 <= end ? Number(this.view.getBigUint64(at + 8)) : short || end - at;
			const body = at + (short === 1 ? 16 : 8);
			if (size < body - at) break;
			found.push({ name: letters(this.bytes, at + 4), start: at, body, end: Math.min(end, at + size) });
			at += size;
		}
		return found;
	}

	child(box: Box, ...path: string[]): Box | null {
		const [name, ...rest] = path;
		if (name === undefined) return box;
		const inner = this.boxesIn(box.body, box.end).find((candidate) => candidate.name === name);
		return inner ? this.child(inner, ...rest) : null;
	}

	strip(parent: Box): void {
		for (const box of this.boxesIn(parent.body, parent.end)) {
			const note = notes[box.name];
			if (note) this.#free(box, note);
			else if (/^[mt]khd$|^mvhd$|^mdhd$/.test(box.name)) this.#forgetTimes(box);
			else if (box.name === 'trak' && !shown.test(this.#handler(box))) this.#dropTrack(box);
			else if (holders.test(box.name)) this.strip(box);
		}
	}

	#free({ start, body, end }: Box, part: MetadataPart): void {
		this.bytes.set([0x66, 0x72, 0x65, 0x65], start + 4);
		if (this.bytes.subarray(body, end).some((byte) => byte !== 0)) this.removed.add(part);
		this.bytes.fill(0, body, end);
	}

	/** When it was made and changed: two numbers after the version and flags. */
	#forgetTimes({ body, end }: Box): void {
		const times = this.bytes.subarray(body + 4, Math.min(end, body + (this.bytes[body] === 1 ? 20 : 12)));
		if (times.some((byte) => byte !== 0)) this.removed.add('time');
		times.fill(0);
	}

	#handler(track: Box): string {
		const box = this.child(track, 'mdia', 'hdlr');
		return box ? letters(this.bytes, box.body + 8) : 'vide';
	}

	/** Its samples go as well: where they lie stands in its tables. */
	#dropTrack(track: Box): void {
		const table = this.child(track, 'mdia', 'minf', 'stbl');
		if (table) this.blanked.push(...this.#samplesOf(table));
		this.#free(track, 'measures');
	}

	#samplesOf(table: Box): { start: number; end: number }[] {
		const [sizes, runs] = [this.child(table, 'stsz'), this.child(table, 'stsc')];
		const [short, long] = [this.child(table, 'stco'), this.child(table, 'co64')];
		const chunks = short ?? long;
		if (!sizes || !runs || !chunks) return [];
		const { view } = this;
		const [same, samples] = [view.getUint32(sizes.body + 4), view.getUint32(sizes.body + 8)];
		const perChunk = new Map<number, number>();
		for (let at = runs.body + 8; at + 12 <= runs.end; at += 12) perChunk.set(view.getUint32(at), view.getUint32(at + 4));
		const found: { start: number; end: number }[] = [];
		const width = short ? 4 : 8;
		let [sample, count] = [0, 0];
		for (let [at, chunk] = [chunks.body + 8, 1]; at + width <= chunks.end && sample < samples; at += width, chunk++) {
			count = perChunk.get(chunk) ?? count;
			const start = short ? view.getUint32(at) : Number(view.getBigUint64(at));
			let length = 0;
			for (const last = Math.min(samples, sample + count); sample < last; sample++) {
				const place = sizes.body + 12 + 4 * sample;
				length += same || (place + 4 <= sizes.end ? view.getUint32(place) : 0);
			}
			found.push({ start, end: start + length });
		}
		return found;
	}
}

/** Reads the index alone: a film of 200 MB is never in memory as a whole. What is no film, or a broken one, stays as it is. */
export async function stripFilm(film: Blob): Promise<Stripped> {
	const removed = new Set<MetadataPart>();
	const changes: { start: number; end: number; by: BlobPart }[] = [];
	for (const box of await topBoxes(film)) {
		if (notes[box.name]) {
			changes.push({ start: box.start, end: box.end, by: freeSpace(box) });
			removed.add(notes[box.name] ?? 'place');
		}
		if (box.name !== 'moov' || box.end - box.start > longestIndex) continue;
		const index = new Index(new Uint8Array(await film.slice(box.start, box.end).arrayBuffer()));
		const whole: Box = { name: 'moov', start: 0, body: box.body - box.start, end: index.bytes.length };
		index.strip(whole);
		if (index.removed.size === 0) continue;
		for (const part of index.removed) removed.add(part);
		changes.push({ start: box.start, end: box.end, by: index.bytes });
		for (const { start, end } of index.blanked)
			changes.push({ start, end, by: new Uint8Array(Math.max(0, Math.min(end, film.size) - start)) });
	}
	return { blob: removed.size > 0 ? changed(film, changes) : film, removed: [...removed] };
}

async function topBoxes(film: Blob): Promise<Box[]> {
	const boxes: Box[] = [];
	for (let at = 0; at + 8 <= film.size;) {
		const head = new DataView(await film.slice(at, at + 16).arrayBuffer());
		const short = head.getUint32(0);
		const size = short === 1 && head.byteLength === 16 ? Number(head.getBigUint64(8)) : short || film.size - at;
		const body = at + (short === 1 ? 16 : 8);
		if (size < body - at) break;
		boxes.push({ name: letters(new Uint8Array(head.buffer), 4), start: at, body, end: Math.min(film.size, at + size) });
		at += size;
	}
	return boxes;
}

function freeSpace({ start, end }: Box): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(end - start);
	new DataView(bytes.buffer).setUint32(0, bytes.length);
	bytes.set([0x66, 0x72, 0x65, 0x65], 4);
	return bytes;
}

/** The same file with other bytes in some places; those that overlap an earlier change are left out. */
function changed(film: Blob, changes: readonly { start: number; end: number; by: BlobPart }[]): Blob {
	const parts: BlobPart[] = [];
	let at = 0;
	for (const { start, end, by } of changes.toSorted((a, b) => a.start - b.start)) {
		if (start < at || start >= film.size) continue;
		parts.push(film.slice(at, start), by);
		at = Math.min(film.size, end);
	}
	parts.push(film.slice(at));
	return new Blob(parts, { type: film.type });
}

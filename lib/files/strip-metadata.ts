// A picture without what its camera and its programs noted: place, device, author, comments, smaller pictures. The pixels stay byte
// for byte as they are: parts of the file are left out, none is encoded again. Which way up it is shown is kept.
import type { FileFormat } from '../domain/file-format';
import type { MetadataPart } from '../domain/picture-metadata';
import { stripJpeg } from './strip-jpeg';
import { stripPng } from './strip-png';
import { stripWebp } from './strip-webp';

/** `removed`: each part that was left out, once. */
export type Stripped = { bytes: Uint8Array<ArrayBuffer>[]; removed: MetadataPart[] };

/** null for a format that is no picture: nothing is taken out of those. Broken pictures are cut as far as they can be read. */
export function stripMetadata(format: FileFormat, bytes: Uint8Array<ArrayBuffer>): Stripped | null {
	switch (format) {
		case 'jpeg':
			return stripJpeg(bytes);
		case 'png':
			return stripPng(bytes);
		case 'webp':
			return stripWebp(bytes);
		default:
			return null;
	}
}

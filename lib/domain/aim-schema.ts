// What of a page is to be kept. Apart from capture-schema.ts: the background checks no row.
import * as v from 'valibot';
import { captureKinds } from './capture';

/** `image`: the address of the one image to keep, for that kind. */
export const aimSchema = v.object({ kind: v.picklist(captureKinds), image: v.optional(v.string()) });

// The few shapes that every stored row is made of: ids made here, instants in ISO 8601 UTC, SHA-256 in hexadecimal.
import * as v from 'valibot';

export const idSchema = v.pipe(v.string(), v.uuid());
export const instantSchema = v.pipe(v.string(), v.isoTimestamp());
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

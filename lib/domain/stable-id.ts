// Ids that two machines agree on without asking each other: UUIDv5 (RFC 9562 §5.5) of what a thing is.
import { v5 } from 'uuid';

/** The namespace of every id below: the UUIDv5 of `glane.invalid` under the DNS namespace of the RFC. */
const glane = 'fb667894-cdd9-51e9-ac09-b2ec5b18b87f';

/** Id of a référentiel: `name` is a slug of ours, or the SHA-256 of the document it was read from. */
export const frameworkIdOf = (name: string): string => v5(name, glane);

/** Id of a node of a référentiel; `key` is unique there and does not depend on the wording: `c1.1`, `competency|12`. */
export const nodeIdOf = (frameworkId: string, key: string): string => v5(key, frameworkId);

// What the dashboard and its search worker say to each other.

/** `ticket` tells which question an answer belongs to. */
export type SearchRequest = { ticket: number; query: string };

export type SearchProgress = { indexed: number; total: number };

/** Ten thousand ids travel as one string, separated by spaces: copied in no time, where an array takes tens of milliseconds. */
export type SearchReply = { kind: 'found'; ticket: number; ids: string } | ({ kind: 'progress' } & SearchProgress);

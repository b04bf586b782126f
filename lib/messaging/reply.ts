// What comes back for a message: the answer, or what the receiver threw, in its words.
export type Reply<T> = { res: T } | { err: string };

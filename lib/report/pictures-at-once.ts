// How many pictures of a document are made at a time.

/** The browser decodes and encodes in threads of its own: one picture is written while the next is read. */
export const picturesAtOnce = 2;

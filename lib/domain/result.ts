// Expected failures are values with a literal code; bugs throw.

export type Result<T, E extends string> = { ok: true; value: T } | { ok: false; code: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const fail = <E extends string>(code: E): { ok: false; code: E } => ({ ok: false, code });

// Instants as they are stored: ISO 8601 in UTC, with the machine's zone kept beside.

export const instant = (date: Date = new Date()): string => date.toISOString();

export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Milliseconds from one stored instant to another. */
export const elapsed = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

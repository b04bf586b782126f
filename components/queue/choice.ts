// A page that may be chosen for the queue, as the list of choices shows it.
export type Choice = {
	url: string;
	title: string;
	site: string;
	/** A tab that shows it; null when it is an address. */
	tabId: number | null;
	/** Why it can't be chosen, if so. */
	bar: 'queued' | 'restricted' | null;
	/** Instant of the newest piece of it; null when there is none. */
	before: string | null;
	isChosen: boolean;
};

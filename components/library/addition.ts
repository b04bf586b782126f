// One file on its way into the library, as the list of additions shows it.

export type AdditionFailure = 'unsupported' | 'empty' | 'too-large' | 'unreadable' | 'storage-full' | 'cancelled' | 'unexpected';

/** known: the same bytes are a piece already, and nothing was stored. */
export type AdditionState =
	| { state: 'waiting' | 'reading' }
	| { state: 'added' | 'known'; evidenceId: string; title: string }
	| { state: 'failed'; code: AdditionFailure };

export type Addition = { id: number; name: string; bytes: number } & AdditionState;

// In browser mode there is no extension around the code: the few calls that repositories and pages make get empty answers here.
const nothing = { addListener: () => undefined, removeListener: () => undefined };

export const browser = {
	runtime: { id: 'test', getURL: (path: string) => path, onMessage: nothing },
	storage: { local: { get: async () => ({}), set: async () => undefined }, onChanged: nothing },
};

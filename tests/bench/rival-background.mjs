// The rival's background: answers what single-file-core's content scripts ask of their extension. Without these answers a
// save never ends in a Chromium whose content scripts have `browser.*`.
const timeouts = new Map();

chrome.runtime.onMessage.addListener((message, sender, answer) => {
	const tabId = sender.tab?.id;
	const toFrame = (frameId, content) => chrome.tabs.sendMessage(tabId, content, { frameId }).catch(() => undefined);
	const key = `${tabId} ${sender.frameId} ${message.type}`;
	switch (message.method) {
		case 'singlefile.lazyTimeout.setTimeout':
			clearTimeout(timeouts.get(key));
			timeouts.set(
				key,
				setTimeout(() => {
					timeouts.delete(key);
					void toFrame(sender.frameId, { method: 'singlefile.lazyTimeout.onTimeout', type: message.type });
				}, message.delay),
			);
			return answer({});
		case 'singlefile.lazyTimeout.clearTimeout':
			clearTimeout(timeouts.get(key));
			timeouts.delete(key);
			return answer({});
		// A frame's content and its sign of life go to the top frame, which no frame of another origin can reach itself.
		case 'singlefile.frameTree.initResponse':
		case 'singlefile.frameTree.ackInitRequest':
			void toFrame(0, message);
			return answer({});
		case 'singlefile.fetchFrame':
			chrome.tabs.sendMessage(tabId, message).then(answer, (error) => answer({ error: String(error) }));
			return true;
		case 'singlefile.fetch':
			fetchHere(message).then(answer, (error) => answer({ error: String(error) }));
			return true;
		default:
			return undefined;
	}
});

async function fetchHere({ url, headers }) {
	const response = await fetch(url, { headers, credentials: 'include', cache: 'force-cache' });
	const bytes = new Uint8Array(await response.arrayBuffer()).toBase64();
	return { status: response.status, headers: [...response.headers], bytes };
}

// Injected after the snapshot: reads text, author and dates from a copy of the page, and hands them over.
import Defuddle from 'defuddle';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageFacts } from '../lib/capture/page/page-facts';
import { visibleText } from '../lib/capture/page/visible-text';
import { completeMetadata, metadataFrom } from '../lib/capture/extract/page-metadata';
import { send } from '../lib/messaging/send';

declare global {
	var glaneExtract: ((jobId: string) => Promise<void>) | undefined;
}

export default defineUnlistedScript(() => {
	globalThis.glaneExtract = async (jobId) => {
		// A copy without a window: its scripts never run, its custom elements never wake, and the page stays as it is.
		const found = new Defuddle(document.cloneNode(true) as Document, { url: location.href }).parse();
		const { title, author, published: publishedAt, site: publisher, description, language } = found;
		const metadata = completeMetadata(
			metadataFrom(readPageFacts(document)),
			{ title, author, publishedAt, publisher, description, language },
			location.hostname,
		);
		await send('capture.extraction', { jobId, extraction: { text: visibleText(document), ...metadata } });
	};
});

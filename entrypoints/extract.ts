// Injected after the snapshot: reads text, author and dates from a copy of the page, and hands them over.
import Defuddle from 'defuddle';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copyForMetadata } from '../lib/capture/page/copy-for-metadata';
import { readPageFacts } from '../lib/capture/page/page-facts';
import { visibleText } from '../lib/capture/page/visible-text';
import { completeMetadata, metadataFrom } from '../lib/capture/extract/page-metadata';
import { send } from '../lib/messaging/send';

declare global {
	var glaneExtract: ((jobId: string) => Promise<void>) | undefined;
	/** What waits for it to be there. */
	var glaneExtractCame: (() => void) | undefined;
}

export default defineUnlistedScript(() => {
	globalThis.glaneExtract = async (jobId) => {
		const found = new Defuddle(copyForMetadata(document), { url: location.href }).parse();
		const { title, author, published: publishedAt, site: publisher, description, language } = found;
		const metadata = completeMetadata(
			metadataFrom(readPageFacts(document)),
			{ title, author, publishedAt, publisher, description, language },
			location.hostname,
		);
		await send('capture.extraction', { jobId, extraction: { text: visibleText(document), ...metadata } });
	};
	globalThis.glaneExtractCame?.();
});

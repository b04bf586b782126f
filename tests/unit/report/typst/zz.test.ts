import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { composePdf } from '../../../../lib/bundle/compose-pdf';
import { picturesOf } from '../../../../lib/report/typst/pictures';
import { typstInNode } from './typst-in-node';
it('z', async () => {
	const typst = await typstInNode();
	const content = JSON.parse(readFileSync('/tmp/h/5E/proto/case.json', 'utf8'));
	const options = {
		pictures: new Map(picturesOf(content).map(({ key }) => [key, { trouble: 'missing' as const }])),
		covers: typst.covers,
		troubleText: (a: string, b: string) => a + b,
		ending: [],
		keywords: [],
		attachments: [],
	};
	composePdf(typst, content, options);
	console.log('DONE');
});

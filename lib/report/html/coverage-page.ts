// 03_couverture/couverture.html: the coverage by itself; its links lead into the viewer.
import type { ReportContent } from '../content';
import { documentPage } from './document-page';
import { markup } from './markup';
import { documentTitle, type PageOptions, sharedSheets } from './report-page';
import { sectionsMarkup } from './walk';

export function coverageHtml(content: ReportContent, { wording, pictures }: PageOptions): string {
	const sections = content.sections.filter(({ kind }) => kind === 'coverage');
	const options = { wording, pictures, root: '../', home: '../index.html', viewer: false } as const;
	const body = markup`<main class="sheet"><h1>${wording.t('viewer:coverage')}</h1><p class="soft">${documentTitle(content)}</p>
${sectionsMarkup({ ...content, sections }, options)}</main>`;
	return documentPage({
		title: [wording.t('viewer:coverage'), documentTitle(content)].join(' — '),
		language: content.language,
		styles: sharedSheets,
		body,
	});
}

// The addresses of the views of a report.
import type { ReportNavProps } from '../../../components/report/report-nav';
import { hrefOf } from '../route';

export const reportHrefs = (): ReportNavProps['hrefs'] => ({
	write: hrefOf('rapport'),
	team: hrefOf('rapport', null, { vue: 'equipe' }),
	tutor: hrefOf('rapport', null, { vue: 'tuteur' }),
	versions: hrefOf('rapport', null, { vue: 'versions' }),
	check: hrefOf('rapport', null, { vue: 'verification' }),
	template: hrefOf('rapport', null, { vue: 'modele' }),
	handIn: hrefOf('rapport', null, { vue: 'remise' }),
});

// #/rapport: where the report is written; #/rapport/SECTION leads to one of its sections.
import '../../assets/styles/report.css';
import '../../assets/styles/tutor.css';
import '../../assets/styles/versions.css';
import '../../assets/styles/writing.css';
import { useText } from '../../components/text-context';
import { ReportGate } from './report/report-gate';
import { Writing } from './report/writing';

export function ReportPage() {
	const { t } = useText();
	return (
		<ReportGate
			view="write"
			title={t('dashboard:nav.rapport')}
			render={(framework, now) => <Writing framework={framework} now={now} />}
		/>
	);
}

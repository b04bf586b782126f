// #/rapport?vue=tuteur: the one file a tutor reads and comments, and what they send back, shown with its places.
import { useEffect, useRef, useState } from 'preact/hooks';
import '../../assets/styles/tutor.css';
import '../../assets/styles/report.css';
import { type ReviewMaking, TutorScreen } from '../../components/tutor/tutor-screen';
import { useText } from '../../components/text-context';
import { Skeleton } from '../../components/ui/skeleton';
import { listReleases } from '../../lib/db/release-repository';
import { readOutline } from '../../lib/db/outline-repository';
import { importReview, listReviews, removeReview, restoreReview, settleComment } from '../../lib/db/review-repository';
import { useLive } from '../../lib/db/use-live';
import { timeZone } from '../../lib/domain/clock';
import type { Framework } from '../../lib/domain/framework';
import { readReviewFile } from '../../lib/domain/review-file';
import { reportIdOf } from '../../lib/domain/report-outline';
import { formatBytes } from '../../lib/i18n/format';
import { useApp } from './app-state';
import { ReportSheet } from './report/report-sheet';
import { reviewPlaceHref } from './review-place';
import { saveBlob } from './save-file';

/** The draft among the choices of what is read. */
const draft = 'brouillon';

export function TutorPage() {
	const { t } = useText();
	return (
		<ReportSheet
			view="tutor"
			title={t('tutor:title')}
			intro={t('tutor:intro')}
			render={(framework, dossierId) => <Tutor framework={framework} dossierId={dossierId} />}
		/>
	);
}

function Tutor({ framework, dossierId }: { framework: Framework; dossierId: string | null }) {
	const { t, language } = useText();
	const { show, settings, library } = useApp();
	const reportId = reportIdOf(framework.id, dossierId);
	const reviews = useLive(() => listReviews(reportId), [reportId]);
	const releases = useLive(() => listReleases(reportId), [reportId]);
	const outline = useLive(() => readOutline(framework, dossierId), [framework, dossierId]);
	const [chosen, setChosen] = useState(draft);
	const [making, setMaking] = useState<ReviewMaking>({ state: 'idle' });
	const [fault, setFault] = useState<string | null>(null);
	const ending = useRef<AbortController | null>(null);
	useEffect(() => () => ending.current?.abort(), []);
	if (!reviews || !releases || !outline) return <Skeleton lines={6} height="2rem" />;

	const make = async (): Promise<void> => {
		const controller = new AbortController();
		ending.current = controller;
		setMaking({ state: 'running', done: 0, total: 0 });
		try {
			// With the report's model and its walker, only when somebody asks.
			const { makeReviewFile } = await import('../../lib/bundle/review-file');
			const releaseId = chosen === draft ? null : chosen;
			const request = {
				framework,
				dossierId,
				releaseId,
				levelNames: settings.value.levelNames,
				oldAfterYears: settings.value.oldAfterYears,
				language: 'fr' as const,
				timeZone: timeZone(),
			};
			const file = await makeReviewFile(
				request,
				(done, total) => setMaking({ state: 'running', done, total }),
				controller.signal,
			);
			if (!file) return setMaking({ state: 'failed', text: t('tutor:failed') });
			saveBlob(file.name, file.blob);
			setMaking({ state: 'made', text: t('tutor:made', { name: file.name, size: formatBytes(file.blob.size, language) }) });
		} catch (error) {
			if (controller.signal.aborted) return setMaking({ state: 'idle' });
			console.error(error);
			setMaking({ state: 'failed', text: t('tutor:failed') });
		}
	};
	const bringIn = async (file: File): Promise<void> => {
		const read = readReviewFile(await file.text(), reportId);
		if (!read.ok) return setFault(t(`tutor:fault.${read.code}`));
		setFault(null);
		const before = await importReview(read.value);
		const undo = (): void => void (before ? restoreReview(before) : removeReview(read.value.id));
		show({ text: t('tutor:imported', { name: read.value.reviewer.name }), action: { label: t('common:undo'), run: undo } });
	};
	return (
		<TutorScreen
			choices={[
				{ value: draft, label: t('tutor:draft') },
				...releases.map(({ id, number }) => ({ value: id, label: t('tutor:releaseNumber', { number }) })),
			]}
			chosen={chosen}
			onChoose={setChosen}
			making={making}
			onMake={() => void make()}
			onCancel={() => ending.current?.abort()}
			reviews={reviews}
			onFile={(file) => void bringIn(file)}
			fault={fault}
			placeHref={(place) => reviewPlaceHref(place, outline, library.livingIds.value)}
			onSettle={(review, commentId, isSettled) => void settleComment(review.id, commentId, isSettled)}
			onRemove={(review) => {
				void removeReview(review.id);
				show({ text: t('tutor:removed'), action: { label: t('common:undo'), run: () => void restoreReview(review) } });
			}}
		/>
	);
}

// Where an export stands: under way, finished, cancelled or failed, in words and with the way on.
import { CircleCheck, Download } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { formatBytes } from '../../lib/i18n/format';
import { PdfOmissions, type PdfOmissionsProps } from './pdf-omissions';
import type { SizeMeterProps } from './size-meter';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { ErrorPanel } from '../ui/error-panel';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { ProgressBar } from '../ui/progress-bar';

export type ExportState =
	| { state: 'idle' }
	| { state: 'running'; step: keyof typeof shares; done: number; total: number }
	| {
			state: 'finished';
			what: 'bundle' | 'docx' | 'pdf' | 'pdf-attached';
			files: readonly { name: string; bytes: number }[];
			bytes: number;
			manifestSha256: string;
			/** What each kind of file weighs in the zip; null for a document alone. */
			weights: SizeMeterProps['weights'] | null;
			gone: boolean;
			/** Where the PDF is not as the report is. */
			omitted: PdfOmissionsProps['omitted'];
	  }
	| { state: 'cancelled' }
	| {
			state: 'failed';
			code: 'storage-full' | 'nothing' | 'too-large' | 'altered' | 'no-release' | 'unsaved' | 'unexpected';
			details: string;
	  };

export type ExportStatusProps = {
	status: ExportState;
	onCancel: () => void;
	onRetry: () => void;
	onSaveAgain: (name: string) => void;
};

/** The region that announces is always there: one that appears with its text is not heard. */
export function ExportStatus(props: ExportStatusProps) {
	const { t } = useText();
	const { status } = props;
	const spoken =
		status.state === 'running'
			? t(`report:screen.step.${status.step}`)
			: status.state === 'finished'
				? t('report:screen.done')
				: '';
	const place = useRef<HTMLDivElement>(null);
	const before = useRef(status.state);
	useEffect(() => {
		// The button may be the last thing in sight, and what comes of it stands below.
		if (before.current !== status.state) place.current?.scrollIntoView({ block: 'nearest' });
		before.current = status.state;
	}, [status.state]);
	return (
		<div class="export-status" ref={place}>
			<output class="visually-hidden">{spoken}</output>
			<Outcome {...props} />
		</div>
	);
}

function Outcome({ status, onCancel, onRetry, onSaveAgain }: ExportStatusProps) {
	const { t } = useText();
	switch (status.state) {
		case 'idle':
			return null;
		case 'running':
			return <Running status={status} onCancel={onCancel} />;
		case 'finished':
			return <Finished status={status} onSaveAgain={onSaveAgain} />;
		case 'cancelled':
			return <Notice live>{t('report:screen.cancelled')}</Notice>;
		case 'failed':
			return (
				<ErrorPanel
					happened={t(`report:screen.failure.${status.code}.happened`)}
					safe={t(`report:screen.failure.${status.code}.safe`)}
					{...(status.details ? { details: status.details } : {})}
					action={<Button onClick={onRetry}>{t('common:retry')}</Button>}
				/>
			);
	}
}

// How much of the bar each step takes: the annexes are nearly all the work.
const shares = {
	preparation: [0, 0.02],
	exhibits: [0.02, 0.6],
	documents: [0.62, 0.18],
	blocked: [0.62, 0.18],
	verification: [0.8, 0.2],
} as const;

function Running({ status, onCancel }: { status: Extract<ExportState, { state: 'running' }>; onCancel: () => void }) {
	const { t } = useText();
	const { step, done, total } = status;
	const [start, length] = shares[step];
	const count = total > 1 ? ` ${t('report:screen.stepCount', { done: Math.min(done + 1, total), total })}` : '';
	return (
		<div data-export="running">
			<ProgressBar
				label={t('report:screen.progress')}
				value={start + (length * done) / Math.max(1, total)}
				detail={t(`report:screen.step.${step}`) + count}
				onCancel={onCancel}
			/>
		</div>
	);
}

type FinishedProps = Pick<ExportStatusProps, 'onSaveAgain'> & { status: Extract<ExportState, { state: 'finished' }> };

function Finished({ status, onSaveAgain }: FinishedProps) {
	const { t, language } = useText();
	return (
		<section class="export-done stack" data-export="finished">
			<h2 class="row">
				<Icon of={CircleCheck} size={20} />
				{t('report:screen.done')}
			</h2>
			<p>{t('report:screen.doneLead')}</p>
			<dl class="export-facts">
				<dt>{t('report:screen.file')}</dt>
				<dd>{status.files.map(({ name }) => name).join(' · ')}</dd>
				<dt>{t('report:screen.size')}</dt>
				<dd class="figures">{formatBytes(status.bytes, language)}</dd>
				<dt>{t(status.what === 'bundle' ? 'report:screen.manifestHash' : 'report:screen.fileHash')}</dt>
				<dd class="export-hash">{status.manifestSha256}</dd>
			</dl>
			<PdfOmissions omitted={status.omitted} />
			{status.gone ? (
				<p>{t('report:screen.gone')}</p>
			) : (
				<div class="row">
					{status.files.map(({ name }) => (
						<Button key={name} icon={Download} onClick={() => onSaveAgain(name)}>
							{status.files.length === 1 ? t('report:screen.saveAgain') : t('report:screen.saveOneAgain', { name })}
						</Button>
					))}
				</div>
			)}
		</section>
	);
}

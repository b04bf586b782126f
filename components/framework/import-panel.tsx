// Brings a référentiel in: a file dropped or chosen, or pasted text; then how far the reading is, and what stopped it.
import { ClipboardPaste, FileInput } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { ErrorPanel } from '../ui/error-panel';
import { Icon } from '../ui/icon';
import { ProgressBar } from '../ui/progress-bar';
import { ImportPaste } from './import-paste';
import type { ImportState } from './import-state';
import { useFileDrop } from '../ui/use-file-drop';

const accepted = '.pdf,.docx,.html,.htm,.txt,.md,.json,.matrix,.csv,.xml';

export type ImportPanelProps = {
	status: ImportState;
	/** The first one is read. */
	onFiles: (files: File[]) => void;
	onText: (text: string) => void;
	onCancel: () => void;
};

export function ImportPanel({ status, onFiles, onText, onCancel }: ImportPanelProps) {
	const { t } = useText();
	const [isPasting, setPasting] = useState(false);
	const input = useRef<HTMLInputElement>(null);
	const isWorking = status.state === 'working';
	const isOver = useFileDrop(onFiles, !isWorking);
	const ask = (): void => input.current?.click();
	return (
		<div class="import">
			<input
				ref={input}
				type="file"
				class="import-file"
				accept={accepted}
				aria-label={t('frameworks:import.choose')}
				tabIndex={-1}
				onChange={(event) => {
					const files = [...(event.currentTarget.files ?? [])];
					// The same file may be chosen again, once it was mended.
					event.currentTarget.value = '';
					if (files.length > 0) onFiles(files);
				}}
			/>
			{isWorking ? (
				<Working status={status} onCancel={onCancel} />
			) : (
				<>
					<ImportFault status={status} onChoose={ask} onPaste={() => setPasting(true)} />
					<div class={isOver ? 'import-zone import-zone-over' : 'import-zone'}>
						<Icon of={FileInput} size={28} />
						<div class="grow stack stack-tight">
							<p class="import-lead">{t('frameworks:import.lead')}</p>
							<p class="soft dense">{t('frameworks:import.formats')}</p>
							<p class="soft dense">{t('frameworks:import.local')}</p>
						</div>
						<div class="row">
							<Button variant={status.state === 'idle' ? 'primary' : 'quiet'} onClick={ask}>
								{t('frameworks:import.choose')}
							</Button>
							<Button icon={ClipboardPaste} aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
								{t('frameworks:import.paste')}
							</Button>
						</div>
					</div>
					{/* Wherever the page is scrolled to. */}
					{isOver ? <p class="drop-hint">{t('frameworks:import.drop')}</p> : null}
					{isPasting ? <ImportPaste onText={onText} /> : null}
				</>
			)}
		</div>
	);
}

type WorkingProps = { status: ImportState & { state: 'working' }; onCancel: () => void };

function Working({ status: { name, stage, pages }, onCancel }: WorkingProps) {
	const { t } = useText();
	const place = useRef<HTMLDivElement>(null);
	// The button that began it is gone: whoever works by keyboard is taken to what goes on.
	useEffect(() => place.current?.focus(), []);
	const what = name ? t('frameworks:import.readingNamed', { name }) : t('frameworks:import.reading');
	return (
		<div class="import-zone" ref={place} tabIndex={-1} role="group" aria-label={t('frameworks:import.reading')}>
			<div class="grow stack stack-tight">
				<ProgressBar
					label={stage === 'reading' ? what : t('frameworks:import.recognising')}
					value={pages ? pages.done : null}
					{...(pages ? { max: pages.total, detail: t('frameworks:import.page', { page: pages.done, pages: pages.total }) } : {})}
					onCancel={onCancel}
				/>
			</div>
		</div>
	);
}

function ImportFault({ status, onChoose, onPaste }: { status: ImportState; onChoose: () => void; onPaste: () => void }) {
	const { t } = useText();
	const way = useRef<HTMLButtonElement>(null);
	// What was under the hand or the focus is gone with the reading.
	useEffect(() => way.current?.focus(), [status]);
	const another = (
		<Button variant="primary" buttonRef={way} onClick={onChoose}>
			{t('frameworks:import.another')}
		</Button>
	);
	if (status.state === 'failed') {
		const { name, code, details } = status;
		const what = name ? t('frameworks:import.file', { name }) : t('frameworks:import.pasted');
		return (
			<ErrorPanel
				happened={t(`frameworks:import.failure.${code}.happened`, { what })}
				safe={`${t(`frameworks:import.failure.${code}.todo`)} ${t('frameworks:import.safe')}`}
				details={details}
				action={
					<>
						{another}
						{code === 'scanned' || code === 'unreadable' ? (
							<Button onClick={onPaste}>{t('frameworks:import.paste')}</Button>
						) : null}
					</>
				}
			/>
		);
	}
	if (status.state === 'refused') {
		const { name, sentence, path } = status;
		return (
			<ErrorPanel
				happened={t('frameworks:import.refused', {
					what: name ? t('frameworks:import.file', { name }) : t('frameworks:import.pasted'),
				})}
				safe={`${sentence} ${path ? t('frameworks:import.at', { path }) : ''} ${t('frameworks:import.safe')}`}
				action={another}
			/>
		);
	}
	return null;
}

// Where a school's document is dropped or chosen, and what was wrong with it.
import { FileInput } from 'lucide';
import { useRef } from 'preact/hooks';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { ErrorPanel } from '../ui/error-panel';
import { Icon } from '../ui/icon';
import { useFileDrop } from '../ui/use-file-drop';

export type TemplateFault = 'not-docx' | 'too-large' | 'no-place';

export type TemplateDropProps = {
	fault: TemplateFault | null;
	isReading: boolean;
	/** A document is there already: the place to drop stays small. */
	hasTemplate: boolean;
	onFile: (file: File) => void;
};

export function TemplateDrop({ fault, isReading, hasTemplate, onFile }: TemplateDropProps) {
	const { t } = useText();
	const input = useRef<HTMLInputElement>(null);
	const first = (files: readonly File[]): void => {
		const [file] = files;
		if (file) onFile(file);
	};
	const isOver = useFileDrop(first, !isReading);
	const choose = (
		<Button variant={hasTemplate ? 'quiet' : 'primary'} icon={FileInput} busy={isReading} onClick={() => input.current?.click()}>
			{t(isReading ? 'template:reading' : hasTemplate ? 'template:replace' : 'template:choose')}
		</Button>
	);
	return (
		<div class="stack">
			<input
				ref={input}
				type="file"
				hidden
				accept=".docx,.dotx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
				aria-label={t('template:choose')}
				onChange={(event) => {
					const files = [...(event.currentTarget.files ?? [])];
					// The same file may be chosen again, once it was mended.
					event.currentTarget.value = '';
					first(files);
				}}
			/>
			{fault ? (
				<ErrorPanel
					happened={t(`template:failure.${fault}.happened`)}
					safe={`${t(`template:failure.${fault}.todo`)} ${t('template:failure.safe')}`}
				/>
			) : null}
			{hasTemplate ? (
				<div class="row">{choose}</div>
			) : (
				<div class={isOver ? 'import-zone import-zone-over' : 'import-zone'}>
					<Icon of={FileInput} size={28} />
					<div class="grow stack stack-tight">
						<p class="import-lead">{t('template:lead')}</p>
						<p class="soft dense">{t('template:local')}</p>
					</div>
					{choose}
				</div>
			)}
			{isOver ? <p class="drop-hint">{t('template:drop')}</p> : null}
		</div>
	);
}

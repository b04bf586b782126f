// What kind of piece it is, its source when it is one of the veille, a private note, and whether it may leave.
import { evidenceKinds, sourceKinds, type Evidence, type EvidenceEdit, type EvidenceKind } from '../lib/domain/evidence';
import { useText } from './text-context';
import { CheckField, SelectField, TextArea, TextField } from './ui/field';

export type ClipDetailsProps = { evidence: Evidence; onEdit: (edit: EvidenceEdit) => void };

export function KindField({ evidence, onEdit }: ClipDetailsProps) {
	const { t } = useText();
	return (
		<SelectField<EvidenceKind>
			label={t('popup:kind')}
			value={evidence.kind}
			choices={evidenceKinds.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) }))}
			onValue={(kind) => onEdit({ kind })}
			hint={evidence.kindChosen ? null : t('popup:kindGuessed')}
		/>
	);
}

export function SourceFields({ evidence: { source }, onEdit }: ClipDetailsProps) {
	const { t } = useText();
	const change = (part: Partial<Evidence['source']>) => onEdit({ source: { ...source, ...part } });
	return (
		<div class="clip-source">
			<TextField label={t('popup:source.name')} value={source.name} onValue={(name) => change({ name })} />
			<SelectField
				label={t('popup:source.kind')}
				value={source.kind ?? 'unset'}
				choices={[
					{ value: 'unset', label: t('popup:source.unset') },
					...sourceKinds.map((kind) => ({ value: kind, label: t(`common:sourceKind.${kind}`) })),
				]}
				onValue={(kind) => change({ kind: kind === 'unset' ? null : kind })}
			/>
			<div class="clip-reliability">
				<TextField
					label={t('popup:source.reliability')}
					placeholder={t('popup:source.reliabilityExample')}
					value={source.reliability}
					onValue={(reliability) => change({ reliability })}
				/>
			</div>
		</div>
	);
}

export function PrivateFields({ evidence, onEdit }: ClipDetailsProps) {
	const { t } = useText();
	return (
		<>
			<TextArea
				label={t('popup:note')}
				hint={t('popup:noteHint')}
				value={evidence.note}
				onValue={(note) => onEdit({ note })}
				onKeyDown={keepNewLines}
			/>
			<CheckField
				label={t('popup:withheld')}
				hint={t('popup:withheldHint')}
				checked={evidence.withheld}
				onChecked={(withheld) => onEdit({ withheld })}
			/>
		</>
	);
}

/** In the form Enter ends the clip; a note has lines, and ends it with Ctrl+Enter. */
const keepNewLines = (event: KeyboardEvent): void => {
	if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.stopPropagation();
};

// What kind of piece it is, its source when it is one of the veille, a private note, and whether it may leave.
import { evidenceKinds, sourceKinds, type Evidence, type EvidenceEdit, type EvidenceKind } from '../lib/domain/evidence';
import { useText } from './text-context';
import { CheckField, SelectField, TextArea, TextField } from './ui/field';

export type ClipDetailsProps = { evidence: Evidence; onEdit: (edit: EvidenceEdit) => void };

/** All of it that does not depend on the kind. */
export const MoreFields = (props: ClipDetailsProps) => (
	<>
		<KindField {...props} />
		<PrivateFields {...props} />
	</>
);

export function KindField({ evidence, onEdit }: ClipDetailsProps) {
	const { t } = useText();
	return (
		<SelectField<EvidenceKind>
			label={t('capture:kind')}
			value={evidence.kind}
			choices={evidenceKinds.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) }))}
			onValue={(kind) => onEdit({ kind })}
			hint={evidence.kindChosen ? null : t('capture:kindGuessed')}
		/>
	);
}

export function SourceFields({ evidence: { source }, onEdit }: ClipDetailsProps) {
	const { t } = useText();
	const change = (part: Partial<Evidence['source']>) => onEdit({ source: { ...source, ...part } });
	return (
		<div class="clip-source">
			<TextField label={t('capture:source.name')} value={source.name} onValue={(name) => change({ name })} />
			<SelectField
				label={t('capture:source.kind')}
				value={source.kind ?? 'unset'}
				choices={[
					{ value: 'unset', label: t('capture:source.unset') },
					...sourceKinds.map((kind) => ({ value: kind, label: t(`capture:sourceKind.${kind}`) })),
				]}
				onValue={(kind) => change({ kind: kind === 'unset' ? null : kind })}
			/>
			<div class="clip-reliability">
				<TextField
					label={t('capture:source.reliability')}
					placeholder={t('capture:source.reliabilityExample')}
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
				label={t('capture:note')}
				hint={t('capture:noteHint')}
				value={evidence.note}
				onValue={(note) => onEdit({ note })}
				onKeyDown={keepNewLines}
			/>
			<CheckField
				label={t('capture:withheld')}
				hint={t('capture:withheldHint')}
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

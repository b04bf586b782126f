// How a piece is cited: its type, the fields of that type only, and the reference as it will be printed, in both styles.
import { ChevronRight, Copy } from 'lucide';
import { useState } from 'preact/hooks';
import { writtenAuthors } from '../../lib/domain/author-names';
import { type CitationRun, citationRuns, isCitable } from '../../lib/domain/citation';
import { citationLabel } from '../../lib/domain/citation-label';
import { workOf } from '../../lib/domain/citation-work';
import type { Evidence, EvidenceEdit } from '../../lib/domain/evidence';
import { guessReferenceType, referenceTypeOf } from '../../lib/domain/guess-reference';
import { fieldsOf, isCorrespondence, type Reference, type ReferenceType, referenceTypes } from '../../lib/domain/reference';
import { type CitationStyle, citationStyles } from '../../lib/domain/report-outline';
import { isoDate, longDate, readDate } from '../../lib/domain/written-date';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { Icon } from '../ui/icon';
import { fieldLabel } from './reference-labels';

export type ReferencePanelProps = {
	piece: Evidence;
	onEdit: (edit: EvidenceEdit) => void;
	/** Puts a reference where it can be pasted, its italics kept; false when the browser refuses. */
	onCopy: (runs: readonly CitationRun[]) => Promise<boolean>;
};

export function ReferencePanel({ piece, onEdit, onCopy }: ReferencePanelProps) {
	const { t, language } = useText();
	const isSource = isCitable(piece);
	const label = citationLabel(piece, 'author-date', { index: 1, suffix: '' }, language);
	return (
		<details class="fold reference">
			<summary>
				<Icon of={ChevronRight} />
				{t('cite:title')} <span class="soft">{isSource ? label : t('cite:notCited')}</span>
			</summary>
			<TypeField piece={piece} onEdit={onEdit} />
			{isSource ? (
				<>
					<Fields piece={piece} onEdit={onEdit} />
					<Printed piece={piece} onCopy={onCopy} />
				</>
			) : null}
		</details>
	);
}

type EditProps = Pick<ReferencePanelProps, 'piece' | 'onEdit'>;

function TypeField({ piece, onEdit }: EditProps) {
	const { t } = useText();
	const { type, ...rest } = piece.reference ?? {};
	const guess = t(`cite:types.${guessReferenceType(piece)}`);
	return (
		<SelectField<ReferenceType | 'guess'>
			label={t('cite:type')}
			value={type ?? 'guess'}
			choices={[
				{ value: 'guess', label: piece.kind === 'note' ? t('cite:none') : t('cite:guessed', { type: guess }) },
				...referenceTypes.map((value) => ({ value, label: t(`cite:types.${value}`) })),
			]}
			onValue={(value) => onEdit({ reference: value === 'guess' ? rest : { ...rest, type: value } })}
		/>
	);
}

function Fields({ piece, onEdit }: EditProps) {
	const { t } = useText();
	const { reference = {} } = piece;
	const type = referenceTypeOf(piece);
	// What is printed while the candidate types nothing: it stands in the empty field.
	const known = workOf({ ...piece, reference: { type } });
	const knownOf = (field: keyof Reference): string => {
		if (field === 'authors') return writtenAuthors(known.authors);
		if (field === 'platform') return known.container;
		return field === 'type' ? '' : known[field];
	};
	const hint = isCorrespondence(type) ? t('cite:privateHint') : t('cite:authorsHint');
	return (
		<div class="reference-fields">
			{fieldsOf[type].map((field) => (
				<div key={field} class={field === 'authors' ? 'reference-wide' : undefined}>
					<TextField
						label={fieldLabel(field, type, t)}
						hint={field === 'authors' ? hint : null}
						placeholder={knownOf(field)}
						value={reference[field] ?? ''}
						spellcheck={false}
						autocomplete="off"
						onValue={(words) => onEdit({ reference: { ...reference, [field]: words } })}
					/>
				</div>
			))}
			<DateField piece={piece} onEdit={onEdit} />
		</div>
	);
}

/** Shown in words; what is typed is kept as it stands until it can be read, then as a date. */
function DateField({ piece: { publishedAt }, onEdit }: EditProps) {
	const { t, language } = useText();
	const [typed, setTyped] = useState<string | null>(null);
	const date = readDate(publishedAt);
	const write = (words: string): void => {
		setTyped(words);
		const read = readDate(words);
		onEdit({ publishedAt: read ? isoDate(read) : words.trim() });
	};
	return (
		<TextField
			label={t('cite:date')}
			data-node="piece-date"
			hint={publishedAt && !date ? t('cite:dateUnread') : t('cite:dateHint')}
			value={typed ?? (date ? longDate(date, language) : publishedAt)}
			autocomplete="off"
			onValue={write}
			onBlur={() => setTyped(null)}
		/>
	);
}

function Printed({ piece, onCopy }: Pick<ReferencePanelProps, 'piece' | 'onCopy'>) {
	const { t, language } = useText();
	const [said, setSaid] = useState('');
	const copy = async (style: CitationStyle): Promise<void> => {
		const copied = await onCopy(citationRuns(piece, language, style));
		setSaid(copied ? t('cite:copied', { style: t(`cite:${style}`) }) : t('cite:notCopied'));
	};
	return (
		<div class="reference-printed">
			{citationStyles.map((style) => (
				<figure key={style}>
					<figcaption class="soft small">
						{t(`cite:${style}`)} <span class="figures">{citationLabel(piece, style, { index: 1, suffix: '' }, language)}</span>
					</figcaption>
					<p>{citationRuns(piece, language, style).map(({ text, italic }, at) => (italic ? <em key={at}>{text}</em> : text))}</p>
					<Button small icon={Copy} iconOnly onClick={() => void copy(style)}>
						{t('cite:copyNamed', { style: t(`cite:${style}`) })}
					</Button>
				</figure>
			))}
			<p class="soft small" role="status">
				{said}
			</p>
		</div>
	);
}

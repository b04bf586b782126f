// Dated copies of the self-assessments: taken, named, compared with now, removed.
import { Camera, Pencil, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { AssessmentSnapshot } from '../../lib/domain/self-assessment';
import { formatInstant } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Button, ButtonLink } from '../ui/button';
import { TextField } from '../ui/field';

export type SnapshotsProps = {
	/** Newest first. */
	snapshots: readonly AssessmentSnapshot[];
	/** The one that is compared. */
	comparedId: string | null;
	compareHref: (id: string | null) => string;
	onTake: (label: string) => void;
	onRename: (id: string, label: string) => void;
	onDelete: (id: string) => void;
};

export function Snapshots({ snapshots, comparedId, compareHref, onTake, onRename, onDelete }: SnapshotsProps) {
	const { t } = useText();
	const [label, setLabel] = useState('');
	return (
		<section class="snapshots no-print">
			<h2>{t('decide:snapshot.title')}</h2>
			<p class="soft dense">{t('decide:snapshot.intro')}</p>
			<form
				class="row count-add"
				onSubmit={(event) => {
					event.preventDefault();
					onTake(label);
					setLabel('');
				}}
			>
				<TextField
					label={t('decide:snapshot.label')}
					placeholder={t('decide:snapshot.example')}
					value={label}
					onValue={setLabel}
				/>
				<Button icon={Camera} type="submit">
					{t('decide:snapshot.take')}
				</Button>
			</form>
			{snapshots.length === 0 ? <p class="soft dense">{t('decide:snapshot.none')}</p> : null}
			<ul class="snapshot-list">
				{snapshots.map((snapshot) => (
					<SnapshotLine
						key={snapshot.id}
						snapshot={snapshot}
						isCompared={snapshot.id === comparedId}
						compareHref={compareHref}
						onRename={(name) => onRename(snapshot.id, name)}
						onDelete={() => onDelete(snapshot.id)}
					/>
				))}
			</ul>
		</section>
	);
}

type SnapshotLineProps = Pick<SnapshotsProps, 'compareHref'> & {
	snapshot: AssessmentSnapshot;
	isCompared: boolean;
	onRename: (label: string) => void;
	onDelete: () => void;
};

function SnapshotLine({ snapshot, isCompared, compareHref, onRename, onDelete }: SnapshotLineProps) {
	const { t, language } = useText();
	const [typed, setTyped] = useState<string | null>(null);
	const name = snapshot.label || t('decide:snapshot.unnamed');
	const rename = (): void => {
		if (typed !== null && typed.trim() !== snapshot.label) onRename(typed);
		setTyped(null);
	};
	return (
		<li class="snapshot">
			<div class="grow">
				{typed === null ? (
					<strong>{name}</strong>
				) : (
					<TextField
						label={t('decide:snapshot.label')}
						labelHidden
						autofocus
						value={typed}
						onValue={setTyped}
						onBlur={rename}
						onKeyDown={(event) => {
							if (event.key === 'Enter') rename();
							if (event.key === 'Escape') setTyped(null);
						}}
					/>
				)}
				<p class="soft small">
					{formatInstant(snapshot.at, language, snapshot.timeZone)} ·{' '}
					{t('decide:snapshot.placed', { count: snapshot.entries.filter(({ level }) => level !== null).length })}
				</p>
			</div>
			<ButtonLink small href={compareHref(isCompared ? null : snapshot.id)}>
				{t(isCompared ? 'decide:snapshot.close' : 'decide:snapshot.compare')}
			</ButtonLink>
			<Button small iconOnly icon={Pencil} onClick={() => setTyped(snapshot.label)}>
				{t('decide:snapshot.rename', { label: name })}
			</Button>
			<Button small iconOnly icon={Trash2} onClick={onDelete}>
				{t('decide:snapshot.delete', { label: name })}
			</Button>
		</li>
	);
}

// Tagging one piece: which competencies, what it proves, and the rest behind "Plus". Saved as one types; Enter ends, Escape asks.
import { ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Evidence, EvidenceEdit } from '../lib/domain/evidence';
import type { Framework } from '../lib/domain/framework';
import { ClipFoot, type ClipFootProps } from './clip-foot';
import { ClipHead, type ClipHeadProps } from './clip-head';
import { CompetencyPicker } from './competency-picker';
import { late } from './late';
import { useText } from './text-context';
import { TextArea } from './ui/field';
import { Icon } from './ui/icon';
import { Notice } from './ui/notice';

const CriteriaTicks = late(() => import('./criteria-ticks').then((module) => module.CriteriaTicks));
const SourceFields = late(() => import('./clip-details').then((module) => module.SourceFields));
const MoreFields = late(() => import('./clip-details').then((module) => module.MoreFields));

export type ClipFormProps = Pick<ClipHeadProps, 'thumbnail' | 'state'> &
	Pick<ClipFootProps, 'untagged' | 'onDiscard'> & {
		evidence: Evidence;
		/** undefined: being read; null: none was chosen yet. */
		framework: Framework | null | undefined;
		/** Ids of the competencies and criteria tied to the piece, oldest first. */
		tied: readonly string[];
		recent: readonly string[];
		/** What must be said before anything else: an earlier capture of this page, a failure to save. */
		banner?: ComponentChildren;
		/** What else may be kept of the page. */
		kinds?: ComponentChildren;
		links: ClipFootProps['links'] & { welcome: string };
		onEdit: (edit: EvidenceEdit) => void;
		onTie: (id: string) => void;
		onUntie: (id: string) => void;
		onDone: () => void;
	};

export function ClipForm(props: ClipFormProps) {
	const { t } = useText();
	const { evidence, thumbnail, state, banner, kinds, untagged, links, onEdit, onDone, onDiscard } = props;
	const [asking, setAsking] = useState(false);
	useEffect(() => {
		// On the window: keys count wherever the focus is, even nowhere.
		const press = (event: KeyboardEvent) => {
			if (event.key === 'Escape') {
				event.preventDefault();
				setAsking((before) => !before);
			} else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && endsTheClip(event.target)) {
				event.preventDefault();
				onDone();
			}
		};
		window.addEventListener('keydown', press);
		return () => window.removeEventListener('keydown', press);
	}, [onDone]);
	return (
		<form
			class="clip"
			onSubmit={(event) => {
				event.preventDefault();
				onDone();
			}}
		>
			<main class="clip-body">
				<h1 class="visually-hidden">{t('popup:keep')}</h1>
				{banner}
				<ClipHead evidence={evidence} thumbnail={thumbnail} state={state} onEdit={onEdit} />
				<div class="kinds-place">{kinds}</div>
				<Tags {...props} />
				<TextArea
					name="statement"
					label={t('popup:statement')}
					placeholder={t('popup:statementExample')}
					value={evidence.statement}
					onValue={(statement) => onEdit({ statement })}
				/>
				{evidence.kind === 'watch-source' ? <SourceFields evidence={evidence} onEdit={onEdit} /> : null}
				<details class="fold">
					<summary>
						<Icon of={ChevronRight} />
						{t('popup:more')} <span class="soft">{t(`common:kind.${evidence.kind}`)}</span>
					</summary>
					<MoreFields evidence={evidence} onEdit={onEdit} />
				</details>
			</main>
			<ClipFoot
				title={evidence.title}
				untagged={untagged}
				asking={asking}
				onAsk={setAsking}
				onDiscard={onDiscard}
				links={links}
			/>
		</form>
	);
}

function Tags({ framework, tied, recent, links, onTie, onUntie }: ClipFormProps) {
	const { t } = useText();
	if (framework === undefined) return <div class="picker-place" aria-busy="true" />;
	if (framework === null) {
		return (
			<Notice
				actions={
					<a href={links.welcome} target="_blank">
						{t('popup:chooseFramework')}
					</a>
				}
			>
				{t('popup:noFramework')}
			</Notice>
		);
	}
	const chosen = tied.filter((id) => framework.competencies.some((competency) => competency.id === id));
	return (
		<div>
			<CompetencyPicker framework={framework} chosen={chosen} recent={recent} onAdd={onTie} onRemove={onUntie} autofocus />
			{tied.length > 0 ? <CriteriaTicks framework={framework} tied={tied} onTie={onTie} onUntie={onUntie} /> : null}
		</div>
	);
}

/** One-line fields submit the form by themselves; buttons and links have their own Enter. */
const endsTheClip = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement || target === document.body;

// What changed in a report since one of its versions: sections with their words, exhibits, states, self-assessments.
import type { ComponentChildren } from 'preact';
import type { CriterionState } from '../../lib/domain/decision';
import type { TextStep } from '../../lib/domain/text-changes';
import { useText } from '../text-context';
import { TextSteps } from '../versions/text-steps';

export type ShownChanges = {
	sections: readonly {
		id: string;
		title: string;
		kind: 'added' | 'gone' | 'written' | 'renamed' | 'calls' | 'gap' | 'resumed';
		before: string | null;
		steps: readonly TextStep[];
	}[];
	exhibits: readonly { evidenceId: string; title: string; from: string | null; to: string | null }[];
	/** `added`, `gone`: codes, "C1.1 (critère 2)"; '' where there is none. */
	proofs: readonly { evidenceId: string; title: string; added: string; gone: string; steps: readonly TextStep[] }[];
	states: readonly { nodeId: string; code: string; label: string; from: CriterionState; to: CriterionState }[];
	levels: readonly { competencyId: string; code: string; label: string; from: string; to: string; steps: readonly TextStep[] }[];
};

export type ReleaseChangesProps = { changes: ShownChanges; hrefOf: (sectionId: string) => string };

export function ReleaseChanges({ changes, hrefOf }: ReleaseChangesProps) {
	const { t, language } = useText();
	const { sections, exhibits, proofs, states, levels } = changes;
	if ([sections, exhibits, proofs, states, levels].every(({ length }) => length === 0))
		return <p>{t('handin:changes.nothing')}</p>;
	return (
		<div class="stack stack-wide">
			<Group title={t('handin:changes.sections', { count: sections.length })} isShown={sections.length > 0}>
				{sections.map(({ id, title, kind, before, steps }) => (
					<article key={id} class="stack stack-tight">
						<h4>{kind === 'gone' ? title : <a href={hrefOf(id)}>{title}</a>}</h4>
						<p class="soft small">
							{t(`handin:changes.kind.${kind}`)}
							{before === null ? '' : ` ${t('handin:changes.before', { title: before })}`}
						</p>
						{steps.length > 0 ? <TextSteps steps={steps} language={language} /> : null}
					</article>
				))}
			</Group>
			<Group title={t('handin:changes.exhibits', { count: exhibits.length })} isShown={exhibits.length > 0}>
				<ul class="change-list">
					{exhibits.map(({ evidenceId, title, from, to }) => (
						<li key={evidenceId}>
							<span>{title || t('dashboard:untitled')}</span>{' '}
							<span class="soft figures">
								{from === null
									? t('handin:changes.exhibitNew', { number: to ?? '' })
									: to === null
										? t('handin:changes.exhibitGone', { number: from })
										: t('handin:changes.exhibitMoved', { from, to })}
							</span>
						</li>
					))}
				</ul>
			</Group>
			<Group title={t('handin:changes.proofs', { count: proofs.length })} isShown={proofs.length > 0}>
				{proofs.map(({ evidenceId, title, added, gone, steps }) => (
					<article key={evidenceId} class="stack stack-tight">
						<h4>{title || t('dashboard:untitled')}</h4>
						{added ? <p class="soft small">{t('handin:changes.tied', { list: added })}</p> : null}
						{gone ? <p class="soft small">{t('handin:changes.untied', { list: gone })}</p> : null}
						{steps.length > 0 ? <TextSteps steps={steps} language={language} /> : null}
					</article>
				))}
			</Group>
			<Group title={t('handin:changes.states', { count: states.length })} isShown={states.length > 0}>
				<ul class="change-list">
					{states.map(({ nodeId, code, label, from, to }) => (
						<li key={nodeId}>
							<span class="code">{code}</span> {label}{' '}
							<span class="soft">
								{t('handin:changes.fromTo', { from: t(`common:mark.${markOf(from)}`), to: t(`common:mark.${markOf(to)}`) })}
							</span>
						</li>
					))}
				</ul>
			</Group>
			<Group title={t('handin:changes.levels', { count: levels.length })} isShown={levels.length > 0}>
				<ul class="change-list">
					{levels.map(({ competencyId, code, label, from, to, steps }) => (
						<li key={competencyId}>
							<span class="code">{code}</span> {label}{' '}
							<span class="soft">{from === to ? to : t('handin:changes.fromTo', { from, to })}</span>
							{steps.length > 0 ? <TextSteps steps={steps} language={language} /> : null}
						</li>
					))}
				</ul>
			</Group>
		</div>
	);
}

const markOf = (state: CriterionState) => (state === 'proved' ? 'full' : state);

function Group({ title, isShown, children }: { title: string; isShown: boolean; children: ComponentChildren }) {
	return isShown ? (
		<section class="stack">
			<h3>{title}</h3>
			{children}
		</section>
	) : null;
}

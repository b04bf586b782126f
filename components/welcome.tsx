// The first run: which référentiel, what the host permission is for, and where the button is. One question per screen.
import { ArrowRight, Check, FileInput, Wheat } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { frameworkFacts } from './framework/framework-facts';
import { useText } from './text-context';
import { Button } from './ui/button';
import { Icon } from './ui/icon';
import { WholePage } from './whole-page';

export const welcomeSteps = ['referentiel', 'acces', 'pret'] as const;
export type WelcomeStep = (typeof welcomeSteps)[number];

export type FrameworkChoice = {
	id: string;
	/** The short name of a built-in one. */
	key: string | null;
	title: string;
	certifier: string | null;
	level: number | null;
};

export type WelcomeProps = {
	step: WelcomeStep;
	frameworks: readonly FrameworkChoice[];
	chosen: string | null;
	hasAccess: boolean;
	/** The keys that open the popup; '' when the browser has none for it. */
	shortcut: string;
	onChoose: (frameworkId: string | null) => void;
	/** None of these: the first run goes on, and ends where one imports. */
	onImport: () => void;
	onAllow: () => void;
	onLater: () => void;
	onFinish: () => void;
};

export function Welcome(props: WelcomeProps) {
	switch (props.step) {
		case 'referentiel':
			return <FrameworkStep {...props} />;
		case 'acces':
			return <AccessStep {...props} />;
		case 'pret':
			return <ReadyStep {...props} />;
	}
}

function FrameworkStep({ frameworks, chosen, onChoose, onImport }: WelcomeProps) {
	const { t } = useText();
	return (
		<Screen step="referentiel" title={t('dashboard:welcome.framework.title')}>
			<p class="prose">{t('dashboard:welcome.framework.why')}</p>
			<ul class="stack">
				{frameworks.map(({ id, key, title, ...facts }) => (
					<li key={id}>
						<button
							type="button"
							class="card"
							data-framework={key ?? id}
							aria-current={id === chosen ? 'true' : undefined}
							onClick={() => onChoose(id)}
						>
							<span class="grow">
								<strong>{title}</strong>
								<span class="soft dense card-more">{frameworkFacts(t, facts)}</span>
							</span>
							<Icon of={id === chosen ? Check : ArrowRight} size={20} />
						</button>
					</li>
				))}
				<li>
					<button type="button" class="card" onClick={onImport}>
						<span class="grow">
							<strong>{t('frameworks:importOther')}</strong>
							<span class="soft dense card-more">{t('frameworks:importOtherHint')}</span>
						</span>
						<Icon of={FileInput} size={20} />
					</button>
				</li>
			</ul>
			<div class="row">
				<Button onClick={() => onChoose(null)}>{t('dashboard:welcome.framework.later')}</Button>
			</div>
		</Screen>
	);
}

function AccessStep({ hasAccess, onAllow, onLater }: WelcomeProps) {
	const { t } = useText();
	return (
		<Screen step="acces" title={t('dashboard:welcome.access.title')}>
			<p class="prose">{t('dashboard:welcome.access.why')}</p>
			<div class="welcome-pages">
				<WholePage whole={false} caption={t('dashboard:welcome.access.without')} />
				<WholePage whole caption={t('dashboard:welcome.access.with')} />
			</div>
			<ul class="welcome-facts">
				<Fact>{t('dashboard:welcome.access.onlyOnClick')}</Fact>
				<Fact>{t('dashboard:welcome.access.nothingSent')}</Fact>
				<Fact>{t('dashboard:welcome.access.revocable')}</Fact>
			</ul>
			<div class="row">
				{hasAccess ? (
					<Button variant="primary" data-act="go-on" onClick={onLater}>
						{t('dashboard:welcome.access.granted')}
					</Button>
				) : (
					<>
						<Button variant="primary" onClick={onAllow}>
							{t('common:allow')}
						</Button>
						<Button data-act="go-on" onClick={onLater}>
							{t('dashboard:welcome.access.later')}
						</Button>
					</>
				)}
			</div>
		</Screen>
	);
}

function ReadyStep({ shortcut, onFinish }: WelcomeProps) {
	const { t } = useText();
	return (
		<Screen step="pret" title={t('dashboard:welcome.ready.title')}>
			<ol class="welcome-facts">
				<Fact rank={1}>{t('dashboard:welcome.ready.pin')}</Fact>
				<Fact rank={2}>
					{shortcut ? t('dashboard:welcome.ready.clipKeys', { keys: shortcut }) : t('dashboard:welcome.ready.clip')}
				</Fact>
				<Fact rank={3}>{t('dashboard:welcome.ready.tag')}</Fact>
			</ol>
			<div class="row">
				<Button variant="primary" data-act="finish" onClick={onFinish}>
					{t('dashboard:welcome.ready.finish')}
				</Button>
			</div>
		</Screen>
	);
}

type ScreenProps = { step: WelcomeStep; title: string; children: ComponentChildren };

/** Takes focus when it appears, so that a screen reader starts at its title. */
function Screen({ step, title, children }: ScreenProps) {
	const { t } = useText();
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), [step]);
	const place = welcomeSteps.indexOf(step) + 1;
	return (
		<section class="welcome stack stack-wide">
			<p class="welcome-brand">
				<Icon of={Wheat} size={20} /> Glane
				<span class="soft dense figures">{t('dashboard:welcome.step', { place, count: welcomeSteps.length })}</span>
			</p>
			<h1 ref={heading} tabIndex={-1}>
				{title}
			</h1>
			{children}
		</section>
	);
}

/** Something to do has its rank; something that holds, its tick. */
function Fact({ rank, children }: { rank?: number; children: ComponentChildren }) {
	return (
		<li class="welcome-fact">
			{rank ? (
				<span class="welcome-rank figures" aria-hidden="true">
					{rank}
				</span>
			) : (
				<Icon of={Check} size={20} />
			)}
			<span>{children}</span>
		</li>
	);
}

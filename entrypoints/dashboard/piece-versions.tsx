// The versions of a piece's page: taking a new one, comparing, and the ties a new one may take over.
import { useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useVersionDate } from '../../components/versions/use-version-date';
import { VersionStrip } from '../../components/versions/version-strip';
import { Button } from '../../components/ui/button';
import { Notice } from '../../components/ui/notice';
import { originOf, type Evidence } from '../../lib/domain/evidence';
import { captureFailureText } from '../../lib/i18n/failure-text';
import { requestHostAccess } from '../../lib/platform/host-access';
import { openTab } from '../../lib/platform/page-tabs';
import '../../assets/styles/versions.css';
import { useApp } from './app-state';
import { recapture, type RecaptureFailure, type RecaptureStep } from './recapture';
import { hrefOf } from './route';
import { navigate, route } from './router';
import { useVersionLine } from './use-version-line';
import { VersionTies } from './version-ties';

/** What the strip asks or tells: nothing, whether Glane may open the page, what to do in the tab that opened, what went wrong. */
type Word =
	| { say: 'nothing' }
	| { say: 'ask' }
	| { say: 'click' }
	| { say: 'failed'; code: Exclude<RecaptureFailure, 'needs-access'> };

export type PieceVersionsProps = { piece: Evidence };

export function PieceVersions({ piece }: PieceVersionsProps) {
	const { t } = useText();
	const { show } = useApp();
	const { versions, previousOf } = useVersionLine(piece.id);
	const dateOf = useVersionDate(versions);
	const [step, setStep] = useState<RecaptureStep | null>(null);
	const [word, setWord] = useState<Word>({ say: 'nothing' });
	if (originOf(piece) !== 'page' || piece.deletedAt !== null) return null;
	const latest = versions.at(-1) ?? piece;
	const previous = previousOf(piece);
	const { query } = route.value;
	const take = async (): Promise<void> => {
		setWord({ say: 'nothing' });
		setStep('opening');
		const answer = await recapture(latest, setStep).finally(() => setStep(null));
		if (answer.ok) navigate(hrefOf('preuves', answer.value, { ...query, vue: 'comparer' }));
		else setWord(answer.code === 'needs-access' ? { say: 'ask' } : { say: 'failed', code: answer.code });
	};
	const begin = (): void =>
		void take().catch((error: unknown) => {
			console.error(error);
			setWord({ say: 'failed', code: 'unexpected' });
		});
	const allow = async (): Promise<void> => {
		if (await requestHostAccess()) begin();
		else show({ text: t('versions:refused') });
	};
	const openOnly = async (): Promise<void> => {
		setWord((await openTab(latest.url)) === null ? { say: 'failed', code: 'not-opened' } : { say: 'click' });
	};
	return (
		<>
			<VersionStrip
				current={piece}
				versions={versions}
				previous={previous}
				compareHref={hrefOf('preuves', piece.id, { ...query, vue: 'comparer' })}
				hrefOf={(id) => hrefOf('preuves', id, query)}
				busy={step && t(`versions:${step}`)}
				onRecapture={/^https?:/.test(latest.url) ? begin : null}
			>
				{word.say === 'nothing' ? null : (
					<Notice
						tone={word.say === 'click' ? 'plain' : 'straw'}
						actions={
							word.say === 'ask' ? (
								<>
									<Button small variant="primary" data-act="allow-recapture" onClick={() => void allow()}>
										{t('versions:allow')}
									</Button>
									<Button small data-act="open-only" onClick={() => void openOnly()}>
										{t('versions:openOnly')}
									</Button>
								</>
							) : (
								<Button small onClick={() => setWord({ say: 'nothing' })}>
									{t('versions:close')}
								</Button>
							)
						}
					>
						<Said word={word} date={dateOf(latest)} />
					</Notice>
				)}
			</VersionStrip>
			{previous ? <VersionTies piece={piece} previous={previous} date={dateOf(previous)} /> : null}
		</>
	);
}

function Said({ word, date }: { word: Exclude<Word, { say: 'nothing' }>; date: string }) {
	const { t } = useText();
	switch (word.say) {
		case 'ask':
			return <>{t('versions:ask')}</>;
		case 'click':
			return <>{t('versions:thenClick', { date })}</>;
		case 'failed': {
			if (word.code === 'not-loaded') return <>{t('versions:notLoaded')}</>;
			if (word.code === 'error-page') return <>{t('queue:failure.errorPage')}</>;
			if (word.code === 'not-opened') return <>{t('versions:notOpened')}</>;
			const { happened, safe, todo } = captureFailureText(word.code, t);
			return <>{[happened, safe, todo].join(' ')}</>;
		}
	}
}

// The bottom of the clip form: done, discard (asked once, in place), what is still to sort, the way to the dashboard.
import { NotebookText } from 'lucide';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from './text-context';
import { Button, ButtonLink } from './ui/button';

export type ClipFootProps = {
	title: string;
	/** Pieces tied to nothing yet; undefined while it is counted. */
	untagged: number | undefined;
	asking: boolean;
	onAsk: (asking: boolean) => void;
	onDiscard: () => void;
	links: { inbox: string; dashboard: string };
};

export function ClipFoot(props: ClipFootProps) {
	const { t } = useText();
	const { untagged, asking, onAsk, links } = props;
	const discard = useRef<HTMLButtonElement>(null);
	// Whoever keeps the piece is back where the question found them: the button that asked is gone meanwhile.
	useLayoutEffect(() => {
		if (!asking) return;
		const before = document.activeElement;
		return () => {
			const place = before === document.body ? discard.current : before;
			if (place instanceof HTMLElement) place.focus();
		};
	}, [asking]);
	if (asking) return <DiscardQuestion {...props} />;
	return (
		<footer class="clip-foot">
			<Button variant="primary" type="submit" title={t('popup:doneKey')}>
				{t('popup:done')}
			</Button>
			<Button title={t('popup:discardKey')} buttonRef={discard} onClick={() => onAsk(true)}>
				{t('popup:discard')}
			</Button>
			<nav class="clip-links" aria-label={t('popup:elsewhere')}>
				{untagged ? (
					<a href={links.inbox} target="_blank" class="figures">
						{t('popup:inbox', { count: untagged })}
					</a>
				) : null}
				<ButtonLink icon={NotebookText} iconOnly href={links.dashboard} target="_blank">
					{t('popup:dashboard')}
				</ButtonLink>
			</nav>
		</footer>
	);
}

function DiscardQuestion({ title, onAsk, onDiscard }: ClipFootProps) {
	const { t } = useText();
	const yes = useRef<HTMLButtonElement>(null);
	useEffect(() => yes.current?.focus(), []);
	return (
		<div class="clip-foot clip-foot-ask" role="alertdialog" aria-labelledby="discard-title" aria-describedby="discard-what">
			<p id="discard-title" class="clip-question">
				{t('popup:discardAsk', { title: title || t('popup:untitled') })}
			</p>
			<p id="discard-what" class="soft small">
				{t('popup:discardWhat')}
			</p>
			<div class="row">
				<Button variant="danger" buttonRef={yes} onClick={onDiscard}>
					{t('popup:discard')}
				</Button>
				<Button onClick={() => onAsk(false)}>{t('popup:discardKeep')}</Button>
			</div>
		</div>
	);
}

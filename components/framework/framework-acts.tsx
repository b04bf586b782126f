// What one can do with the référentiel on the page. Removing asks first, in place, and names what goes.
import { BookOpenText, Check, FilePen, GitCompareArrows, Recycle, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../text-context';
import { Button, ButtonLink } from '../ui/button';

export type FrameworkActsProps = {
	title: string;
	isChosen: boolean;
	/** One's own can be corrected in place and removed; a built-in one is copied. */
	isOwn: boolean;
	/** Pieces tied to it, for the question before it goes. */
	claims: number;
	hrefs: { wording: string; edition: string; reuse: string };
	/** The menu that exports it. */
	exporting: ComponentChildren;
	onChoose: () => void;
	onCorrect: () => void;
	onRemove: () => void;
};

export function FrameworkActs(props: FrameworkActsProps) {
	const { t } = useText();
	const { isChosen, isOwn, hrefs } = props;
	const [asking, setAsking] = useState(false);
	const removal = useRef<HTMLButtonElement>(null);
	const keep = (): void => {
		setAsking(false);
		// The question took the focus; it goes back to what asked.
		requestAnimationFrame(() => removal.current?.focus());
	};
	if (asking) return <RemovalQuestion {...props} onKeep={keep} />;
	return (
		<div class="row framework-acts">
			{isChosen ? null : (
				<Button variant="primary" icon={Check} onClick={props.onChoose}>
					{t('frameworks:acts.choose')}
				</Button>
			)}
			<Button icon={FilePen} onClick={props.onCorrect}>
				{isOwn ? t('frameworks:acts.correct') : t('frameworks:acts.copy')}
			</Button>
			<ButtonLink icon={BookOpenText} href={hrefs.wording}>
				{t('frameworks:acts.wording')}
			</ButtonLink>
			<ButtonLink icon={GitCompareArrows} href={hrefs.edition}>
				{t('frameworks:acts.edition')}
			</ButtonLink>
			<ButtonLink icon={Recycle} href={hrefs.reuse}>
				{t('frameworks:acts.reuse')}
			</ButtonLink>
			{isOwn ? (
				<Button icon={Trash2} buttonRef={removal} onClick={() => setAsking(true)}>
					{t('common:delete')}
				</Button>
			) : null}
			{props.exporting}
		</div>
	);
}

function RemovalQuestion({ title, isChosen, claims, onRemove, onKeep }: FrameworkActsProps & { onKeep: () => void }) {
	const { t } = useText();
	const keep = useRef<HTMLButtonElement>(null);
	useEffect(() => keep.current?.focus(), []);
	return (
		<div
			class="framework-question stack"
			role="alertdialog"
			aria-labelledby="removal-title"
			aria-describedby="removal-what"
			onKeyDown={(event) => {
				if (event.key === 'Escape') onKeep();
			}}
		>
			<p id="removal-title" class="framework-question-title">
				{t('frameworks:remove.ask', { title })}
			</p>
			<p id="removal-what">
				{claims === 0 ? t('frameworks:remove.noClaims') : t('frameworks:remove.claims', { count: claims })}
				{isChosen ? ` ${t('frameworks:remove.chosen')}` : null}
			</p>
			<div class="row">
				<Button variant="danger" onClick={onRemove}>
					{t('common:delete')}
				</Button>
				<Button buttonRef={keep} onClick={onKeep}>
					{t('frameworks:remove.keep')}
				</Button>
			</div>
		</div>
	);
}

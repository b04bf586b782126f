// A question that must be answered before going on; Escape answers it as the quiet button does.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../ui/button';

export type QuestionProps = {
	title: string;
	/** What is at stake. */
	children: ComponentChildren;
	stay: string;
	go: string;
	/** What "go" throws away cannot come back. */
	isLoss?: boolean;
	onStay: () => void;
	onGo: () => void;
};

export function Question({ title, children, stay, go, isLoss, onStay, onGo }: QuestionProps) {
	const id = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => dialog.current?.showModal(), []);
	return (
		<dialog class="dialog" ref={dialog} aria-labelledby={id} onClose={onStay}>
			<div class="dialog-head">
				<h2 id={id}>{title}</h2>
			</div>
			<div class="dialog-body stack stack-tight">{children}</div>
			<div class="dialog-foot">
				<Button onClick={onStay}>{stay}</Button>
				<Button variant={isLoss ? 'danger' : 'primary'} onClick={onGo}>
					{go}
				</Button>
			</div>
		</dialog>
	);
}

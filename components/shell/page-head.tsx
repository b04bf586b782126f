// The top of a page: its one h1, which names the tab too, a sentence that says what it holds, and the page's own acts.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

export type PageHeadProps = { title: string; intro?: ComponentChildren; actions?: ComponentChildren };

/** The heading can take focus: navigation puts it there, so that a screen reader says where one is. */
export function PageHead({ title, intro, actions }: PageHeadProps) {
	useEffect(() => {
		document.title = `${title} · Glane`;
	}, [title]);
	return (
		<header class="page-head">
			<div class="row row-spread">
				<h1 tabIndex={-1}>{title}</h1>
				{actions ? <div class="row no-print">{actions}</div> : null}
			</div>
			{intro ? <div class="soft">{intro}</div> : null}
		</header>
	);
}

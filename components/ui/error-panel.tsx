// When something broke: what happened, what is safe, how to go on; and the details, to copy into a message.
import { Copy, TriangleAlert } from 'lucide';
import { Component, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../text-context';
import { Button } from './button';
import { Icon } from './icon';

export type ErrorPanelProps = {
	happened: string;
	safe: string;
	/** For whoever repairs it: shown folded, and copied. */
	details?: string;
	/** The way out: a button or a link. */
	action?: ComponentChildren;
};

export function ErrorPanel({ happened, safe, details, action }: ErrorPanelProps) {
	const { t } = useText();
	const [copied, setCopied] = useState(false);
	const copy = async () => {
		await navigator.clipboard.writeText([happened, details].filter(Boolean).join('\n\n'));
		setCopied(true);
	};
	return (
		<section class="error-panel" role="alert">
			<h2>
				<Icon of={TriangleAlert} size={20} />
				{happened}
			</h2>
			<p>{safe}</p>
			<div class="row">
				{action}
				{details ? (
					<Button icon={Copy} onClick={() => void copy()}>
						{copied ? t('common:copied') : t('common:copyDetails')}
					</Button>
				) : null}
			</div>
			{details ? (
				<details class="small soft">
					<summary>{t('common:details')}</summary>
					<pre class="error-details">{details}</pre>
				</details>
			) : null}
		</section>
	);
}

type BoundaryProps = { children: ComponentChildren };
type BoundaryState = { error: Error | null };

/** Catches what a component below throws: the rest of the page lives on, and the reader is told. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
	override state: BoundaryState = { error: null };

	static override getDerivedStateFromError(error: unknown): BoundaryState {
		return { error: error instanceof Error ? error : new Error(String(error)) };
	}

	override componentDidCatch(error: unknown): void {
		console.error(error);
	}

	override render() {
		const { error } = this.state;
		return error ? <Broken error={error} onRetry={() => this.setState({ error: null })} /> : this.props.children;
	}
}

function Broken({ error, onRetry }: { error: Error; onRetry: () => void }) {
	const { t } = useText();
	return (
		<ErrorPanel
			happened={t('common:broken.happened')}
			safe={t('common:broken.safe')}
			details={error.stack ?? error.message}
			action={
				<Button variant="primary" onClick={onRetry}>
					{t('common:retry')}
				</Button>
			}
		/>
	);
}

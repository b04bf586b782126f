// Where a PDF that was just made is not as the report is: which pieces, and why. Nothing when it is.
import { useText } from '../text-context';
import { Notice } from '../ui/notice';

const kinds = ['picture', 'layout', 'letters', 'attachment'] as const;

export type PdfOmissionsProps = {
	/** `href` leads to the piece; null for a section. */
	omitted: readonly { title: string; kind: (typeof kinds)[number]; href: string | null }[];
};

export function PdfOmissions({ omitted }: PdfOmissionsProps) {
	const { t } = useText();
	const lists = kinds
		.map((kind) => ({ kind, parts: omitted.filter((part) => part.kind === kind) }))
		.filter(({ parts }) => parts.length > 0);
	if (lists.length === 0) return null;
	return (
		<Notice tone="straw">
			<div class="stack stack-tight pdf-omissions" data-omitted={omitted.length}>
				{lists.map(({ kind, parts }) => (
					<div key={kind}>
						<p>{t(`handin:omitted.${kind}`, { count: parts.length })}</p>
						<ul>
							{parts.map(({ title, href }, at) => (
								<li key={at}>{href ? <a href={href}>{title}</a> : title}</li>
							))}
						</ul>
					</div>
				))}
			</div>
		</Notice>
	);
}

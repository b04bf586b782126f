// A drawn page, with or without what it loads from elsewhere: what the host permission changes, at a glance.
export type WholePageProps = { whole: boolean; caption: string };

export function WholePage({ whole, caption }: WholePageProps) {
	return (
		<figure class="whole-page">
			<svg viewBox="0 0 160 112" aria-hidden="true">
				<rect class="whole-page-sheet" x="0.5" y="0.5" width="159" height="111" rx="6" />
				{whole ? <Dressed /> : <Bare />}
			</svg>
			<figcaption class="dense">{caption}</figcaption>
		</figure>
	);
}

function Dressed() {
	return (
		<>
			<rect class="whole-page-brand" x="0.5" y="0.5" width="159" height="16" rx="6" />
			<rect class="whole-page-text" x="12" y="28" width="84" height="7" rx="2" />
			<rect class="whole-page-sky" x="12" y="44" width="72" height="50" rx="3" />
			<circle class="whole-page-sun" cx="66" cy="58" r="7" />
			<path class="whole-page-brand" d="M12 91 34 66l16 17 10-9 24 17a3 3 0 0 1-3 3H15a3 3 0 0 1-3-3Z" />
			<Lines x={94} width={54} />
		</>
	);
}

function Bare() {
	return (
		<>
			<rect class="whole-page-text" x="12" y="10" width="64" height="5" rx="1" />
			<rect class="whole-page-gap" x="12.5" y="24.5" width="30" height="22" rx="2" />
			<path class="whole-page-cross" d="m23 31 9 9m0-9-9 9" />
			<g transform="translate(0 10)">
				<Lines x={12} width={120} />
			</g>
		</>
	);
}

function Lines({ x, width }: { x: number; width: number }) {
	return (
		<g class="whole-page-text">
			{[0, 1, 2, 3, 4].map((line) => (
				<rect key={line} x={x} y={46 + line * 10} width={line === 4 ? width * 0.6 : width} height="4" rx="1" />
			))}
		</g>
	);
}

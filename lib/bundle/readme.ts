// LISEZMOI.txt: what the folder holds, how to check it, what the hashes prove and what they do not.
import type { BundleProfile } from './bundle-options';
import type { LeftOut } from './plan';
import type { Report } from '../report/model';
import { type Wording, zonedInstant } from '../report/wording';

export type ReadmeFacts = {
	profile: BundleProfile;
	leftOut: LeftOut;
	/** Pictures of annexes that were written anew, and the width in px that none of them passes. */
	reduced: number;
	pictureWidth: number | null;
	/** Zips that unpack into this folder. */
	volumes: number;
	/** Files of the folder, itself and the manifest among them. */
	files: number;
};

/** Plain text with Windows line ends and a byte order mark, so that the oldest Notepad shows it right. */
export function readmeOf(report: Report, { t, language }: Wording, facts: ReadmeFacts): string {
	const lines = [
		t('report:readme.heading', { title: report.title, name: report.identity.name || report.framework.title }),
		madeLine(report, { t, language }),
		'',
		t('report:readme.what'),
		'',
		...[
			...(['index', 'report', 'annexes', 'coverage'] as const).map((part) => t(`report:readme.${part}`)),
			...(facts.profile === 'archive' ? [t('bundle:readme.check')] : []),
			...(report.teamwork.some(({ members }) => members.length > 0) ? [t('bundle:readme.contributions')] : []),
			t('report:readme.sources'),
			t('bundle:readme.oral'),
			...(facts.profile === 'archive' ? [t('bundle:readme.data')] : []),
			t('report:readme.crate'),
			t('bundle:readme.manifest', { count: facts.files - 1 }),
		].map((line) => `* ${line}`),
		'',
		...choiceLines(facts, t),
		t('report:readme.verify'),
		'',
		t('report:readme.verifyLinux'),
		'',
		'    sha256sum -c manifest-sha256.txt',
		'',
		t('report:readme.verifyMac'),
		'',
		'    shasum -a 256 -c manifest-sha256.txt',
		'',
		t('report:readme.verifyWindows'),
		'',
		...powerShell.map((line) => `    ${line}`),
		'',
		t('report:readme.verifyOne'),
		'',
		'    certutil -hashfile index.html SHA256',
		'',
		t('pdf:readme.check'),
		'',
		`    ${manifestHashCommand}`,
		'',
		t('report:readme.proves'),
		'',
		t('report:readme.provesYes'),
		'',
		t('report:readme.provesNo'),
		'',
		t('report:readme.provesLaw'),
		'',
		t('report:readme.rights'),
	];
	return `\ufeff${lines.flatMap((line) => wrap(line, 96)).join('\r\n')}\r\n`;
}

function madeLine({ version, at, timeZone }: Report, { t, language }: Wording): string {
	const when = zonedInstant(at, timeZone, language);
	return version === null ? t('report:readme.draft', { when }) : t('report:readme.made', { number: version, when });
}

/** What the candidate left out, reduced or split, so that no one takes it for missing. */
function choiceLines({ leftOut, reduced, pictureWidth, volumes }: ReadmeFacts, t: Wording['t']): string[] {
	const lines = [
		...(['archives', 'fullPages', 'films'] as const).flatMap((kind) =>
			leftOut[kind] > 0 ? [t(`bundle:readme.leftOut.${kind}`, { count: leftOut[kind] })] : [],
		),
		...(reduced > 0 && pictureWidth !== null ? [t('bundle:readme.reduced', { count: reduced, width: pictureWidth })] : []),
		...(volumes > 1 ? [t('bundle:readme.volumes', { count: volumes })] : []),
	];
	if (lines.length === 0) return [];
	return [t('bundle:readme.choices'), '', ...lines.map((line) => `* ${line}`), '', t('bundle:readme.choicesNote'), ''];
}

/** Computes what the PDF's last page prints: the hash of the manifest's lines but those of the files that were written after it. */
export const manifestHashCommand =
	"grep -v -e '  01_rapport/rapport.pdf$' -e '  ro-crate-metadata.json$' manifest-sha256.txt | sha256sum";

// Windows PowerShell 5 and later; paths hold no character that would need quoting.
const powerShell = [
	'Get-Content manifest-sha256.txt | ForEach-Object {',
	"  $h, $f = $_ -split '  ', 2",
	'  if (-not (Test-Path $f) -or (Get-FileHash $f -Algorithm SHA256).Hash -ne $h) { $f }',
	'}',
];

/** Breaks at ordinary spaces only: no-break spaces hold. Indented lines are commands and stay whole. */
function wrap(line: string, width: number): string[] {
	if (line.length <= width || line.startsWith('    ')) return [line];
	const lines: string[] = [];
	let current = '';
	const indent = line.startsWith('* ') ? '  ' : '';
	for (const word of line.split(' ')) {
		if (current !== '' && current.length + 1 + word.length > width) {
			lines.push(current);
			current = indent + word;
		} else current = current === '' ? word : `${current} ${word}`;
	}
	return [...lines, current];
}

// The shell of every HTML document of the bundle: one file, its own style sheet, a policy that allows nothing else.
import { sha256 } from '@noble/hashes/sha2.js';
import type { Language } from '../../domain/settings';
import { type Markup, markup, verbatim } from './markup';

export type DocumentPage = {
	title: string;
	language: Language;
	styles: readonly string[];
	/** Enhances what already works; the policy allows this one script, by its hash. */
	script?: string;
	/** The pictures are in the document itself. */
	ownPictures?: boolean;
	body: Markup;
};

/** A whole document that reads nothing but the pictures and pages beside it, and runs nothing but `script`. */
export function documentPage({ title, language, styles, script, ownPictures = false, body }: DocumentPage): string {
	const css = styles.join('\n');
	const policy = [
		"default-src 'none'",
		// A page opened from a disk has no origin: 'self' alone would block its own pictures in some browsers.
		ownPictures ? 'img-src data:' : "img-src 'self' file:",
		"frame-src 'self' file:",
		`style-src '${hashSource(css)}'`,
		script ? `script-src '${hashSource(script)}'` : '',
		"base-uri 'none'",
		"form-action 'none'",
	];
	const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.filter(Boolean).join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Glane">
<title>${title}</title>
<style>${verbatim(css)}</style>
</head>
<body>
${body}
${script ? markup`<script>${verbatim(script)}</script>` : null}
</body>
</html>
`;
	return String(page);
}

/** CSP 3 §2.3.1: a source by the SHA-256 of its text. */
const hashSource = (text: string): string => `sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))}`;

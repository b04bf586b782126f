// Tokens are replaced wherever they stand, and the page's own words never are.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeToken, replaceTokens } from '../../../lib/domain/token';

const nonce = '0123456789abcdef';

it('replaces every token, and 1 is not the beginning of 12', () => {
	const text = `<img src="${makeToken(nonce, 1)}"><img src="${makeToken(nonce, 12)}">`;
	expect(replaceTokens(text, nonce, (token) => (token === makeToken(nonce, 12) ? 'B' : 'A'))).toBe('<img src="A"><img src="B">');
});

it('leaves text without our nonce untouched', () => {
	fc.assert(
		fc.property(fc.string(), fc.nat(), (text, index) => {
			const page = `${text}${makeToken('fedcba9876543210', index)}${text}`;
			expect(replaceTokens(page, nonce, () => 'X')).toBe(page);
		}),
	);
});

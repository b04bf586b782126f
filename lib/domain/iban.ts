// International bank account numbers (ISO 13616): their length by country, and the key that tells one from any other row of signs.

const lengths: Record<string, number> = Object.fromEntries(
	'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TN24 TR26 UA29 VA22 VG24 XK20'
		.split(' ')
		.map((line) => [line.slice(0, 2), Number(line.slice(2))]),
);

/** How many signs an IBAN of this country has, without its spaces; 0 where there is none. */
export const ibanLength = (country: string): number => lengths[country.toUpperCase()] ?? 0;

/** True for a whole IBAN, grouped or not, whose key is right. */
export function isIban(written: string): boolean {
	const signs = written.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
	if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(signs) || signs.length !== ibanLength(signs.slice(0, 2))) return false;
	return rest97(signs.slice(4) + signs.slice(0, 4)) === 1;
}

/** Letters count as 10 to 35; the rest is carried from sign to sign, for the whole is larger than a number. */
function rest97(signs: string): number {
	let rest = 0;
	for (const sign of signs) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97;
	return rest;
}

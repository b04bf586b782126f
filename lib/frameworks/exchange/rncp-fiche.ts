// The fields of a fiche that Glane uses, from its XML. A parser without DTD or external entity, and no recursion: a hostile file
// reads nothing else and nests as deep as it likes.
import { Parser } from 'htmlparser2';
import { plainTextOf } from './plain-text';

export type FicheBlock = { code: string; label: string; competencies: string; assessment: string };
type Fiche = { number: string; title: string; level: string; certifiers: string[]; blocks: FicheBlock[] };

const fieldOfBlock: Record<string, keyof FicheBlock> = {
	CODE: 'code',
	LIBELLE: 'label',
	LISTE_COMPETENCES: 'competencies',
	MODALITES_EVALUATION: 'assessment',
};

/** Elements that are fields: what HTML they hold unescaped is part of their text. */
const fields = new Set(['NUMERO_FICHE', 'INTITULE', 'NIVEAU', 'NOM_CERTIFICATEUR', ...Object.keys(fieldOfBlock)]);

/** Every fiche of the file, whether it is XML at all, and the length of its longest field. Namespace prefixes do not count. */
export function readFiches(xml: string): { fiches: Fiche[]; isXml: boolean; longest: number } {
	const fiches: Fiche[] = [];
	const trail: string[] = [];
	let text = '';
	let depthOfField = -1;
	let isXml = false;
	let longest = 0;
	const closeField = (name: string) => {
		longest = Math.max(longest, text.length);
		const fiche = fiches.at(-1);
		const parent = trail.at(-2) ?? '';
		if (fiche) fill(fiche, name, parent, plainTextOf(text));
	};
	const parser = new Parser(
		{
			onopentagname(raw) {
				const name = local(raw);
				isXml = true;
				trail.push(name);
				if (depthOfField >= 0) text += `<${name.toLowerCase()}>`;
				else if (fields.has(name)) {
					depthOfField = trail.length;
					text = '';
				}
				if (name === 'FICHE') fiches.push({ number: '', title: '', level: '', certifiers: [], blocks: [] });
				if (/^BLOC(_COMPETENCES)?$/.test(name))
					fiches.at(-1)?.blocks.push({ code: '', label: '', competencies: '', assessment: '' });
			},
			ontext(data) {
				if (depthOfField >= 0) text += data;
			},
			onclosetag(raw) {
				const name = local(raw);
				if (trail.length === depthOfField) {
					closeField(name);
					depthOfField = -1;
				} else if (depthOfField >= 0) text += `</${name.toLowerCase()}>`;
				trail.pop();
			},
		},
		{ xmlMode: true, decodeEntities: true },
	);
	parser.end(xml);
	return { fiches, isXml, longest };
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** `INTITULE` is also a field of the level, `CODE` and `LIBELLE` of many lists: the parent tells. */
function fill(fiche: Fiche, name: string, parent: string, text: string): void {
	const block = fiche.blocks.at(-1);
	const field = fieldOfBlock[name];
	if (parent === 'FICHE' && name === 'NUMERO_FICHE') fiche.number = text;
	else if (parent === 'FICHE' && name === 'INTITULE') fiche.title = text;
	else if (parent === 'NOMENCLATURE_EUROPE' && name === 'NIVEAU') fiche.level = text;
	else if (name === 'NOM_CERTIFICATEUR') fiche.certifiers.push(text);
	else if (block && field && /^BLOC(_COMPETENCES)?$/.test(parent)) block[field] = text;
}

// A référentiel as one fiche in the XML of France compétences' open data (v4.1): blocks, competencies, how each block is assessed.
import type { Framework } from '../../domain/framework';
import { escapeMarkup, oneLine } from './plain-text';

/** Where no block is named, the main activities stand for them, since the format groups by nothing else. */
export function writeRncp(framework: Framework): string {
	const { title, rncp, level, certifier } = framework;
	const lines = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<FICHES>',
		'\t<VERSION_FLUX>4.1</VERSION_FLUX>',
		'\t<FICHE>',
		...(rncp === null ? [] : [field(2, 'NUMERO_FICHE', rncp)]),
		field(2, 'INTITULE', title),
		...(level === null
			? []
			: [
					'\t\t<NOMENCLATURE_EUROPE>',
					field(3, 'NIVEAU', `NIV${level}`),
					field(3, 'INTITULE', `Niveau ${level}`),
					'\t\t</NOMENCLATURE_EUROPE>',
				]),
		...(certifier === null
			? []
			: [
					'\t\t<CERTIFICATEURS>',
					'\t\t\t<CERTIFICATEUR>',
					field(4, 'NOM_CERTIFICATEUR', certifier),
					'\t\t\t</CERTIFICATEUR>',
					'\t\t</CERTIFICATEURS>',
				]),
		field(2, 'ACTIVITES_VISEES', framework.activities.map(({ code, label }) => `${code} - ${oneLine(label)}`).join('\n')),
		'\t\t<BLOCS_COMPETENCES>',
		...ficheBlocks(framework).flatMap((block) => blockLines(framework, block)),
		'\t\t</BLOCS_COMPETENCES>',
		'\t</FICHE>',
		'</FICHES>',
	];
	return `${lines.join('\n')}\n`;
}

type FicheGroup = { code: string; label: string; competencyIds: Set<string> };

/** What the fiche will show as blocks, each with the competencies that belong to it, directly or through activities. */
export function ficheBlocks(framework: Framework): FicheGroup[] {
	const activities = new Map(framework.activities.map((activity) => [activity.id, activity]));
	const groups =
		framework.blocks.length > 0 ? framework.blocks : framework.activities.filter(({ parentId }) => parentId === undefined);
	const known = new Set(groups.map(({ id }) => id));
	const groupOf = ({ blockId, activityId }: { blockId?: string | undefined; activityId?: string | undefined }): string => {
		if (blockId !== undefined && known.has(blockId)) return blockId;
		for (let at = activities.get(activityId ?? ''); at; at = activities.get(at.parentId ?? '')) {
			if (known.has(at.id)) return at.id;
			if (at.blockId !== undefined && known.has(at.blockId)) return at.blockId;
		}
		return '';
	};
	const byGroup = Map.groupBy(framework.competencies, groupOf);
	const idsOf = (id: string) => new Set((byGroup.get(id) ?? []).map((competency) => competency.id));
	const outside = idsOf('');
	return [
		...groups.map(({ id, code, label }) => ({ code, label, competencyIds: idsOf(id) })),
		...(outside.size > 0 ? [{ code: '', label: 'Compétences', competencyIds: outside }] : []),
	];
}

function blockLines(framework: Framework, { code, label, competencyIds }: FicheGroup): string[] {
	const competencies = framework.competencies.filter(({ id }) => competencyIds.has(id));
	const assessments = framework.assessments.filter(({ covers }) => covers.some((id) => competencyIds.has(id)));
	return [
		'\t\t\t<BLOC_COMPETENCES>',
		field(4, 'CODE', code),
		field(4, 'LIBELLE', label),
		field(4, 'LISTE_COMPETENCES', competencies.map((one) => `${one.code} - ${oneLine(one.label)}`).join('\n')),
		field(
			4,
			'MODALITES_EVALUATION',
			assessments.map(({ label, description }) => oneLine([label, description].filter(Boolean).join(' '))).join('\n'),
		),
		'\t\t\t</BLOC_COMPETENCES>',
	];
}

/** Texts of these fields are HTML to their readers, so markup is escaped twice; line ends are kept, other control characters, which XML forbids, are not. */
function field(depth: number, name: string, text: string): string {
	const clean = text.replace(/(?!\n)\p{Cc}/gu, ' ');
	const html = escapeMarkup(clean).replaceAll('\n', '<br/>');
	return `${'\t'.repeat(depth)}<${name}>${escapeMarkup(html)}</${name}>`;
}

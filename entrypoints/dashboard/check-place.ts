// The address of the place that mends a finding: the very field, where the rule is about one.
import type { CheckRule, Finding } from '../../lib/domain/check/finding';
import { hrefOf } from './route';

/** The `data-node` of the field on the piece's page. */
const pieceFields: Partial<Record<CheckRule, string>> = {
	'claim-unreasoned': 'piece-reason',
	'piece-untitled': 'piece-title',
	'piece-undated': 'piece-date',
	'source-old': 'piece-date',
};

export function checkPlaceHref({ rule, place, values }: Finding): string {
	switch (place.kind) {
		case 'node':
			return hrefOf('couverture', null, { noeud: place.nodeId });
		case 'assessment':
			return hrefOf('couverture', null, { vue: 'auto-evaluation', noeud: place.competencyId });
		case 'piece':
			return hrefOf('preuves', place.evidenceId, { noeud: pieceFields[rule] });
		case 'section':
			return hrefOf('rapport', place.sectionId, {
				noeud: rule === 'cover-incomplete' ? `cover-${String(values['field'])}` : undefined,
			});
		case 'team':
			return hrefOf('rapport', null, { vue: 'equipe', epreuve: place.assessmentId });
		case 'cover':
			return hrefOf('rapport');
		case 'watch':
			return hrefOf('veille');
		case 'handing-in':
			return hrefOf('rapport', null, { vue: 'remise', noeud: rule === 'over-bytes' ? 'size-limit' : undefined });
		case 'review':
			return hrefOf('rapport', null, { vue: 'tuteur' });
	}
}

// The address of the place that mends a finding.
import type { CheckPlace } from '../../lib/domain/check/finding';
import { hrefOf } from './route';

export function checkPlaceHref(place: CheckPlace): string {
	switch (place.kind) {
		case 'node':
			return hrefOf('couverture', null, { noeud: place.nodeId });
		case 'assessment':
			return hrefOf('couverture', null, { vue: 'auto-evaluation', noeud: place.competencyId });
		case 'piece':
			return hrefOf('preuves', place.evidenceId);
		case 'section':
			return hrefOf('rapport', place.sectionId);
		case 'team':
			return hrefOf('rapport', null, { vue: 'equipe', epreuve: place.assessmentId });
		case 'cover':
			return hrefOf('rapport');
		case 'watch':
			return hrefOf('veille');
		case 'handing-in':
			return hrefOf('rapport', null, { vue: 'remise' });
		case 'review':
			return hrefOf('rapport', null, { vue: 'tuteur' });
	}
}

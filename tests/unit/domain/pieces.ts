// Pieces and claims for tests: valid rows, of which a test says only what it is about.
import type { Claim } from '../../../lib/domain/claim';
import type { Evidence } from '../../../lib/domain/evidence';
import { makeEvidence } from '../../fixtures/make-evidence';

export const piece = (id: string, facts: Partial<Evidence> = {}): Evidence =>
	makeEvidence({ id, title: 'Titre', url: 'https://exemple.fr/a', canonicalUrl: 'https://exemple.fr/a', ...facts });

export const claim = (evidenceId: string, nodeId: string, facts: Partial<Claim> = {}): Claim => ({
	id: `${evidenceId}-${nodeId}`,
	evidenceId,
	frameworkId: 'ascencia-charge-marketing-communication',
	nodeId,
	reason: '',
	createdAt: '2026-03-12T13:05:00.000Z',
	updatedAt: '2026-03-12T13:05:00.000Z',
	...facts,
});

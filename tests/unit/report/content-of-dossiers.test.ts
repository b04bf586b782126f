// The tree of every dossier of the five référentiels, and of each référentiel as a whole: sound, and complete.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import ascencia from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import chef from '../../../assets/frameworks/chef-projet-marketing-digital.json';
import efficom from '../../../assets/frameworks/efficom-manager-strategies.json';
import mco from '../../../assets/frameworks/marketing-communication-operationnels.json';
import strategy from '../../../assets/frameworks/strategie-marketing-digital.json';
import { coverageOf } from '../../../lib/domain/coverage';
import { frameworkSchema } from '../../../lib/domain/framework';
import { anchorsOf } from '../../../lib/report/content/live-links';
import { sampleWith } from './sample-report';
import { contentOf, expectSound } from './sound-content';

describe('the tree of a dossier', () => {
	const dossiers = [ascencia, chef, efficom, mco, strategy].flatMap((raw) => {
		const framework = v.parse(frameworkSchema, raw);
		return [...framework.dossiers.map(({ id }) => id), null].map((id) => ({ name: `${framework.id} ${id}`, framework, id }));
	});
	it.each(dossiers)('is sound for $name', ({ framework, id }) => {
		expectSound(contentOf(sampleWith({ claims: [], evidence: [] }, framework, id)));
	});

	it.each(dossiers)('has a line in its matrix for all that $name asks for', ({ framework, id }) => {
		const content = contentOf(sampleWith({ claims: [], evidence: [] }, framework, id));
		const matrix = content.sections.find(({ kind }) => kind === 'coverage');
		const lines = new Set(matrix?.blocks.flatMap(anchorsOf));
		const { sections } = coverageOf(framework, [], new Set(), id);
		const asked = sections.flatMap(({ competencies, criteria }) => [
			...criteria,
			...competencies.flatMap((line) => [{ criterion: line.competency }, ...line.criteria]),
		]);
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.map(({ criterion }) => criterion.id).filter((node) => !lines.has(`m-${node}`))).toEqual([]);
	});
});

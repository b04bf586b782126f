// What a claim can name: every competency and criterion, with the codes a list shows for them.
import * as v from 'valibot';
import { expect, it } from 'vitest';
import raw from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import chefProjet from '../../../assets/frameworks/chef-projet-marketing-digital.json';
import { frameworkSchema } from '../../../lib/domain/framework';
import { competencyCodes, frameworkNodes } from '../../../lib/domain/framework-nodes';

const nodes = frameworkNodes(v.parse(frameworkSchema, raw));

it('knows every competency and criterion', () => {
	expect(nodes.size).toBe(51 + 190);
	expect(nodes.get('c1.1.k2')).toMatchObject({ competency: { code: 'C1.1' }, criterion: { ordinal: 2 } });
	expect(nodes.get('a1')).toBeUndefined();
});

it('gives each code once, in the order of the référentiel', () => {
	expect(competencyCodes(nodes, ['c2.1', 'c1.1.k2', 'c1.1', 'gone'])).toEqual(['C1.1', 'C2.1']);
});

it('names the activity that a criterion hangs on, where it is no competency', () => {
	const others = frameworkNodes(v.parse(frameworkSchema, chefProjet));
	expect(others.get('a.4.k3')).toMatchObject({ competency: null, holder: { code: 'A.4' } });
	expect(others.get('c.4.1.1')).toMatchObject({ criterion: null, holder: { code: 'C.4.1.1' } });
	expect(competencyCodes(others, ['a.4.k3', 'c.4.2.1', 'a.4.k4'])).toEqual(['C.4.2.1', 'A.4']);
});

// What version 1 wrote, as version 2 reads it.
import { expect, it } from 'vitest';
import { defaultSettings, readSettings } from '../../../lib/domain/settings';
import { frameworkIdOf, nodeIdOf } from '../../../lib/domain/stable-id';
import { upgradeClaim, upgradeExport, upgradeFrameworkId, upgradeNodeId } from '../../../lib/domain/upgrade-ids';

const slug = 'ascencia-charge-marketing-communication';
const id = frameworkIdOf(slug);

it('gives claims and exports their ids, and touches nothing else', () => {
	const claim = {
		id: 'x',
		evidenceId: 'e',
		frameworkId: slug,
		nodeId: 'c1.1.k1',
		reason: 'parce que',
		createdAt: 'a',
		updatedAt: 'b',
	};
	const upgraded = { ...claim, frameworkId: id, nodeId: nodeIdOf(id, 'c1.1.k1') };
	expect(upgradeClaim(claim)).toEqual(upgraded);
	expect(claim.nodeId).toBe('c1.1.k1');
	expect(upgradeExport({ id: 'y', frameworkId: slug, number: 3 })).toEqual({ id: 'y', frameworkId: id, number: 3 });
});

it('changes nothing twice', () => {
	const once = upgradeClaim({ frameworkId: slug, nodeId: 'c1.1' });
	expect(upgradeClaim(once)).toEqual(once);
	expect(upgradeFrameworkId(id)).toBe(id);
	expect(upgradeNodeId(nodeIdOf(id, 'e1'))).toBe(nodeIdOf(id, 'e1'));
});

it('keeps different nodes different', () => {
	const keys = ['c1.1', 'c1.1.k1', 'c11.1', 'e1', 'a1'];
	expect(new Set(keys.map((key) => upgradeNodeId(key))).size).toBe(keys.length);
});

it('reads the settings of version 1', () => {
	const read = readSettings({ frameworkId: slug, welcomed: true, recentCompetencies: ['c1.1', 'c8.2'] });
	expect(read).toEqual({
		...defaultSettings,
		welcomed: true,
		frameworkId: id,
		recentCompetencies: [nodeIdOf(id, 'c1.1'), nodeIdOf(id, 'c8.2')],
	});
	expect(readSettings(read)).toEqual(read);
	expect(readSettings({ frameworkId: null })).toEqual(defaultSettings);
});

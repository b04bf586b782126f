// Rows of the first version named référentiels and nodes by the keys of our files; now they have ids (stable-id.ts). Pure functions
// on rows, shared by the database's upgrade, the settings and whatever reads an old backup. A row that has ids stays as it is.
import { frameworkIdOf, nodeIdOf } from './stable-id';

/** The one référentiel there was then. */
const onlyFramework = 'ascencia-charge-marketing-communication';

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

export const upgradeFrameworkId = (name: string): string => (isId(name) ? name : frameworkIdOf(name));

export function upgradeNodeId(key: string, frameworkName: string = onlyFramework): string {
	return isId(key) ? key : nodeIdOf(upgradeFrameworkId(frameworkName), key);
}

/** A claim of version 1 as version 2 keeps it. */
export const upgradeClaim = <T extends { frameworkId: string; nodeId: string }>(row: T): T => ({
	...row,
	frameworkId: upgradeFrameworkId(row.frameworkId),
	nodeId: upgradeNodeId(row.nodeId, row.frameworkId),
});

/** An export of version 1 as version 2 keeps it. */
export const upgradeExport = <T extends { frameworkId: string }>(row: T): T => ({
	...row,
	frameworkId: upgradeFrameworkId(row.frameworkId),
});

// Size budgets of the shipped build, as a gate.
import { surfaces } from './tests/harness/surfaces.mjs';

const build = '.output/chrome-mv3';

export default surfaces(build).map(({ name, files, kilobytes }) => ({
	name,
	path: files.map((file) => `${build}/${file}`),
	limit: `${kilobytes} kB`,
	brotli: true,
}));

// What stands above the coverage in the tests.
import { vi } from 'vitest';
import type { CoverageBarProps } from '../../../components/coverage/coverage-bar';
import { framework } from './sample';

/** Nothing chosen, of the sample référentiel. */
export const barProps = (change: Partial<CoverageBarProps> = {}): CoverageBarProps => ({
	totals: { empty: 5, partial: 1, proved: 3, gap: 2, exempt: 0 },
	only: null,
	dossiers: framework.dossiers,
	dossierId: null,
	grouping: 'activity',
	gapsFirst: false,
	allUnfolded: false,
	onOnly: vi.fn(),
	onDossier: vi.fn(),
	onGrouping: vi.fn(),
	onOrder: vi.fn(),
	onUnfoldAll: vi.fn(),
	onPrint: vi.fn(),
	onDownload: vi.fn(),
	...change,
});

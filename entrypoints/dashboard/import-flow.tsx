// The way in of a référentiel: what is dropped, chosen or pasted here ends in the review, for the purpose it was asked for.
import { ImportPanel } from '../../components/framework/import-panel';
import type { DraftPurpose } from './open-draft';
import { useImport } from './use-import';

export function ImportFlow({ purpose }: { purpose: DraftPurpose }) {
	return <ImportPanel {...useImport(purpose)} />;
}

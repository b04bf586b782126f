// Tables of pieces for the texts of the report, read again from the newest version when one asks for it.
import type { TableServices } from '../../../components/report/editor/editor-services';
import { listEvidence } from '../../../lib/db/evidence-repository';
import { versionLines } from '../../../lib/domain/versions';
import { tablesOf } from '../../../lib/files/tables/tables-of';

export const tableServices: TableServices = { tablesOf, newestOf };

async function newestOf(evidenceId: string): Promise<string> {
	const pieces = await listEvidence();
	const line = versionLines(pieces, ({ deletedAt, withheld }) => deletedAt === null && !withheld).get(evidenceId);
	return line?.at(-1)?.id ?? evidenceId;
}

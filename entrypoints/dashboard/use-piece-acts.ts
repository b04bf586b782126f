// What may be done to a piece from the list or its detail, with the toast that says it and takes it back.
import { useText } from '../../components/text-context';
import { writeText } from '../../lib/db/added-repository';
import { addClaim, editClaimReason, removeClaim, restoreClaim } from '../../lib/db/claim-repository';
import { deleteEvidence, editEvidence, restoreEvidence } from '../../lib/db/evidence-repository';
import { wishFor } from '../../lib/db/latest-job';
import type { Claim } from '../../lib/domain/claim';
import type { EvidenceEdit } from '../../lib/domain/evidence';
import { captureFailureText } from '../../lib/i18n/failure-text';
import { send } from '../../lib/messaging/send';
import { requestHostAccess } from '../../lib/platform/host-access';
import { rememberCompetency } from '../../lib/platform/recent-competencies';
import { useApp } from './app-state';

export type PieceActs = {
	edit: (id: string, change: EvidenceEdit) => void;
	writeNote: (id: string, text: string) => void;
	remove: (id: string) => void;
	restore: (id: string) => void;
	tie: (id: string, nodeId: string) => void;
	untie: (claim: Claim, code: string) => void;
	giveReason: (claim: Claim, reason: string) => void;
	retry: (id: string) => void;
	allowThenRetry: (id: string) => void;
	/** What of a capture takes long is cut short, or done without. */
	wish: (jobId: string, wish: 'keep' | 'drop') => void;
};

export function usePieceActs(): PieceActs {
	const { t } = useText();
	const { show, framework } = useApp();
	const undo = (run: () => void) => ({ label: t('common:undo'), run });

	/** Writes, and says so when that failed: what was typed stays on the screen, and can be written again. */
	const write = (act: () => Promise<unknown>): void => {
		act().catch((error: unknown) => {
			console.error(error);
			show({ text: t('dashboard:piece.notSaved'), tone: 'alarm', action: { label: t('common:retry'), run: () => write(act) } });
		});
	};
	const retry = async (evidenceId: string): Promise<void> => {
		const answer = await send('capture.retry', { evidenceId });
		if (answer.ok) return show({ text: t('dashboard:piece.retryAsked') });
		const { happened, todo } = captureFailureText(
			answer.code === 'forbidden' || answer.code === 'malformed' ? 'unexpected' : answer.code,
			t,
		);
		show({ text: `${happened} ${todo}`, tone: 'alarm' });
	};
	return {
		edit: (id, change) => write(() => editEvidence(id, change)),
		writeNote: (id, text) => write(() => writeText(id, text)),
		remove: (id) =>
			write(async () => {
				await deleteEvidence(id);
				show({ text: t('dashboard:library.deleted'), action: undo(() => write(() => restoreEvidence(id))) });
			}),
		restore: (id) =>
			write(async () => {
				await restoreEvidence(id);
				show({ text: t('dashboard:library.restored') });
			}),
		tie: (id, nodeId) => {
			const used = framework.peek();
			if (!used) return;
			write(() => addClaim(id, used.id, nodeId));
			if (used.competencies.some((competency) => competency.id === nodeId)) void rememberCompetency(nodeId);
		},
		untie: (claim, code) =>
			write(async () => {
				await removeClaim(claim.id);
				show({ text: t('dashboard:piece.claimRemoved', { code }), action: undo(() => write(() => restoreClaim(claim))) });
			}),
		giveReason: (claim, reason) => write(() => editClaimReason(claim.id, reason)),
		retry: (id) => void retry(id),
		wish: (jobId, wish) => write(() => wishFor(jobId, wish)),
		allowThenRetry: (id) =>
			void requestHostAccess().then((granted) => (granted ? retry(id) : show({ text: t('dashboard:piece.card.refused') }))),
	};
}

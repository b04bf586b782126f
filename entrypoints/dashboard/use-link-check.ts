// Asks the addresses of the report's sources whether they still answer, a few at a time, once the candidate has said yes.
import { useRef, useState } from 'preact/hooks';
import type { LinkCheckProps, LinkCheckState } from '../../components/check/link-check';
import type { DeadLink } from '../../lib/domain/check/finding';
import type { Evidence } from '../../lib/domain/evidence';
import { requestHostAccess } from '../../lib/platform/host-access';
import { linkStatus } from '../../lib/platform/link-status';

/** Addresses that are asked at the same time. */
const lanes = 6;

export function useLinkCheck(evidence: readonly Evidence[], onDead: (dead: readonly DeadLink[]) => void): LinkCheckProps {
	const [status, setStatus] = useState<LinkCheckState>({ state: 'idle' });
	const ending = useRef<AbortController | null>(null);
	const asked = evidence.filter(({ deletedAt, withheld, url }) => deletedAt === null && !withheld && /^https?:/i.test(url));

	const check = async (): Promise<void> => {
		// Without the permission a page of ours may not read what other sites answer.
		if (!(await requestHostAccess())) return setStatus({ state: 'refused' });
		const controller = new AbortController();
		ending.current = controller;
		const dead: DeadLink[] = [];
		const waiting = [...asked];
		let done = 0;
		let unsure = 0;
		setStatus({ state: 'running', done, total: asked.length });
		const lane = async (): Promise<void> => {
			for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
				const { state, status: code } = await linkStatus(piece.url, controller.signal);
				if (state === 'dead') dead.push({ evidenceId: piece.id, url: piece.url, status: code });
				if (state === 'unsure') unsure++;
				setStatus({ state: 'running', done: ++done, total: asked.length });
			}
		};
		try {
			await Promise.all(Array.from({ length: lanes }, lane));
			setStatus({ state: 'done', checked: done, unsure });
		} catch (error) {
			if (!controller.signal.aborted) throw error;
			setStatus({ state: 'idle' });
		} finally {
			// What was found before one stopped it is found all the same.
			onDead(dead);
		}
	};
	return { status, addresses: asked.length, onCheck: () => void check(), onCancel: () => ending.current?.abort() };
}

// What becomes of the evidence when a new edition is accepted: the links that follow, and those a person may place by hand.
import type { Framework } from '../../lib/domain/framework';
import type { FrameworkLine } from '../../lib/domain/framework-lines';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { CheckField } from '../ui/field';
import { LineName } from './line-name';
import { NodeSelect } from './node-select';

/** Claims that have lost their place, by the node of the old edition that they name. */
export type OrphanGroup = {
	nodeId: string;
	/** null: not even the old edition knows it. */
	line: FrameworkLine | null;
	/** Title of each piece. */
	pieces: readonly string[];
	/** Node of the new edition that a person chose for them. */
	chosen: string | null;
};

export type EditionClaimsProps = {
	next: Framework;
	/** Links that follow by themselves. */
	following: number;
	/** How many of these now serve other words, and where those are shown. */
	reworded: { count: number; href: string };
	orphans: readonly OrphanGroup[];
	onPlace: (nodeId: string, chosen: string | null) => void;
	/** Use the new edition from now on; null where the old one is not in use. */
	isUsed: boolean | null;
	onUsed: (isUsed: boolean) => void;
	busy: boolean;
	onAccept: () => void;
	onCancel: () => void;
};

export function EditionClaims(props: EditionClaimsProps) {
	const { next, following, reworded, orphans, onPlace, isUsed, onUsed, busy, onAccept, onCancel } = props;
	const { t } = useText();
	const placed = orphans.filter(({ chosen }) => chosen !== null);
	const count = (groups: readonly OrphanGroup[]) => groups.reduce((sum, { pieces }) => sum + pieces.length, 0);
	const waiting = count(orphans) - count(placed);
	return (
		<section class="stack">
			<h2>{t('frameworks:edition.claims')}</h2>
			<div aria-live="polite">
				<p>{t('frameworks:edition.follow', { count: following + count(placed) })}</p>
				{reworded.count > 0 ? (
					<p>
						<a href={reworded.href}>{t('frameworks:edition.check', { count: reworded.count })}</a>
					</p>
				) : null}
				{waiting > 0 ? <p>{t('frameworks:edition.wait', { count: waiting })}</p> : null}
			</div>
			{orphans.length > 0 ? (
				<ul class="orphans">
					{orphans.map(({ nodeId, line, pieces, chosen }) => (
						<li key={nodeId} class="orphan">
							<div class="stack stack-tight">
								{line ? <LineName line={line} /> : <span class="soft">{t('frameworks:edition.unknownNode')}</span>}
								<p class="soft dense">{pieces.join(' · ')}</p>
							</div>
							<NodeSelect
								framework={next}
								label={t('frameworks:edition.place', { code: line?.code ?? '–' })}
								none={t('frameworks:edition.leave')}
								value={chosen}
								onValue={(value) => onPlace(nodeId, value)}
							/>
						</li>
					))}
				</ul>
			) : null}
			<p class="soft dense">{t('frameworks:edition.kept')}</p>
			{isUsed === null ? null : <CheckField label={t('frameworks:edition.use')} checked={isUsed} onChecked={onUsed} />}
			<div class="row">
				<Button variant="primary" busy={busy} onClick={onAccept}>
					{t('frameworks:edition.accept')}
				</Button>
				<Button onClick={onCancel}>{t('common:cancel')}</Button>
			</div>
		</section>
	);
}

// What a format leaves behind, counted on the référentiel at hand: nothing is announced as lost that is not there.
import type { ExchangeFormat, ExchangeOptions, LossNote } from '../../domain/exchange';
import type { Framework } from '../../domain/framework';
import { outlineOf } from './outline';

/** Empty for our own format and for CASE, whose extensions hold the rest. */
export function lossesOf(framework: Framework, format: ExchangeFormat, options: ExchangeOptions): LossNote[] {
	if (format === 'glane' || format === 'case') return [];
	const { criteria, assessments, deliverables, dossiers, remarks } = framework;
	const losses: LossNote[] =
		format === 'rncp'
			? [{ code: 'criteria', count: criteria.length }, ...activityLosses(framework)]
			: [
					{ code: 'criteria', count: criteria.length - carriedCriteria(framework, options) },
					{ code: 'assessments', count: assessments.length },
				];
	return [
		...losses,
		{ code: 'deliverables' as const, count: deliverables.length },
		{ code: 'dossiers' as const, count: dossiers.length },
		{ code: 'remarks' as const, count: remarks.length },
	].filter(({ count }) => count > 0);
}

const carriedCriteria = (framework: Framework, { withCriteria }: ExchangeOptions): number =>
	outlineOf(framework, withCriteria).filter(({ kind }) => kind === 'criterion').length;

function activityLosses({ blocks, activities }: Framework): LossNote[] {
	if (blocks.length > 0) return [{ code: 'activities', count: activities.length }];
	const main = activities.filter(({ parentId }) => parentId === undefined).length;
	return [
		{ code: 'activities-as-blocks', count: main },
		{ code: 'activities', count: activities.length - main },
	];
}

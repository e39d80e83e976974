import { sliceText } from '../../dimensions/plan-slices';
import { sliceTitle } from '../../dimensions/slice-words';
import { offeredDimensions } from '../../reports/slices/groups';
import { factsOfTabs } from '../figures/tab-facts';
import type { GoalPorts } from './ports';
import type { GoalSlices } from './types';

/** What a goal may be set for: every dimension that these data tell values of. */
export function goalSlices(ports: GoalPorts): GoalSlices[] {
	const { language } = ports;
	return offeredDimensions(factsOfTabs(ports)).map(({ dimension, values }) => ({
		dimension: dimension.id,
		title: dimension.name[language],
		values: values.map((value) => {
			const slice = { dimension, values: [value], isExcluded: false };
			return { slice: sliceText([slice]), title: sliceTitle([slice], language) };
		}),
	}));
}

import { aspectOf, type Metric, metrics } from '../kpis/metrics';
import { faceOf } from './face';
import type { OwnLine } from './lines';
import { shapeOf, slicePlanOf } from './shape';

/** The add-on's figures and those that people have defined, in the order of reports. */
export const withOwn = (lines: readonly OwnLine[]): Metric[] => [...metrics(), ...ownMetrics(lines)];

/** Own KPIs as figures that sheets show, sets weigh and plans name. Of two lines with one id the first counts. */
function ownMetrics(lines: readonly OwnLine[]): Metric[] {
	return lines
		.filter(({ id }, i) => lines.findIndex((other) => other.id === id) === i)
		.map((line): Metric => {
			const shape = shapeOf(line, lines);
			const { unit, better, isAdditive } = shape;
			const kpi = faceOf(line, shape);
			const slicePlan = slicePlanOf(line);
			return {
				key: line.id,
				kpi,
				options: '',
				name: kpi.name,
				unit,
				better,
				plan: line.id,
				...(slicePlan !== undefined && { slicePlan }),
				isAdditive,
				aspect: aspectOf(unit, better),
				written: written(line),
			};
		});
}

const written = ({ what, table, column, conditions, among, byDate }: OwnLine): string =>
	[what, table, column, conditions, among, byDate].filter((word) => word !== '').join(' · ');

import { type Metric, metrics } from '../../kpis/metrics';

const metricPlannedAs = (plan: string): Metric => metrics().find((metric) => metric.plan === plan)!;

/** The figures that the goal is made of: the money, and the deals that bring it. */
export const moneyMetric = (): Metric => metricPlannedAs('amount');
export const dealsMetric = (): Metric => metricPlannedAs('deals');
/** Where deals begin. */
export const leadsMetric = (): Metric => metricPlannedAs('leads');
/** What one more deal brings in money. */
export const dealSizeMetric = (): Metric => metrics().find(({ kpi }) => kpi.coefficient === 'dealSize')!;
/** The place of a metric in the packed list of row counts. */
export const placeOf = ({ key }: Metric): number => metrics().findIndex((metric) => metric.key === key);

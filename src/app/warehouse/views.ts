import { isThereAlready } from '../../bigquery/faults';
import { makeView, replaceView } from '../../bigquery/tables';
import type { KpiViews, MadeView } from '../../warehouse/kpi-views';
import { type Asking, ask } from './ask';

/** Views to a step: each is a request. */
const PAGE = 10;

export const viewPages = ({ views }: KpiViews): MadeView[][] =>
	Array.from({ length: Math.ceil(views.length / PAGE) }, (_, i) => views.slice(i * PAGE, (i + 1) * PAGE));

/** Makes the views, or puts them in the place of those of another version. */
export function makeViews(from: Asking, views: readonly MadeView[]): Record<string, never> {
	for (const view of views)
		if (ask(from, makeView(from.warehouse, view), isThereAlready) === null) ask(from, replaceView(from.warehouse, view));
	return {};
}

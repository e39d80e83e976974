import noNextStep from '../../kpis/no-next-step.kpi';
import { defineRule } from './rule';

/** Deals in work for which nothing is planned. */
export default defineRule({
	id: 'without_step',
	urgency: 1,
	rows: noNextStep.measure,
	onlyWinnable: true,
	since: { of: 'row', column: 'last_touch', holds: 'instant' },
	in: 'days',
	title: { ru: 'без следующего шага', en: 'no next step' },
	reason: { ru: () => 'нет следующего шага', en: () => 'no next step' },
});

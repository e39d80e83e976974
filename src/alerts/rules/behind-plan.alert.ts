import { monthStart, partsOf } from '../../calendar/day';
import { month } from '../../calendar/period';
import { wholeUnits } from '../../facts/parse/minor-units';
import bookings from '../../kpis/bookings.kpi';
import { findKpi } from '../../kpis/find';
import { text } from '../../language/text';
import { evaluate, type Scope } from '../../measures/evaluate';
import { resolveOptions } from '../../measures/resolve-options';
import { type Alert, defineAlert } from '../alert';

/** In the first working days of a month nobody is behind. */
const BEGUN = 3;
export const EVERYBODY = text('Весь отдел', 'Whole department');

/** Whoever has reached less than the month's plan to date by more than so many percent. */
export default defineAlert({
	id: 'behind_plan',
	title: text('Отстают от плана', 'Behind the plan'),
	isForPerson: true,
	limit: { key: 'alert_behind_percent', otherwise: 20 },
	alerts({ facts, people, plan }, percent) {
		const { asOf, calendar } = facts.base.account;
		const { year, month: number } = partsOf(asOf);
		const period = month(year, number);
		// The day that runs is not gone yet: in its morning nobody has sold anything.
		const passed = calendar.workdays(monthStart(asOf), asOf);
		const all = calendar.workdays(period.from, period.to);
		if (passed < BEGUN || all === 0) return [];
		const codes = new Map(facts.base.dictionary('manager').texts.map((id, code) => [id, code]));
		const whole = { id: 'ALL', name: '' };
		const planned = [whole, ...people].flatMap(({ id, name }) => {
			const value = plan(bookings.plan ?? bookings.id, id, period);
			const scope: Scope = id === 'ALL' ? { all: true, key: id } : { key: id, managers: [codes.get(id) ?? -1] };
			return value === null || value <= 0 ? [] : [{ id, name, scope, toDate: (value * passed) / all }];
		});
		if (planned.length === 0) return null;
		const definition = (id: string) => resolveOptions(findKpi(id).measure, {});
		const scopes = planned.map(({ scope }) => scope);
		const figures = evaluate(definition(bookings.id), facts, { scopes, periods: [period], target: () => null, definition });
		return planned.flatMap(({ id, name, toDate }, i): Alert[] => {
			const reached = wholeUnits(figures[i]![0] ?? 0);
			const behind = Math.round((1 - reached / toDate) * 100);
			if (behind < percent) return [];
			return [
				{
					key: `${id} ${period.token}`,
					scope: id,
					title: name,
					link: '',
					money: Math.round((toDate - reached) * 100),
					reason: text(`отставание от плана на сегодня – ${behind} %`, `${behind}% behind the plan to date`),
				},
			];
		});
	},
});

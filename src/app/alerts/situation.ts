import type { Attained, Situation } from '../../alerts/alert';
import { monthStart } from '../../calendar/day';
import type { EnrichedFacts } from '../../columns/enrich';
import { isWaiting } from '../../contests/contest';
import { personNamed } from '../../formulas/scopes';
import { planBook } from '../../goals/plan';
import { setFor } from '../../rollout/kpi-set';
import { closingState } from '../closing/closing-state';
import { readContests } from '../contests/contest-tab';
import { sellers } from '../figures/sellers';
import { factsOfTabs, readTabs } from '../figures/tab-facts';
import { lastImport } from '../import/log';
import { attainmentsIn, monthOf, scopeOf } from '../sets/attainment';
import { rolloutOf } from '../sets/rollout';
import type { AlertsPorts } from './ports';

const HOUR = 3_600_000;
/** In the first working days of a month nobody is judged. */
const BEGUN = 3;

/** What the file tells now. */
export function situationNow(ports: AlertsPorts): Situation {
	const last = lastImport(ports);
	return {
		...situationOf(ports, factsOfTabs(ports)),
		attained: attained(ports),
		movedMonths: closingState(ports).closed,
		contests: readContests(ports).contests.filter(isWaiting),
		dataAge: last === null ? null : (ports.now() - last.finishedAt) / HOUR,
	};
}

/** What facts tell by themselves, also those of a day that is past: neither scores nor closed months are kept for it. */
export function situationOf(ports: AlertsPorts, facts: EnrichedFacts): Situation {
	const { rows } = readTabs(ports, ['managers', 'targets']);
	const { account } = facts.base;
	return {
		facts,
		people: sellers(rows, account.asOf, ports.language).map(({ id, name }) => ({ id, name })),
		plan: planBook(rows.targets ?? [], account, personNamed(facts.base)),
		attained: null,
		movedMonths: null,
		contests: null,
		dataAge: null,
	};
}

/** The KPIs of everybody's set against their plans to date. */
function attained(ports: AlertsPorts): Attained[] {
	if (!ports.book.has('kpi_sets')) return [];
	const rollout = rolloutOf(ports);
	const { asOf, calendar } = rollout.account;
	const period = monthOf(asOf);
	// The day that runs is not gone yet.
	const passed = calendar.workdays(monthStart(asOf), asOf);
	const all = calendar.workdays(period.from, period.to);
	if (passed < BEGUN || all === 0) return [];
	const ask = attainmentsIn(ports, rollout);
	return rollout.people.flatMap((person) => {
		const set = setFor(rollout.sets, person, asOf);
		if (set === null) return [];
		const scope = scopeOf(person);
		const of = ask(set, scope, period);
		return set.lines.flatMap(({ metric, better }): Attained[] => {
			const { plan, fact } = of(metric.key);
			// Of a plan that months add up to, as much as working days have gone; where less is better, nothing is behind before the end.
			const toDate = plan === null ? null : metric.isAdditive && better === 'up' ? (plan * passed) / all : plan;
			if (toDate === null || fact === null || !(toDate > 0)) return [];
			const share = better === 'up' ? fact / toDate : fact > 0 ? toDate / fact : 1;
			return [{ scope, name: person.name, key: metric.key, metric: metric.name, share }];
		});
	});
}

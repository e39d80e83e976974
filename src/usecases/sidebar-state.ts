import { connectors } from '../connectors/registry.gen';
import { settingsOf } from '../facts/account';
import { GOAL_TAB, SUMMARY } from '../reports/goal-options';
import { connection, connectorOf } from './connection';
import { countedFacts } from './counted-facts';
import { knownFacts } from './facts';
import { rememberedGoal } from './goal/remembered';
import { loadJob, progressOf } from './import/job';
import { scheduleOf } from './import/schedule';
import { undoable } from './import/undo';
import type { Ports } from './ports';
import type { ImportProgress, SidebarState } from './rpc-types';

const DEMO = 'kpi.demo';
const MOST_PROBLEMS = 50;

export function importProgress(ports: Ports): ImportProgress {
	const job = loadJob(ports);
	return progressOf(ports, job, job === null ? null : connectorOf(job.crm));
}

export function sidebarState(ports: Ports, notes: readonly string[] = []): SidebarState {
	const { language, book } = ports;
	const tabs = book.tabs();
	const known = connection(ports);
	const demo = ports.own.get(DEMO);
	const goal = rememberedGoal(ports);
	const tabNames = new Map(tabs.map(({ id, name }) => [id, name]));
	return {
		language,
		currency: settingsOf(knownFacts(ports, ['settings']).rows.settings ?? []).get('base_currency') ?? 'RUB',
		crms: connectors.map(({ id, title, settings }) => ({
			id,
			title: title[language],
			fields: settings.map(({ key, label, hint, placeholder, secret, required }) => ({
				key,
				label: label[language],
				...(hint === undefined ? {} : { hint: hint[language] }),
				...(placeholder === undefined ? {} : { placeholder }),
				...(secret ? { secret } : {}),
				...(required ? { required } : {}),
			})),
		})),
		connection:
			known === null
				? null
				: { crm: known.crm, title: connectorOf(known.crm).title[language], account: known.account.name, values: { ...known.values } },
		import: importProgress(ports),
		schedule: scheduleOf(ports),
		facts: factsOf(ports, notes),
		goal: goal === null ? null : { form: goal, tab: tabNames.get(GOAL_TAB) ?? '' },
		summaries: tabs.filter(({ id }) => id.startsWith(SUMMARY)).map(({ id, name }) => ({ id, name })),
		demo: demo === null ? null : (JSON.parse(demo) as SidebarState['demo']),
	};
}

function factsOf(ports: Ports, notes: readonly string[]): SidebarState['facts'] {
	const counted = countedFacts(ports);
	return counted === null
		? null
		: { ...counted, canUndo: undoable(ports) !== null, problems: [...new Set([...notes, ...counted.problems])].slice(0, MOST_PROBLEMS) };
}

import { dayOf } from '../calendar/day';
import { zone } from '../calendar/zone';
import { connectors } from '../connectors/registry.gen';
import { settingsOf } from '../facts/account';
import type { Row } from '../facts/table';
import { tables } from '../facts/tables';
import { GOAL_TAB, SUMMARY } from '../reports/goal-options';
import { connection, connectorOf } from './connection';
import { knownFacts } from './facts';
import { rememberedGoal } from './goal/remembered';
import { loadJob, progressOf } from './import/job';
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
		facts: factsOf(ports, notes),
		goal: goal === null ? null : { form: goal, tab: tabNames.get(GOAL_TAB) ?? '' },
		summaries: tabs.filter(({ id }) => id.startsWith(SUMMARY)).map(({ id, name }) => ({ id, name })),
		demo: demo === null ? null : (JSON.parse(demo) as SidebarState['demo']),
	};
}

function factsOf(ports: Ports, notes: readonly string[]): SidebarState['facts'] {
	const { language, book } = ports;
	if (!book.tabs().some(({ id }) => id === tables.deals.id)) return null;
	const { rows, problems } = knownFacts(ports, ['deals', 'activities', 'managers', 'settings']);
	const settings = settingsOf(rows.settings ?? []);
	const here = zone(settings.get('tz') ?? book.timeZone);
	const times = [...column(rows.deals, 'created_at'), ...column(rows.deals, 'closed_at')];
	const day = (at: number): string | null => (Number.isFinite(at) ? dayOf(here.dayAt(at)) : null);
	return {
		deals: rows.deals?.length ?? 0,
		activities: rows.activities?.length ?? 0,
		managers: rows.managers?.length ?? 0,
		from: day(times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)),
		to: day(times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)),
		importedAt: settings.get('imported_at') ?? null,
		problems: [...notes, ...problems.map(({ sentence }) => sentence[language])].slice(0, MOST_PROBLEMS),
	};
}

const column = (rows: readonly Row[] | undefined, key: string): number[] =>
	(rows ?? []).flatMap((row) => (typeof row[key] === 'number' ? [row[key]] : []));

import { dayOf } from '../../calendar/day';
import { settingsOf } from '../../facts/account';
import { homeCurrency } from '../../facts/money/home';
import { sliceKey } from '../../facts/parse/plan-subject';
import { COMPARISON, comparisonTab } from '../../reports/comparison/comparison-tab';
import { NAME_COLUMNS, PIPELINE, pipelineKey } from '../../reports/details/details';
import { MOST_STAGES } from '../../reports/details/funnel-counts';
import { MOST_REASONS } from '../../reports/details/loss-counts';
import { asCriterion } from '../../reports/formula';
import { DEPARTMENT, PACE_TAB, SUMMARY } from '../../reports/goal/options';
import { HOME } from '../../reports/home/home';
import { RELATIVE } from '../../reports/page/frame';
import { PERIODS } from '../../reports/page/lookups';
import type { PageSet, SlicedGoal } from '../../reports/page/page';
import type { Report } from '../../reports/report';
import { type Summary, type SummaryOptions, summary } from '../../reports/sheets/summary';
import { figuresOf } from '../../reports/slices/planned-figures';
import { TODAY, todayTab } from '../../reports/today/today-tab';
import { AGGREGATES } from '../../tabs/aggregates-tab';
import { writeTargetFormulas } from '../../tabs/targets-tab';
import type { SheetCell } from '../../tabs/workbook';
import { DETAILS, ensureChoices, lacksLists, PRESENT, SLICES, WORK_LIST, writePeriods } from '../figures/detail-tabs';
import { sourcesOf } from '../figures/lookup-sources';
import { areOwnFiguresOld } from '../figures/own-figures';
import { periodTokens } from '../figures/period-tokens';
import { recompute, saveSettings } from '../figures/recompute';
import { type Person, sellers } from '../figures/sellers';
import { sliceChoices } from '../figures/slice-choices';
import { accountOfFacts, readTabs } from '../figures/tab-facts';
import { CONTESTED_TAB } from '../figures/typed/contested-tab';
import { STATED_TAB } from '../figures/typed/stated-tab';
import { ensureTabs } from '../figures/whole-tabs';
import { workbookMetrics } from '../figures/workbook-metrics';
import { built } from '../goal/built-goal';
import { slicedGoals, tabsOf } from '../goal/goals';
import { metricOf } from '../goal/options';
import { cut } from '../ports/tab-name';
import { fillDefaults } from '../sets/fill-defaults';
import { pageSetOf } from './page-set';
import type { SummariesPorts } from './ports';

export const TEMPLATE = 'template:';
/** Pages that show whom or what one chooses on them. */
export const CHOSEN_PAGES: readonly string[] = [TODAY, COMPARISON];

export interface SheetPlan {
	readonly people: readonly Person[];
	readonly department: () => Summary;
	/** The pages beside the department's that show whom or what one chooses on them. */
	readonly chosen: () => readonly Report[];
	/** The drawing of a manager's sheet, one for all who have the same set. */
	readonly templateOf: (person: Person) => Summary;
	readonly nameOf: (person: Person) => string;
}

/** Who gets a sheet and what it looks like; reads the small tabs once. `isFirst`: plans get their keys, the day of the data is written. */
export function sheetPlan(ports: SummariesPorts, isFirst: boolean): SheetPlan {
	const { book, language } = ports;
	const isLacking =
		[AGGREGATES, DETAILS, PRESENT, SLICES, WORK_LIST, CONTESTED_TAB, STATED_TAB].some((id) => book.nameOf(id) === null) ||
		(isFirst && lacksLists(book));
	// A KPI that was just written has no figures yet, and its sheet would call it deleted.
	if (isLacking || (isFirst && areOwnFiguresOld(book))) recompute(ports, undefined, true);
	const { rows } = readTabs(ports, ['managers', 'settings', 'calendar', 'kpi_sets']);
	ensureTabs(ports, ['targets', 'settings', 'managers']);
	const account = accountOfFacts(ports, rows);
	const { asOf } = account;
	if (isFirst) {
		ensureChoices(book);
		writeTargetFormulas(book, account);
		fillDefaults(book);
	}
	const settings = settingsOf(rows.settings ?? []);
	// A written cell: what the sheet calls "now" must be what the figures were computed for.
	if (!settings.has('as_of')) saveSettings(ports, rows.settings ?? [], { as_of: dayOf(asOf) });
	const people = sellers(rows, asOf, language);
	const sources = sourcesOf(book);
	const groups = (key: 'team' | 'region'): string[] =>
		[...new Set((rows.managers ?? []).map((row) => String(row[key] ?? '')))].filter((name) => name !== '').sort();
	const common: Omit<SummaryOptions, 'id' | 'name' | 'scope' | 'set'> = {
		after: [HOME],
		people: people.map(({ id }) => id),
		names: people.map(({ name }) => name),
		teams: groups('team'),
		regions: groups('region'),
		areTeamsRegions: (rows.managers ?? []).every(({ team, region }) => (team ?? '') === (region ?? '')),
		periods: periodTokens(ports),
		...countsOf(ports),
		currency: homeCurrency(settings),
		language,
		metrics: workbookMetrics(book),
		slices: sliceChoices(book),
		goals: goalsOf(ports),
	};
	if (book.read(PRESENT)?.[0]?.[PERIODS - 1] !== RELATIVE[language][0]) writePeriods(book, common.periods, language);
	const templates = new Map<string, Summary>();
	return {
		people,
		department: () =>
			summary(sources, { ...common, id: DEPARTMENT, name: language === 'ru' ? 'Отдел' : 'Department', scope: 'ALL', set: null }),
		chosen: () => [todayTab(sources, common), comparisonTab(sources, common)],
		templateOf({ id }) {
			const set = pageSetOf(rows, id, asOf, book, language);
			const key = keyOf(set);
			let template = templates.get(key);
			if (template === undefined) {
				const name = `${language === 'ru' ? '_Сводка' : '_Summary'}${key === '' ? '' : ` ${key}`}`;
				// People, teams and regions stand on the department's sheet alone.
				template = {
					...summary(sources, { ...common, people: [], names: [], teams: [], regions: [], id: TEMPLATE + key, name, scope: '', set }),
					isHidden: true,
				};
				templates.set(key, template);
			}
			return template;
		},
		nameOf: ({ name }) => cut(name),
	};
}

/** The goals of slices whose tabs stand. */
const goalsOf = (ports: SummariesPorts): SlicedGoal[] =>
	slicedGoals(ports).flatMap((goal) => {
		const [pace, goalBuilt] = [ports.book.nameOf(tabsOf(goal)[PACE_TAB]), built(ports, goal.key)];
		if (pace === null || goalBuilt === null) return [];
		const slice = asCriterion(sliceKey(goal.slice));
		const metric = metricOf('amount', goalBuilt.form.basis);
		return [{ title: goal.title, slice, figures: asCriterion(figuresOf(goal.slice)), metric, pace }];
	});

const keyOf = (set: PageSet | null): string => (set === null ? '' : cut(`${set.id}${set.isTrial ? ' trial' : ''}`).slice(0, 40));

export const idOf = ({ id }: Person): string => SUMMARY + id;

/** The pipelines that the tab of present things tells of, how many stages the longest has, and how many reasons are named. */
function countsOf({ book }: SummariesPorts): { pipelines: string[]; stages: number; reasons: number } {
	const cells = book.read(PRESENT) ?? [];
	const filled = (line: readonly SheetCell[], from: number, most: number): number =>
		line.slice(from - 1, from - 1 + most).filter((name) => name !== '').length;
	const lines = cells.filter((line) => line[0] === pipelineKey(String(line[PIPELINE.title - 1])));
	return {
		pipelines: lines.map((line) => String(line[PIPELINE.title - 1])),
		stages: Math.max(0, ...lines.map((line) => filled(line, PIPELINE.stages, MOST_STAGES))),
		reasons: filled(cells[0] ?? [], NAME_COLUMNS.reasons, MOST_REASONS),
	};
}

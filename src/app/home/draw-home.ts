import { type TableId, tableIds } from '../../facts/tables';
import type { Language } from '../../language/text';
import { BONUS } from '../../reports/bonus/bonus-tab';
import { COMPARISON } from '../../reports/comparison/comparison-tab';
import { DEPARTMENT, GOAL_TABS, type GoalTabId, goalTabOf, SUMMARY } from '../../reports/goal/options';
import { HOME, home, type Link } from '../../reports/home/home';
import { TODAY } from '../../reports/today/today-tab';
import { assertDrawable } from '../../tabs/obstacles';
import { fingerprint } from '../changes/fingerprint';
import { sourcesOf } from '../figures/lookup-sources';
import type { HomePorts } from './ports';

/** Document property: a sign of the page as it was drawn last. */
const DRAWN = 'kpi.home';
/** Document property: whether the tabs of records are in sight; unset until sheets stand that people read instead of them. */
const DATA = 'kpi.data';

/** Tabs that people fill in themselves; all other tables hold records. */
const BY_HAND: ReadonlySet<TableId> = new Set<TableId>([
	'targets',
	'settings',
	'managers',
	'calendar',
	'rates',
	'kpi_sets',
	'feedback',
	'contests',
	'forecasts',
	'own_kpis',
]);
const RECORDS = tableIds.filter((id) => !BY_HAND.has(id));

const WORDS = {
	ru: {
		results: 'Итоги',
		people: 'Менеджеры',
		plans: 'Планы',
		lists: 'Списки и настройки',
		logs: 'Журналы и доступы',
		records: 'Данные из CRM и файлов',
		hidden: 'Вкладки с данными скрыты. Показать их: панель → «Настройки» → «Показать данные».',
		targets: 'планы по всем показателям, по строке на план',
		settings: 'часовой пояс, валюта, рабочее время и пороги',
		managers: 'команда: роли, команды, регионы, адреса',
		department: 'план, факт и прогноз отдела, кто отстаёт и почему',
		today: 'какими сделками заняться сегодня и почему',
		comparison: 'люди, команды и периоды рядом; что изменило результат',
		bonus: 'балл и премия каждого по действующему набору показателей',
		goal: 'цель: месяцы, сделки, лиды, звонки в день',
		grid: 'план каждого менеджера по месяцам',
		team: 'доли, ставки, отпуска и новички',
		pace: 'сколько осталось и сколько делать в день',
		days: 'план по неделям и дням',
	},
	en: {
		results: 'Results',
		people: 'Managers',
		plans: 'Plans',
		lists: 'Lists and settings',
		logs: 'Logs and access',
		records: 'Data from the CRM and files',
		hidden: 'The data tabs are hidden. To show them: panel → Settings → Show the data.',
		targets: 'plans for every KPI, one per line',
		settings: 'time zone, currency, working hours and limits',
		managers: 'the team: roles, teams, regions, addresses',
		department: 'plan, actual and forecast of the department, who is behind and why',
		today: 'which deals to work on today, and why',
		comparison: 'people, teams and periods side by side; what moved the result',
		bonus: 'score and bonus of each person by the KPI set in force',
		goal: 'the goal: months, deals, leads, calls per day',
		grid: 'each manager’s plan by month',
		team: 'shares, part-time, absences and newcomers',
		pace: 'what is left and what to do per day',
		days: 'the plan by week and day',
	},
} as const;

const PURPOSES: Readonly<Record<GoalTabId, keyof (typeof WORDS)[Language]>> = {
	goal: 'goal',
	goal_grid: 'grid',
	goal_team: 'team',
	goal_pace: 'pace',
	goal_days: 'days',
};

const isDescribed = (id: TableId): id is 'settings' | 'managers' => id === 'settings' || id === 'managers';

/**
 * Draws the page that leads to every sheet, where it says something new. With the first one, the tabs of records go out of sight: people
 * have sheets to read now. Whoever has deleted the page, or shown the records, is not overruled.
 */
export function drawHome(ports: HomePorts): void {
	const { book, documentMemory, language } = ports;
	const tabs = book.tabs();
	const before = documentMemory.get(DRAWN);
	if (before !== null && !tabs.some(({ id }) => id === HOME)) return;
	const isFirst = documentMemory.get(DATA) === null && tabs.some(({ id }) => id === DEPARTMENT);
	const isHidden = isFirst || documentMemory.get(DATA) === 'hidden';
	const { tabs: numbers } = book.sheetNumbers(tabs.map(({ id }) => id));
	const names = new Map(tabs.map(({ id, name }) => [id, name]));
	const words = WORDS[language];
	const listed = new Set<string>([HOME]);
	const link = (id: string, purpose?: string): Link[] => {
		listed.add(id);
		const [name, number] = [names.get(id), numbers[id]];
		return name === undefined || number === undefined ? [] : [{ name, number, ...(purpose !== undefined && { purpose }) }];
	};
	// Goals of slices stand below that of the whole.
	const ofSlices = tabs.flatMap(({ id }) => {
		const goal = goalTabOf(id);
		return goal === null || goal.key === '' ? [] : link(id, words[PURPOSES[goal.tab]]);
	});
	const people = tabs.filter(({ id }) => id.startsWith(SUMMARY) && id !== DEPARTMENT);
	/** Whatever else people may read; the names of hidden tabs begin with a line. */
	const isLog = ({ id, name }: { readonly id: string; readonly name: string }): boolean =>
		!name.startsWith('_') && !listed.has(id) && !(tableIds as readonly string[]).includes(id);
	const links = [
		{
			title: words.results,
			links: [
				...link(DEPARTMENT, words.department),
				...link(TODAY, words.today),
				...link(COMPARISON, words.comparison),
				...link(BONUS, words.bonus),
			],
		},
		{ title: words.people, links: people.flatMap(({ id }) => link(id)) },
		{
			title: words.plans,
			links: [...GOAL_TABS.flatMap((id) => link(id, words[PURPOSES[id]])), ...ofSlices, ...link('targets', words.targets)],
		},
		{
			title: words.lists,
			links: [...BY_HAND].filter((id) => id !== 'targets').flatMap((id) => link(id, isDescribed(id) ? words[id] : undefined)),
		},
		{ title: words.logs, links: tabs.filter(isLog).flatMap(({ id }) => link(id)) },
		isHidden ? { title: words.records, hint: words.hidden, links: [] } : { title: words.records, links: RECORDS.flatMap((id) => link(id)) },
	];
	const drawnFingerprint = fingerprint(JSON.stringify([links, language]));
	const isStale = drawnFingerprint !== before || book.unfinished().some(({ id }) => id === HOME);
	if (isStale) book.render(home(sourcesOf(book), { links, language }));
	if (isFirst) hide(ports, true);
	// What is remembered of the page must stand on it.
	if (isStale) book.flush();
	if (drawnFingerprint !== before || isFirst) documentMemory.set({ [DRAWN]: drawnFingerprint, ...(isFirst && { [DATA]: 'hidden' }) });
}

/** Brings the tabs of records into sight, or puts them out of it. */
export function showData(ports: HomePorts, isShown: boolean): void {
	// Before the first tab: a page that cannot be drawn would go on saying the opposite.
	assertDrawable(ports.book, [HOME]);
	hide(ports, !isShown);
	ports.documentMemory.set({ [DATA]: isShown ? 'shown' : 'hidden' });
	if (ports.book.has(HOME)) drawHome(ports);
}

const hide = ({ book }: HomePorts, isHidden: boolean): void =>
	book.setHidden(
		RECORDS.filter((id) => book.has(id)),
		isHidden,
	);

import type { SidebarState } from '../../../sidebar/server/contract';
import { NOW } from '../../now';
import type { FakeOptions } from './options';

const STAGES = ['connected', 'imported', 'goal', 'built'] as const;

export const TEAM = [
	'Отдел продаж',
	'Анна Ковалёва',
	'Борис Литвинов',
	'Вера Соколова',
	'Глеб Архипов',
	'Дарья Мельникова-Константинопольская',
	'Егор Панин',
	'Жанна Орлова',
];

/** What the add-on remembers between calls. */
export interface Spreadsheet {
	readonly options: FakeOptions;
	language: 'ru' | 'en';
	text(ru: string, en: string): string;
	connection: SidebarState['connection'];
	facts: SidebarState['facts'];
	goal: SidebarState['goal'];
	slicedGoals: SidebarState['slicedGoals'];
	summaries: SidebarState['summaries'];
	watch: SidebarState['watch'];
	zones: SidebarState['zones'];
	schedule: SidebarState['schedule'];
	access: SidebarState['access'];
	/** The steps of the import already done. */
	step: number;
	isRunning: boolean;
	isFinished: boolean;
	isHeld: boolean;
	failure: string | null;
}

export function spreadsheetAt(options: FakeOptions): Spreadsheet {
	const { at = 'new' } = options;
	const stage = at === 'held' ? 'imported' : at === 'unfinished' || at === 'broken' ? 'connected' : at;
	const isPast = (one: (typeof STAGES)[number]): boolean => stage !== 'new' && STAGES.indexOf(one) <= STAGES.indexOf(stage);
	const sheet: Spreadsheet = {
		options,
		language: options.language ?? 'ru',
		text: (ru, en) => (sheet.language === 'ru' ? ru : en),
		connection: isPast('connected') ? connectionWith({ base_url: 'https://severny.amocrm.ru', region_field: 'Регион' }) : null,
		facts: null,
		slicedGoals: [],
		goal: isPast('goal') ? { form: { ...GOAL_FORM }, tab: 'План' } : null,
		summaries: isPast('built') ? TEAM.map((name, i) => ({ id: `summary-${i}`, name })) : [],
		watch: options.watch ?? { loss: null, delay: null, unfinished: null, warnings: [], isHeld: false },
		zones: options.zones ?? null,
		schedule: 'hourly',
		access: {
			email: 'director@example.com',
			importers: isPast('goal') ? ['director@example.com'] : [],
			isOn: isPast('goal'),
			isAsked: isPast('goal'),
			manager: null,
			...options.access,
		},
		step: at === 'unfinished' || at === 'broken' ? 5 : 0,
		isRunning: at === 'unfinished' || at === 'held',
		isFinished: false,
		isHeld: at === 'held',
		failure:
			at === 'broken'
				? 'amoCRM больше не принимает токен. Создайте новый и подключитесь заново.'
				: at === 'held'
					? 'CRM отдала только 300 строк для «Сделки», а в таблице их 2 013. Ничего не изменено.'
					: null,
	};
	if (isPast('imported')) fillFacts(sheet);
	return sheet;
}

export const connectionWith = (values: Record<string, string>): NonNullable<SidebarState['connection']> => ({
	crm: 'amocrm',
	title: 'amoCRM',
	account: 'ООО «Северный свет»',
	values,
	consent: null,
});

export const GOAL_FORM = {
	goal: 3_000_000,
	period: '2026-Q4',
	averageCheck: 100_000,
	conversion: 0.2,
	callsPerDeal: 12,
	meetingsPerDeal: 3,
	months: 'workdays',
	managers: 'history',
} as const;

export const TOTALS = { deals: 2013, activities: 18_240, users: 13, companies: 1204 };

export function fillFacts(sheet: Spreadsheet): void {
	const { options, text } = sheet;
	sheet.facts = {
		deals: TOTALS.deals,
		activities: TOTALS.activities,
		managers: options.hasNoManagers ? 0 : 12,
		from: '2025-09-01',
		to: '2026-11-24',
		importedAt: new Date(NOW).toISOString(),
		isDemo: false,
		canUndo: true,
		problems: [
			text('Сделка 10482: сумма «по запросу» не прочитана как число.', 'Deal 10482: the amount “on request” is not a number.'),
			text('Сделка 11930: дата закрытия раньше даты создания.', 'Deal 11930: closed before it was created.'),
		],
	};
}

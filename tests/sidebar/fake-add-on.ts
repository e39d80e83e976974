import type { CellExplanation, ImportProgress, Rpc, SidebarState } from '../../src/app/panel/types';
import type { RolloutState } from '../../src/app/sets/types';

export interface FakeOptions {
	readonly language?: 'ru' | 'en';
	readonly currency?: string;
	/** How far the spreadsheet has come before the panel opens. */
	readonly at?: 'new' | 'connected' | 'imported' | 'goal' | 'built' | 'unfinished' | 'broken' | 'held';
	readonly isDemoOffered?: boolean;
	readonly delay?: number;
	/** Milliseconds for one question, by its name. */
	readonly delays?: Partial<Record<keyof Rpc, number>>;
	readonly steps?: number;
	/** Sentences with which the next calls of a name fail, in order; null lets a call pass. */
	readonly faults?: Partial<Record<keyof Rpc, (string | null)[]>>;
	readonly hasNoManagers?: boolean;
	readonly isStuck?: boolean;
	/** The files beside the panel's own. */
	readonly pages?: Readonly<Record<string, string>>;
	readonly cell?: Readonly<Record<'ru' | 'en', CellExplanation>>;
	readonly rollout?: RolloutState;
	/** The selected cell shows no figure. */
	readonly hasNoFigure?: boolean;
}

export interface FakeCall {
	readonly name: keyof Rpc;
	readonly values: unknown[];
}

/** Runs inside the page, before its script: an add-on in memory behind `google.script.run`. Must stay self-contained. */
export function installFakeAddOn(options: FakeOptions): void {
	const { at = 'new', steps = 12, delay = 10, delays = {}, faults = {} } = options;
	let language = options.language ?? 'ru';
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const calls: FakeCall[] = [];
	const reached = (stage: 'connected' | 'imported' | 'goal' | 'built'): boolean =>
		['connected', 'imported', 'goal', 'built'].indexOf(stage) <=
		['connected', 'imported', 'goal', 'built'].indexOf(
			at === 'held' ? 'imported' : at === 'unfinished' || at === 'broken' ? 'connected' : at,
		);

	const totals = { deals: 2013, activities: 18_240, users: 13, companies: 1204 };
	let connection: SidebarState['connection'] = reached('connected')
		? {
				crm: 'amocrm',
				title: 'amoCRM',
				account: 'ООО «Северный свет»',
				values: { base_url: 'https://severny.amocrm.ru', region_field: 'Регион' },
				consent: null,
			}
		: null;
	let facts: SidebarState['facts'] = null;
	let goal: SidebarState['goal'] = null;
	let summaries: SidebarState['summaries'] = [];
	let step = at === 'unfinished' || at === 'broken' ? 5 : 0;
	let isRunning = at === 'unfinished' || at === 'held';
	let isFinished = false;
	let schedule: SidebarState['schedule'] = 'hourly';
	let isHeld = at === 'held';
	let failure: string | null =
		at === 'broken'
			? 'amoCRM больше не принимает токен. Создайте новый и подключитесь заново.'
			: at === 'held'
				? 'CRM отдала только 300 строк для «Сделки», а в таблице их 2 013. Ничего не изменено.'
				: null;

	const progress = (): ImportProgress => {
		const share = Math.min(1, step / steps);
		const titles = {
			users: say('Менеджеры', 'Managers'),
			companies: say('Компании', 'Companies'),
			deals: say('Сделки', 'Deals'),
			activities: say('Звонки, встречи и задачи', 'Calls, meetings and tasks'),
		};
		const starts = { users: 0, companies: 0.1, deals: 0.25, activities: 0.6 };
		const ends = { users: 0.1, companies: 0.25, deals: 0.6, activities: 1 };
		return {
			running: isRunning,
			finished: isFinished,
			held: isHeld,
			failed: failure !== null,
			share,
			requests: step * 9,
			message: failure ?? (isRunning ? say('Читаем сделки: сентябрь 2026', 'Reading deals: September 2026') : null),
			entities: (['users', 'companies', 'deals', 'activities'] as const).map((id) => {
				const part = Math.min(1, Math.max(0, (share - starts[id]) / (ends[id] - starts[id])));
				const state = part >= 1 ? 'done' : part > 0 || (isRunning && share >= starts[id]) ? 'reading' : 'waiting';
				return { id, title: titles[id], read: Math.round(part * totals[id]), state };
			}),
		};
	};
	const imported = (): void => {
		facts = {
			deals: totals.deals,
			activities: totals.activities,
			managers: options.hasNoManagers ? 0 : 12,
			from: '2025-09-01',
			to: '2026-11-24',
			importedAt: new Date().toISOString(),
			isDemo: false,
			canUndo: true,
			problems: [
				say('Сделка 10482: сумма «по запросу» не прочитана как число.', 'Deal 10482: the amount “on request” is not a number.'),
				say('Сделка 11930: дата закрытия раньше даты создания.', 'Deal 11930: closed before it was created.'),
			],
		};
	};
	const team = [
		'Отдел продаж',
		'Анна Ковалёва',
		'Борис Литвинов',
		'Вера Соколова',
		'Глеб Архипов',
		'Дарья Мельникова-Константинопольская',
		'Егор Панин',
		'Жанна Орлова',
	];
	const form = {
		goal: 3_000_000,
		period: '2026-Q4',
		averageCheck: 100_000,
		conversion: 0.2,
		callsPerDeal: 12,
		meetingsPerDeal: 3,
		months: 'workdays',
		managers: 'history',
	} as const;
	if (reached('imported')) imported();
	if (reached('goal')) goal = { form: { ...form }, tab: 'План' };
	if (reached('built')) summaries = team.map((name, i) => ({ id: `summary-${i}`, name }));

	const fields = (): SidebarState['crms'][number]['fields'] => [
		{
			key: 'base_url',
			label: say('Адрес аккаунта', 'Account address'),
			hint: say('Скопируйте из адресной строки браузера, когда открыта amoCRM.', 'Copy it from the address bar while amoCRM is open.'),
			placeholder: 'https://example.amocrm.ru',
			required: true,
		},
		{
			key: 'token',
			label: say('Долгосрочный токен', 'Long-lived token'),
			hint: say('amoМаркет → ⋯ → «Создать интеграцию» → «Ключи и доступы».', 'Marketplace → ⋯ → Create integration → Keys and scopes.'),
			secret: true,
			required: true,
		},
		{ key: 'region_field', label: say('Поле «Регион»', 'Region field'), placeholder: 'Регион' },
	];
	const state = (): SidebarState => ({
		language,
		currency: options.currency ?? 'RUB',
		crms: [
			{
				id: 'amocrm',
				title: 'amoCRM',
				fields: fields(),
				consent: {
					title: say('Или без токена: разрешить доступ', 'Or without a token: allow access'),
					lead: say('Создайте интеграцию.', 'Create an integration.'),
					back: say('Адрес возврата', 'Redirect address'),
					redirect: 'https://script.google.com/macros/d/x/usercallback',
					begin: say('Разрешить доступ', 'Allow access'),
					open: say('Открыть amoCRM', 'Open amoCRM'),
					done: say('Доступ разрешён, подключить', 'Access allowed, connect'),
					fields: [{ key: 'client_id', label: say('ID интеграции', 'Integration ID'), required: true }],
				},
			},
			{
				id: 'bitrix24',
				title: say('Битрикс24', 'Bitrix24'),
				fields: [{ key: 'webhook', label: say('Адрес вебхука', 'Webhook address'), secret: true, required: true }],
			},
		],
		connection,
		import: progress(),
		schedule,
		facts,
		goal,
		summaries,
		demo: options.isDemoOffered === false ? null : { crm: 'amocrm', values: { base_url: 'https://demo.example', token: 'demo' } },
	});

	let settingsForm = {
		tz: 'Europe/Moscow',
		currency: 'RUB',
		open: '09:00',
		close: '18:00',
		weekend: '6,7',
		country: '',
		stages: [
			{ id: '1', name: say('Первичный контакт', 'First contact'), pipeline: say('Продажи', 'Sales'), outcome: 'OPEN', temperature: 'cold' },
			{ id: '2', name: say('Счёт выставлен', 'Invoice sent'), pipeline: say('Продажи', 'Sales'), outcome: 'OPEN', temperature: 'hot' },
			{ id: '142', name: say('Успешно', 'Won'), pipeline: say('Продажи', 'Sales'), outcome: 'WON', temperature: 'none' },
		],
		tab: say('Настройки', 'Settings'),
	};

	const people = {
		people: [{ id: 'M1', name: 'Анна Иванова', email: '', address: '', updated: null, isMailed: false, hasLeft: false, hasSheet: true }],
	};
	const digest = { settings: { isOn: false, weekday: 1, hour: 9, chat: '' }, hasToken: false, people: [], reason: null, sent: [] };
	const rpc: Rpc = {
		sharing: () => people,
		shareFile: () => people,
		revokeFile: () => people,
		refreshFiles: () => ({ done: 1, total: 1, title: '' }),
		protectTabs: () => ({ tabs: 1 }),
		closing: () => ({ next: '2026-06', closed: [] }),
		closeMonth: () => ({ next: null, closed: [] }),
		digest: () => digest,
		setDigest: () => digest,
		sendDigest: () => ({ message: '' }),
		sidebarState: state,
		panelPart: (name) => options.pages![`sidebar-${name}`]!,
		setLanguage: (next) => {
			language = next;
			return state();
		},
		connect: (crm, values) => {
			failure = null;
			connection = { crm, title: 'amoCRM', account: 'ООО «Северный свет»', values: { base_url: values.base_url ?? '' }, consent: null };
			return state();
		},
		authorise: () => ({ address: 'https://www.example.com/oauth' }),
		connectAuthorised: () => rpc.connect('amocrm', {}),
		disconnect: () => {
			connection = null;
			return state();
		},
		startImport: () => {
			if (!isRunning) step = 0;
			isRunning = true;
			isFinished = false;
			failure = null;
			return progress();
		},
		importStep: () => {
			step++;
			if (step >= steps) {
				isRunning = false;
				isFinished = true;
				imported();
			}
			return progress();
		},
		cancelImport: () => {
			isRunning = false;
			isHeld = false;
			failure = null;
			step = 0;
			return progress();
		},
		setSchedule: (next) => {
			schedule = next;
			return state();
		},
		acceptShrink: () => {
			isHeld = false;
			failure = null;
			step = steps - 1;
			return progress();
		},
		undoImport: () => {
			facts = facts && { ...facts, deals: 1900, canUndo: false };
			return state();
		},
		previewTables: (files, mappings) => ({
			sources: Object.keys(files).map((name) => {
				const isKnown = name.startsWith('deals') || name.startsWith('managers') || mappings[name] !== undefined;
				return {
					name,
					title: name.replace(/^tab:/, ''),
					table: mappings[name]?.table ?? (isKnown ? 'deals' : ''),
					lines: 1,
					columns: isKnown
						? [{ heading: 'Сумма', sample: '100', column: mappings[name]?.columns['Сумма'] ?? '', asks: mappings[name] === undefined }]
						: [],
					options: [{ key: 'amount', title: 'Бюджет' }],
					lacks: [],
				};
			}),
			tables: [{ id: 'deals', title: 'Сделки' }],
			tabs: ['Мои сделки'],
			words: {
				tabs: 'Вкладка',
				paste: 'Вставьте таблицу',
				pasted: 'Вставка',
				table: 'Таблица',
				skip: 'Не загружать',
				check: 'Проверьте столбцы',
			},
		}),
		importTables: () => {
			imported();
			return state();
		},
		goalDefaults: () => ({
			form: { ...form },
			sources: {
				goal: say('Прошлый квартал 2 640 000 ₽ + 14 %', 'Last quarter ₽2,640,000 + 14%'),
				averageCheck: say('За 12 месяцев, 214 выигранных сделок', '12 months, 214 won deals'),
				conversion: say('За 12 месяцев, 1 070 лидов', '12 months, 1,070 leads'),
				callsPerDeal: say('Медиана, 214 сделок', 'Median, 214 deals'),
				meetingsPerDeal: say('Медиана, 214 сделок', 'Median, 214 deals'),
			},
			periods: [
				{ token: '2026-Q4', title: say('IV квартал 2026', 'Q4 2026'), goal: 3_000_000 },
				{ token: '2027-Q1', title: say('I квартал 2027', 'Q1 2027'), goal: 3_000_000 },
				{ token: '2027', title: say('2027 год', 'Year 2027'), goal: 12_000_000 },
			],
		}),
		previewGoal: () => ({
			heads: ['', say('Деньги', 'Money'), say('Сделки', 'Deals'), say('Лиды', 'Leads')],
			months: ['2026-10', '2026-11', '2026-12'].map((token) => [token, 1_000_000, 10, 50]),
			people: [['Анна Иванова', 3_000_000, 30, null]],
		}),
		pasteTargets: () => ({ kept: 3, problems: ['Менеджер «Василий» не найден в плане.'] }),
		copyForward: () => ({ kept: 2, problems: [] }),
		acceptReplan: () => state(),
		buildGoal: (asked) => {
			goal = { form: asked, tab: 'План' };
			return state();
		},
		buildSummaries: (done) => {
			if (options.hasNoManagers) return { done: 0, total: 0, title: '' };
			if (options.isStuck && done === 2) return { done: 2, total: team.length, title: team[1]! };
			const title = team[done]!;
			if (!summaries.some(({ name }) => name === title)) summaries = [...summaries, { id: `summary-${done}`, name: title }];
			return { done: done + 1, total: team.length, title };
		},
		previewImport: () => ({
			pipelines: [
				{
					name: say('Продажи', 'Sales'),
					stages: [
						{ name: say('Первичный контакт', 'First contact'), outcome: 'OPEN' },
						{ name: say('Успешно реализовано', 'Closed won'), outcome: 'WON' },
						{ name: say('Закрыто', 'Closed lost'), outcome: 'LOST' },
						{ name: say('Архив', 'Archive'), outcome: 'UNMAPPED' },
					],
				},
			],
			people: [
				{ name: say('Анна Ковалёва', 'Anna Kovaleva'), team: say('Москва', 'Moscow'), isRobot: false, hasLeft: false },
				{ name: say('Робот', 'Robot'), team: '', isRobot: true, hasLeft: false },
			],
		}),
		lastRuns: () => [
			{
				at: new Date().toISOString(),
				by: 'director@example.com',
				source: 'amoCRM',
				kind: say('всё', 'everything'),
				added: 2013,
				changed: 0,
				removed: 0,
				unreadable: 0,
				seconds: 75,
			},
		],
		loadDemo: () => {
			imported();
			facts = facts && { ...facts, isDemo: true };
			return state();
		},
		removeDemo: () => {
			facts = null;
			return state();
		},
		settings: () => settingsForm,
		saveSettings: (form) => {
			settingsForm = form;
			return state();
		},
		reconciliation: () => ({
			source: 'amoCRM: ООО «Северный свет»',
			importedAt: new Date().toISOString(),
			period: '2026-11',
			tables: [
				{ title: say('Сделки', 'Deals'), crm: 2013, sheet: 2013, left: say('из них удалено в CRM: 14', 'of them deleted in the CRM: 14') },
				{ title: say('Активности', 'Activities'), crm: 18_390, sheet: 18_240, left: null },
			],
			kpis: [
				{
					metric: 'win_rate',
					name: say('Доля успешных сделок', 'Win rate'),
					used: say('96 сделок из 2013', '96 deals of 2013'),
					why: say('другой период: 1810; открыты: 107', 'another period: 1810; open: 107'),
				},
			],
			findings: [
				{
					title: say(
						'Ответственные, которых нет во вкладке «Менеджеры»: их строки видны только в итоге отдела. Допишите их.',
						'People who are not in the Managers tab: their rows show in the department alone. Add them.',
					),
					items: ['11023: 12'],
				},
			],
		}),
		openTab: () => null,
		explainCell: () => ({ ...options.cell![language], ...(options.hasNoFigure ? { explanation: null } : { reason: null }) }),
		explainFigure: (_, manager, period) => ({ ...options.cell![language].explanation!, subject: `${manager} · ${period}` }),
		showRows: () => ({ tab: say('Сделки', 'Deals'), lines: 4 }),
		rollout: () => options.rollout!,
		createKpiSet: () => options.rollout!,
		saveDraft: () => options.rollout!,
		startTrial: () => options.rollout!,
		adjustKpiSet: () => options.rollout!,
		activateKpiSet: () => options.rollout!,
		extendTrial: () => options.rollout!,
		archiveKpiSet: () => options.rollout!,
		answerFeedback: () => options.rollout!,
		collectFeedback: () => options.rollout!,
		buildReview: () => options.rollout!,
		mailReview: () => options.rollout!,
		buildBonus: () => options.rollout!,
	};

	/** As Google does: no dates, functions or cycles go in; only plain copies come out. */
	const carried = (value: unknown): unknown => {
		if (typeof value === 'function' || Object.prototype.toString.call(value) === '[object Date]')
			throw new TypeError('Failed due to illegal value in property: 0');
		if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) carried(part);
		return value === undefined ? null : JSON.parse(JSON.stringify(value));
	};
	const runner = (done: (answer: unknown) => void, failed: (error: unknown) => void): unknown => ({
		withSuccessHandler: (handler: (answer: unknown) => void) => runner(handler, failed),
		withFailureHandler: (handler: (error: unknown) => void) => runner(done, handler),
		...Object.fromEntries(
			(Object.keys(rpc) as (keyof Rpc)[]).map((name) => [
				name,
				(...values: unknown[]) => {
					const plain = values.map(carried);
					// What the panel fetches of itself is no question to the add-on.
					if (name !== 'panelPart') calls.push({ name, values: plain });
					setTimeout(() => {
						const fault = faults[name]?.shift();
						if (fault !== undefined && fault !== null) return failed(new Error(fault));
						done(carried((rpc[name] as (...all: unknown[]) => unknown)(...plain)));
					}, delays[name] ?? delay);
				},
			]),
		),
	});
	Object.assign(window, { google: { script: { run: runner(console.log, console.error) } }, fakeCalls: calls });
}

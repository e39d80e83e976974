import { ask, openDesk } from '../../local/cli/desk';
import { titleOfPeriod } from '../../src/app/goal/periods';
import { parsePeriod } from '../../src/calendar/period';
import { build, type Desk, dumpTabs, tabOf } from './built';

jest.setTimeout(300_000);

const PEOPLE = 'manager_id,name\nA,Анна\nB,Борис\n';
const PLANS = `target_id,scope,metric,period,value\n${['company', 'A', 'B']
	.flatMap((who) => [`${who}1,${who},amount,2026-07,100000`, `${who}2,${who},deals,2026-07,10`, `${who}3,${who},leads,2026-07,40`])
	.join('\n')}\n`;
const DEAL = 'deal_id,name,manager_id,outcome,amount,created_at,closed_at\n1,Первая,A,WON,1000,2026-07-02,2026-07-03\n';

function open(language: 'ru' | 'en', deals?: string): Desk {
	const desk = openDesk({ locale: language === 'ru' ? 'ru_RU' : 'en_US', language });
	ask(desk, 'importTables', {
		'settings.csv': 'key,value\nas_of,2026-07-15\n',
		'managers.csv': PEOPLE,
		'targets.csv': PLANS,
		...(deals === undefined ? {} : { 'deals.csv': deals }),
	});
	build(desk);
	return desk;
}

/** The tabs with figures as people see them. */
const seen = (desk: Desk): string[] =>
	dumpTabs(desk)
		.filter(({ hidden }) => !hidden)
		.flatMap(({ values }) => values.flat().map((value) => String(value ?? '')));

test.each([
	['ru', 'Отдел', 'Сравнение', 'Сделок в данных нет ни одной'],
	['en', 'Department', 'Comparison', 'There are no deals in the data'],
] as const)(
	'an account without any deal has no red and no rank, and its sheets say why (%s)',
	(language, department, comparison, sentence) => {
		const desk = open(language);
		try {
			for (const name of [department, comparison, 'Анна'])
				expect({
					name,
					says: tabOf(desk, name)
						.values.flat()
						.some((value) => String(value).includes(sentence)),
				}).toEqual({ name, says: true });
			expect(seen(desk).filter((value) => value === '▼' || /^▼ /.test(value))).toEqual([]);
			expect(seen(desk)).toContain(language === 'ru' ? 'Показать нечего: данных ещё нет.' : 'Nothing to show: there are no data yet.');
		} finally {
			desk.close();
		}
	},
);

test('one deal, and plans are judged again', () => {
	const desk = open('ru', DEAL);
	try {
		expect(seen(desk).some((value) => value.includes('Сделок в данных нет'))).toBe(false);
		expect(seen(desk)).toContain('▼');
		// No task or bill was loaded, which is no reason to say that there are no data.
		expect(seen(desk)).toContain('Из того, что можно проверить, срочного нет.');
		expect(seen(desk)).not.toContain('Показать нечего: данных ещё нет.');
	} finally {
		desk.close();
	}
});

test.each([
	['lost', '1,Первая,A,LOST,1000,,2026-07-03'],
	['open', '1,Первая,A,OPEN,1000,,'],
])('deals that are %s, of a file without creation dates, are deals', (_, line) => {
	const desk = open('ru', `deal_id,name,manager_id,outcome,amount,created_at,closed_at\n${line}\n`);
	try {
		expect(seen(desk).filter((value) => value.includes('Сделок в данных нет'))).toEqual([]);
	} finally {
		desk.close();
	}
});

test.each([
	['2026-Q2', '2 квартал 2026', 'Q2 2026'],
	['2026-04-01..2026-06-30', '2 квартал 2026', 'Q2 2026'],
	['2026-06-01..2026-06-30', 'июнь 2026', 'June 2026'],
	['2025-01-01..2025-12-31', '2025 год', '2025'],
	['2026-02-01..2026-04-30', 'февраль 2026 – апрель 2026', 'February 2026 – April 2026'],
	['2026-02-03..2026-04-30', '2026-02-03..2026-04-30', '2026-02-03..2026-04-30'],
])('a goal calls the period %s %s', (token, ru, en) => {
	const period = parsePeriod(token);
	expect([titleOfPeriod(period, 'ru'), titleOfPeriod(period, 'en')]).toEqual([ru, en]);
});

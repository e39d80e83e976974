import fc from 'fast-check';
import { loadJob } from '../../../src/app/import/job';
import { start, step } from '../../../src/app/import/run';
import { recomputeNow } from '../../../src/app/panel/menu-commands';
import { sidebarState } from '../../../src/app/panel/state';
import type { Reply, Request } from '../../../src/connectors/kit/contract';
import type { TableId } from '../../../src/facts/tables';
import { isUserError } from '../../../src/language/user-error';
import type { SheetCell } from '../../../src/tabs/workbook';
import { connectTo, execution, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

jest.setTimeout(240_000);

const account = smallAccount(20);
const reply = answering(account);

function imported(): { desk: TestDesk; answers: (next: (request: Request) => Reply) => void } {
	let crm = reply;
	const desk = testDesk((request) => crm(request));
	connectTo(desk, credentials);
	importAll(desk);
	return {
		desk,
		answers: (next) => {
			crm = next;
		},
	};
}

const lines = (desk: TestDesk, id: string): unknown[][] => ((desk.book.content([id])[id] as unknown[][] | null) ?? []).slice(2);
const cell = (desk: TestDesk, id: TableId, key: string, value: SheetCell): void =>
	desk.book.edit(id, (cells) => {
		cells[2]![cells[0]!.indexOf(key)] = value;
	});

describe('a list that is suddenly empty', () => {
	test.each([
		['companies', 'Клиенты'],
		['users', 'Менеджеры'],
		['pipelines', 'Этапы'],
	])('%s: held, whatever list it is', (entity, title) => {
		const { desk, answers } = imported();
		const before = desk.book.content(['clients', 'managers', 'stages']);
		const isEmpty = (url: string): boolean => url.includes(`/${entity}`) || (entity === 'companies' && url.includes('/contacts'));
		answers((request) => (isEmpty(request.url) ? { status: 204, headers: {}, body: '' } : reply(request)));
		importAll(desk, true);
		const job = loadJob(desk.ports)!;
		expect([job.phase, job.fault?.ru]).toEqual(['held', expect.stringContaining(`«${title}»`)]);
		expect(desk.book.content(['clients', 'managers', 'stages'])).toEqual(before);
	});
});

describe('what a CRM answers', () => {
	test('a moment that no calendar has is told, and the rest is loaded', () => {
		const spoilt = testDesk(answering(account, (body) => body.replace(/"created_at":\d+/, '"created_at":1000000000000000000')));
		connectTo(spoilt, credentials);
		const { job } = importAll(spoilt);
		expect([job.phase, job.fault]).toEqual(['done', null]);
		expect(lines(spoilt, 'deals')).toHaveLength(account.deals.length);
	});

	test('a next page that is the same page ends in a sentence', () => {
		const desk = testDesk((request) => {
			const answer = reply(request);
			if (!request.url.includes('/leads?')) return answer;
			return {
				...answer,
				body: answer.body
					.replace(/^\{/, `{"_links":{"next":{"href":${JSON.stringify(request.url)}}},"_unused":0,`)
					.replace(/"_links":\{"self.*?\}\},/, ''),
			};
		});
		connectTo(desk, credentials);
		const { job } = importAll(desk);
		if (job.phase !== 'done') expect(job.fault!.ru).toMatch(/к той же самой/);
		expect(desk.sent.length).toBeLessThan(200);
	});

	test('a spoilt staging cell means reading again, not a stop', () => {
		const { desk } = imported();
		const before = desk.book.content(['deals']);
		execution(desk, () => start(desk.ports, true));
		while (loadJob(desk.ports)!.phase === 'reading') execution(desk, () => step(desk.ports, 0));
		desk.book.edit('staging', (cells) => {
			cells[0]![1] = '[{"deal_id":"1",]';
		});
		importAll(desk);
		expect(loadJob(desk.ports)!.phase).toBe('done');
		expect(desk.book.content(['deals'])).toEqual(before);
	});
});

describe('a zone as people write it', () => {
	const withZone = (text: string) => {
		const { desk } = imported();
		desk.book.edit('settings', (cells) => {
			const line = cells.find((one) => one.includes('tz'))!;
			line[line.indexOf('tz') + 1] = text;
		});
		importAll(desk, true);
		return desk;
	};
	test.each(['Москва', 'MSK', 'UTC+3'])('%s is understood and stays as it is written', (text) => {
		const desk = withZone(text);
		expect(loadJob(desk.ports)!.phase).toBe('done');
		expect(JSON.stringify(desk.book.content(['settings']))).toContain(`"${text}"`);
		expect(sidebarState(desk.ports).facts!.problems).toEqual([]);
	});
	test('one that is not the spreadsheet’s is told, because COUNTIFS goes by the spreadsheet’s', () => {
		const desk = withZone('Asia/Vladivostok');
		expect(sidebarState(desk.ports).facts!.problems.join()).toMatch(
			/Часовой пояс таблицы – Europe\/Moscow, а аккаунта – Asia\/Vladivostok.*«Поставить Asia\/Vladivostok»/,
		);
	});
	test('one that nobody knows is told; the CRM’s own zone holds', () => {
		const desk = withZone('Марс');
		expect(loadJob(desk.ports)!.phase).toBe('done');
		expect(sidebarState(desk.ports).facts!.problems.join()).toMatch(/«tz»: «Марс» не читается/);
	});
});

describe('whatever people do to the add-on’s tabs', () => {
	const evil: readonly SheetCell[] = [
		'не дата',
		'',
		'=1/0',
		"'",
		'\u00a0 ',
		'\ufeffID',
		-1,
		1e18,
		Number.MAX_SAFE_INTEGER,
		true,
		new Date(Date.UTC(1899, 11, 30)),
		new Date(8.64e15),
		'x'.repeat(49_000),
		'<script>',
		'31.02.2026',
		'1;2,3',
		'{"a":',
		'Иванова О’Нил',
		'#REF!',
	];
	const TABS = [
		'deals',
		'activities',
		'clients',
		'managers',
		'stages',
		'settings',
		'targets',
		'log',
		'changes',
		'undo',
		'watched',
		'calendar',
		'kpi_sets',
	];
	const { desk: whole } = imported();
	const present = TABS.filter((id) => whole.book.has(id));
	const edit = fc.record({ tab: fc.constantFrom(...present), row: fc.nat(8), column: fc.nat(25), value: fc.constantFrom(...evil) });

	test('words where a moment stood are quoted as the edit that gave way to the CRM', () => {
		const { desk } = imported();
		cell(desk, 'deals', 'created_at', 'не дата');
		const { job } = importAll(desk, true);
		expect([job.phase, job.fault]).toEqual(['done', null]);
	});

	test('imports and recomputations end in a right result or a sentence', () => {
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), (edits, isFull) => {
				const { desk } = imported();
				for (const { tab, row, column, value } of edits)
					desk.book.edit(tab, (cells) => {
						while (cells.length <= row) cells.push([]);
						while (cells[row]!.length < column) cells[row]!.push('');
						cells[row]![column] = value;
					});
				for (const work of [() => importAll(desk, isFull), () => execution(desk, () => recomputeNow(desk.ports))])
					try {
						work();
					} catch (error) {
						if (!isUserError(error)) throw error;
					}
				const { phase, fault } = loadJob(desk.ports)!;
				if (phase !== 'done' && phase !== 'held') expect(fault?.ru ?? '').toMatch(/[а-я]{3}.*[.!]$/s);
				expect(fault?.ru ?? '').not.toMatch(/undefined|Invalid time|is not a function|Cannot read|NaN|JSON/);
			}),
			{ numRuns: Number(process.env.DRAWS ?? 25) },
		);
	});
});

test('one bad cell among many is told with its row, and everything else is loaded', () => {
	const { desk } = imported();
	cell(desk, 'deals', 'created_at', 'вчера');
	execution(desk, () => recomputeNow(desk.ports));
	expect(sidebarState(desk.ports).facts!.problems.join()).toMatch(/вчера/);
});

test('a text longer than a cell, or one that its own quotation marks make so, is cut with a word, and stops nothing', () => {
	const names = ['x'.repeat(120_000), '"'.repeat(60_000), `${'='.repeat(45_000)}\n${"'".repeat(20_000)}`];
	const deals = account.deals.map((deal, i) => (i < names.length ? { ...deal, name: names[i]! } : deal));
	const desk = testDesk(answering({ ...account, deals }));
	connectTo(desk, credentials);
	const { job } = importAll(desk);
	expect([job.phase, job.fault]).toEqual(['done', null]);
	const lengths = lines(desk, 'deals').map((line) => String(line[2]).length);
	expect(Math.max(...lengths)).toBe(49_000);
	expect(sidebarState(desk.ports).facts!.problems.filter((sentence) => /текст длиннее ячейки/.test(sentence))).toHaveLength(3);
	importAll(desk, true);
	expect(loadJob(desk.ports)!.result!.ru).toMatch(/новых сделок 0, изменённых 0/);
	const longest = (id: string): number =>
		Math.max(0, ...((desk.book.content([id])[id] as unknown[][] | null) ?? []).flat().map((text) => String(text).length));
	expect(['staging', 'undo', 'watched'].map(longest).every((length) => length <= 50_000)).toBe(true);
});

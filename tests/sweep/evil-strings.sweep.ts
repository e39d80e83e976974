import { createCalculator } from '../../local/calc/calculator';
import { sites } from '../../local/crm/sites.gen';
import type { DemoAccount } from '../../local/demo/account';
import { readBundle } from '../../local/host/bundle';
import type { Host } from '../../local/host/contract/host';
import { createHost } from '../../local/host/host';
import type { BuildProgress, CustomFieldList, GoalProposal, ReadyKpi } from '../../src/app/panel/types';
import { answeredBy, given, tabsOf } from '../product/crm-desk';
import { EVIL, evilAccount } from './evil-strings';

/**
 * Whatever people write into their CRM comes into the sheet as it is: no text becomes a formula or an error, none is lost, and the same CRM read
 * again changes nothing. `TURN` settles which name has which text.
 */
const TURNS = process.env.TURN?.split(',').map(Number) ?? [0, 3];
const TOKEN = 'evil-token';
const bundle = readBundle('dist');

function deskOf(crm: (typeof sites)[number], account: DemoAccount): Host {
	let now = account.now;
	const answer = crm.open({ account, token: TOKEN, apiFilter: true });
	const host = createHost({
		bundle,
		calculator: createCalculator(),
		http: answeredBy(answer),
		// Each import is one of its own: they are told apart by their moment.
		now: () => now++,
		person: { email: 'director@example.com', locale: 'ru' },
		locale: 'ru_RU',
		timeZone: 'Europe/Moscow',
	});
	ask(host, 'connect', crm.id, crm.values('http://127.0.0.1:1', TOKEN));
	return host;
}

const ask = <T>(host: Host, name: string, ...args: unknown[]): T => given(host.call(name, args, 'sidebar')) as T;

function importWhole(host: Host): void {
	ask(host, 'startImport', true);
	for (let i = 0; i < 5; i++) {
		const { finished, failed, message } = ask<{ finished: boolean; failed: boolean; message: string | null }>(host, 'importStep', 240);
		if (failed) throw new Error(message ?? 'failed without a word');
		if (finished) return;
	}
	throw new Error('the import does not end');
}

/** What the last import wrote, by its line of the log. */
function assertSame(host: Host): void {
	const [ids, , ...lines] = tabsOf(host).get('log')!.values;
	const last = Object.fromEntries(ids!.map((id, i) => [String(id), lines[lines.length - 1]![i]]));
	// Plans that people made since the import before are noted by the next one: they are no news of the CRM.
	const notes = /^Журнал изменений: \+(\d+) ~0 −0$/.exec(String(last.details));
	expect([last.added, last.changed, last.removed]).toEqual([Number(notes?.[1] ?? 0), 0, 0]);
}

interface Dumped {
	readonly name: string;
	readonly values: readonly (readonly unknown[])[];
	readonly formulas: readonly (readonly string[])[] | Readonly<Record<string, string>>;
}

const RECORDS = [
	'deals',
	'clients',
	'activities',
	'managers',
	'stages',
	'stage_changes',
	'owner_changes',
	'invoices',
	'payments',
	'settings',
];

function assertText(host: Host): void {
	const errors: string[] = [];
	for (const [id, tab] of tabsOf(host) as unknown as Map<string, Dumped>) {
		const cells = JSON.stringify(tab.formulas);
		for (const text of ['=1+1', 'evil.example', '+7 900', '@SUM'])
			if (RECORDS.includes(id) && cells.includes(text)) errors.push(`${id}: ${text} is a formula`);
		if (RECORDS.includes(id)) continue;
		for (const [r, line] of tab.values.entries())
			for (const [c, value] of line.entries())
				if (/^#(ERROR|NAME|VALUE|REF|N\/A|NUM|DIV)/.test(String(value)) && !EVIL.includes(String(value)))
					errors.push(`${id} ${r + 1}:${c + 1} ${String(value)}`);
	}
	expect(errors).toEqual([]);
}

const column = (host: Host, table: string, key: string): string[] => {
	const [ids, , ...lines] = tabsOf(host).get(table)!.values;
	const at = ids!.indexOf(key);
	return lines.map((line) => String(line[at] ?? ''));
};

describe.each(sites.map((crm) => [crm.id, crm] as const))('%s', (_, crm) => {
	test.each(TURNS)('turn %i', (turn) => {
		const account = evilAccount(turn);
		const host = deskOf(crm, account);
		const { fields } = ask<CustomFieldList>(host, 'customFields');
		ask(
			host,
			'pickCustomFields',
			fields.map(({ of, code, name, kind }) => ({ of, code, name, kind })),
		);
		importWhole(host);
		const names = column(host, 'deals', 'name');
		const kept = new Set(names);
		const lost = account.deals
			.filter(({ deletedAt, name }) => deletedAt === null && name.length < 40_000 && !kept.has(name))
			.map(({ name }) => name);
		expect(lost).toEqual([]);
		assertText(host);
		importWhole(host);
		assertSame(host);
		for (const { key } of ask<ReadyKpi[]>(host, 'readyKpis').slice(0, 3)) ask(host, 'addReadyKpi', key);
		ask(host, 'buildGoal', ask<GoalProposal>(host, 'goalDefaults').form);
		for (let progress: BuildProgress = { done: 0, total: 1, title: '' }; progress.done < progress.total; )
			progress = ask<BuildProgress>(host, 'buildSummaries', progress.done);
		given(host.call('recomputeNow', [], 'menu'));
		assertText(host);
		importWhole(host);
		assertSame(host);
		host.dispose();
	});
});

import { join } from 'node:path';
import type { BuildProgress, GoalProposal, Rpc, SidebarState } from '../../src/app/panel/types';
import { startCrmThread } from '../crm/thread';
import type { Host } from '../host/contract/host';
import { stopwatch } from '../time/clock';
import { toXlsx } from '../xlsx/book';
import { accountOf } from './account';
import { crmNamed } from './crm';
import { ask, openDesk } from './desk';
import { runImport } from './import';
import { buildWarehouseEdition, copyToStand, WAREHOUSE_EDITION } from './warehouse-copy';
import { Failure, type Words } from './words';
import { writeDumpAndState, writeWhole } from './workbook-file';

/** The whole main job without a browser: connect, import, decompose the goal, build the summaries, write the files. */
export async function demoCommand(words: Words): Promise<unknown> {
	const elapsed = stopwatch();
	const language = words.one.locale ?? 'ru';
	const locale = language.startsWith('ru') ? 'ru_RU' : 'en_US';
	const account = accountOf(words);
	const isWithWarehouse = words.flags.has('warehouse');
	if (isWithWarehouse) buildWarehouseEdition();
	const crm = await startCrmThread({ crm: crmNamed(words), account, throttled: false });
	const desk = openDesk({ locale, language, timeZone: account.timeZone, ...(isWithWarehouse && { bundle: WAREHOUSE_EDITION }) });
	const say = (text: string): void => void process.stderr.write(`${text}\n`);
	try {
		const opened = desk.open();
		if (!opened.ok) throw new Failure(opened.message);
		const connected = ask<SidebarState>(desk, 'connect', crmNamed(words), crm.values);
		say(`Connected: ${connected.connection?.account}`);
		const own = new Set((account.customFields ?? []).map(({ name }) => name));
		const fields = ask<ReturnType<Rpc['customFields']>>(desk, 'customFields').fields.filter(({ name }) => own.has(name));
		ask(desk, 'pickCustomFields', fields);
		say(`CRM fields as columns: ${fields.map(({ name }) => name).join(', ')}`);
		runImport(desk, true, ({ share, message }) => say(`${String(Math.round(share * 100)).padStart(3)} %  ${message ?? ''}`));
		ask(desk, 'buildGoal', ask<GoalProposal>(desk, 'goalDefaults').form);
		say('The goal is decomposed.');
		for (let progress: BuildProgress = { done: 0, total: 1, title: '' }; progress.done < progress.total; ) {
			progress = ask<BuildProgress>(desk, 'buildSummaries', progress.done);
			say(`Summary ${progress.done} of ${progress.total}: ${progress.title}`);
		}
		const warehouse = isWithWarehouse ? (await copyToStand(desk, say)).copy : null;
		const calls = desk.calls();
		const dump = desk.dump();
		const result = {
			tabs: tabNames(dump),
			counts: countsOf(desk),
			kpis: kpisOf(dump),
			calls,
			...(warehouse !== null && { warehouse }),
			seconds: elapsed() / 1000,
		};
		if (words.one.out !== undefined) {
			writeDumpAndState(join(words.one.out, 'workbook.json'), desk);
			writeWhole(join(words.one.out, 'report.xlsx'), await toXlsx(desk.view()));
			say(`Written: ${join(words.one.out, 'report.xlsx')}, ${join(words.one.out, 'workbook.json')}`);
		}
		return { ...result, seconds: elapsed() / 1000 };
	} finally {
		desk.close();
		await crm.close();
	}
}

interface DumpedTab {
	readonly name: string;
	readonly hidden: boolean;
	readonly values: unknown[][];
}

const tabsOf = (dump: Record<string, unknown>): DumpedTab[] => dump.tabs as DumpedTab[];
const tabNames = (dump: Record<string, unknown>): string[] => tabsOf(dump).map(({ name }) => name);

function countsOf(host: Host): Record<string, number> {
	const { facts, summaries } = ask<SidebarState>(host, 'sidebarState');
	return { deals: facts?.deals ?? 0, activities: facts?.activities ?? 0, managers: facts?.managers ?? 0, summaries: summaries.length };
}

/** The department's figures of the present month, quarter and year, as the aggregate tab holds them. */
function kpisOf(dump: Record<string, unknown>): Record<string, Record<string, unknown>> {
	const tab = tabsOf(dump).find(({ values }) => values[0]?.[0] === 'key' && values[0][1] === 'scope');
	const [heads = [], ...lines] = tab?.values ?? [];
	const first = heads.indexOf('elapsed') + 1;
	const whole = lines.filter((line) => line[1] === 'ALL');
	// Latest first within months, quarters and years.
	const latest = [/^\d{4}-\d{2}$/, /Q/, /^\d{4}$/].flatMap((kind) => {
		const line = whole.find((one) => kind.test(String(one[2])));
		return line === undefined ? [] : [line];
	});
	const figures = (line: unknown[]): Record<string, unknown> =>
		Object.fromEntries(heads.slice(first).map((key, i) => [String(key), line[first + i] === '' ? null : line[first + i]]));
	return Object.fromEntries(latest.map((line) => [String(line[2]), figures(line)]));
}

import { writeFileSync } from 'node:fs';
import type { DemoAccount } from '../../local/demo/account';
import type { Host } from '../../local/host/contract/host';
import { accountOf, Connected, value } from './connected';
import { RealmMemory } from './realm-memory';

/** Deals that an hour changes. */
const CHANGED = 200;
/** Calls that reach the CRM or only wait; all others are Google's. */
const NOT_GOOGLE = /^(UrlFetchApp\.fetch|Utilities\.sleep)$/;

const USUAL = [
	[10_000, 0.35],
	[12_000, 1],
] as const;
/** `npm run bench -- import large`: fifty thousand deals with a quarter of a million activities; a quarter of an hour on a quiet machine. */
const LARGE = [[50_000, 0.585]] as const;

/** `npm run bench -- import memory`: live memory of the add-on's realm at its fullest moment; the import of it is timed nowhere. */
const MEMORY = [[12_000, 1]] as const;

interface Counted {
	google: number;
	requests: number;
	/** Of the add-on and of the stand, in which it runs. */
	seconds: number;
	/** Of the execution that took the most, which Google would end after six minutes; and how many there were. */
	longest: number;
	executions: number;
}

/** Counts what an import asks of Google and of the CRM: the compiled add-on, the loopback amoCRM, the unattended run that the trigger calls. */
export async function run(parts: readonly string[], sources: string): Promise<void> {
	if (parts.includes('memory')) return measureMemory(sources);
	const lines = [
		'# Imports, counted',
		'',
		`The compiled add-on over the loopback amoCRM; one unattended execution after another until all is read. Sources ${sources}.`,
		'',
	];
	lines.push(
		'| deals | activities | import | Google calls | requests | seconds of the processor | of the longest execution | cells of the file | by list |',
		'| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
	);
	for (const [deals, share] of parts.includes('large') ? LARGE : USUAL) {
		console.error(`${deals} deals …`);
		const account = accountOf(deals, share);
		const connected = new Connected(account);
		const { host, requests } = connected;
		for (const kind of [
			'first',
			'an hour later, nothing new',
			'two hours later',
			'three hours later',
			`an hour later, ${CHANGED} deals changed`,
		]) {
			requests.clear();
			if (kind.includes('changed')) connected.becomes(changed(account, connected.now));
			const counted = importWhole(host);
			connected.now += 3_600_000;
			const { facts } = value(host.call('sidebarState', [], 'sidebar')) as { facts: { deals: number; activities: number } };
			const lists = [...requests].map(([path, n]) => `${path.split('/').slice(3).join('/')} ${n}`).join(', ');
			const numbers = [
				facts.deals,
				facts.activities,
				kind,
				counted.google,
				counted.requests,
				counted.seconds.toFixed(1),
				`${counted.longest.toFixed(1)} of ${counted.executions}`,
				cellsOf(host),
			];
			lines.push(`| ${numbers.join(' | ')} | ${lists} |`);
		}
		requests.clear();
		value(host.call('startImport', [true], 'sidebar'));
		const stepped = inSteps(host);
		lines.push(
			`| | | everything, in steps of the panel | ${stepped.google} | ${stepped.requests} | ${stepped.seconds.toFixed(1)} | ${stepped.longest.toFixed(1)} of ${stepped.executions} | ${cellsOf(host)} | |`,
		);
		host.dispose();
	}
	const text = `${lines.join('\n')}\n`;
	console.log(text);
	writeFileSync(`bench/import/${parts.includes('large') ? 'results-large' : 'results'}.md`, text);
}

/** The first import of an account, and the most that the add-on's realm held alive in it. */
function measureMemory(sources: string): void {
	const lines = [
		'# Memory of an import',
		'',
		`Live bytes that the add-on's realm allocated, at the fullest moment of its first import; the stand holds its spreadsheet and its CRM beside it. Sources ${sources}.`,
		'',
		'| deals | activities | MB |',
		'| --- | --- | --- |',
	];
	for (const [deals, share] of MEMORY) {
		const memory = new RealmMemory();
		const { host } = new Connected(accountOf(deals, share), () => memory.look());
		importWhole(host);
		const { facts } = value(host.call('sidebarState', [], 'sidebar')) as { facts: { deals: number; activities: number } };
		lines.push(`| ${facts.deals} | ${facts.activities} | ${Math.round(memory.most / 1e6)} |`);
		host.dispose();
	}
	const text = `${lines.join('\n')}\n`;
	console.log(text);
	writeFileSync('bench/import/results-memory.md', text);
}

/** The newest deals with other amounts, as the CRM has them now. */
function changed(account: DemoAccount, now: number): DemoAccount {
	const first = account.deals.length - CHANGED;
	const deals = account.deals.map((deal, i) => (i < first ? deal : { ...deal, amount: (deal.amount ?? 0) + 1000, updatedAt: now }));
	return { ...account, deals };
}

function secondsSince(start: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1e6;
}

function countExecution(sums: Counted, began: NodeJS.CpuUsage): void {
	sums.executions++;
	sums.longest = Math.max(sums.longest, secondsSince(began));
}

/** What counts against Google's ten million. */
const cellsOf = (host: Host): number =>
	(host.save() as { book: { meta: { sheets: { rows: number; columns: number }[] } } }).book.meta.sheets.reduce(
		(sum, { rows, columns }) => sum + rows * columns,
		0,
	);

/** The open panel asks for a few seconds of work at a time, and each step is an execution that knows nothing of the one before. */
function inSteps(host: Host): Counted {
	const sums: Counted = { google: 0, requests: 0, seconds: 0, longest: 0, executions: 0 };
	const start = process.cpuUsage();
	for (let isFinished = false; !isFinished; ) {
		const before = host.calls();
		const began = process.cpuUsage();
		isFinished = (value(host.call('importStep', [], 'sidebar')) as { finished: boolean }).finished;
		countExecution(sums, began);
		for (const [name, n] of Object.entries(host.calls())) {
			const more = n - (before[name] ?? 0);
			if (name === 'UrlFetchApp.fetch') sums.requests += more;
			else if (!NOT_GOOGLE.test(name)) sums.google += more;
		}
	}
	sums.seconds = secondsSince(start);
	return sums;
}

/** The trigger's runs until the import they began has ended; asking whether it has is not counted. */
function importWhole(host: Host): Counted {
	const sums: Counted = { google: 0, requests: 0, seconds: 0, longest: 0, executions: 0 };
	const start = process.cpuUsage();
	for (let i = 0; i < 20; i++) {
		const before = host.calls();
		const began = process.cpuUsage();
		value(host.call('importHourly', [], 'trigger'));
		countExecution(sums, began);
		for (const [name, n] of Object.entries(host.calls())) {
			const more = n - (before[name] ?? 0);
			if (process.env.EACH && more > 0) console.error(name, more);
			if (name === 'UrlFetchApp.fetch') sums.requests += more;
			else if (!NOT_GOOGLE.test(name)) sums.google += more;
		}
		const { import: progress } = value(host.call('sidebarState', [], 'sidebar')) as { import: { finished: boolean } };
		sums.seconds = secondsSince(start);
		if (progress.finished) return sums;
	}
	throw new Error('the import does not end');
}

import { writeFileSync } from 'node:fs';
import { createCalculator } from '../../local/calc/calculator';
import site from '../../local/crm/amocrm/site';
import type { DemoAccount } from '../../local/demo/account';
import { generateAccount } from '../../local/demo/generate';
import { readBundle } from '../../local/host/bundle';
import type { Host, Outcome } from '../../local/host/contract/host';
import { createHost } from '../../local/host/host';

const TOKEN = 'bench-token';
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

interface Counted {
	google: number;
	requests: number;
	/** Of the add-on and of the stand, in which it runs. */
	seconds: number;
}

/** Counts what an import asks of Google and of the CRM: the compiled add-on, the loopback amoCRM, the unattended run that the trigger calls. */
export async function run(parts: readonly string[], sources: string): Promise<void> {
	const lines = [
		'# Imports, counted',
		'',
		`The compiled add-on over the loopback amoCRM; one unattended execution after another until all is read. Sources ${sources}.`,
		'',
	];
	lines.push(
		'| deals | activities | import | Google calls | requests | seconds of the processor | cells of the file | by list |',
		'| --- | --- | --- | --- | --- | --- | --- | --- |',
	);
	for (const [deals, share] of parts.includes('large') ? LARGE : USUAL) {
		console.error(`${deals} deals …`);
		const account = thinned(generateAccount({ seed: 7, today: '2026-08-01', deals }), share);
		const requestCounts = new Map<string, number>();
		let answer = site.open({ account, token: TOKEN, apiFilter: true });
		let clock = account.now;
		const host = createHost({
			bundle: readBundle('dist'),
			calculator: createCalculator(),
			http({ url, method, headers, body }) {
				clock += 150;
				const { pathname, searchParams, origin } = new URL(url);
				requestCounts.set(pathname, (requestCounts.get(pathname) ?? 0) + 1);
				const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
				const reply = answer({
					method: method.toUpperCase(),
					path: pathname,
					query: searchParams,
					origin,
					headers: lower,
					body: body ?? '',
				});
				return { status: reply.status, headers: reply.type === undefined ? {} : { 'content-type': reply.type }, body: reply.body ?? '' };
			},
			now: () => clock,
			person: { email: 'director@example.com', locale: 'ru' },
			locale: 'ru_RU',
			timeZone: 'Europe/Moscow',
		});
		value(host.call('connect', ['amocrm', { base_url: 'http://127.0.0.1:1', token: TOKEN }], 'sidebar'));
		for (const kind of [
			'first',
			'an hour later, nothing new',
			'two hours later',
			'three hours later',
			`an hour later, ${CHANGED} deals changed`,
		]) {
			requestCounts.clear();
			if (kind.includes('changed')) answer = site.open({ account: changed(account, clock), token: TOKEN, apiFilter: true });
			const counted = importWhole(host);
			clock += 3_600_000;
			const { facts } = value(host.call('sidebarState', [], 'sidebar')) as { facts: { deals: number; activities: number } };
			const lists = [...requestCounts].map(([path, n]) => `${path.split('/').slice(3).join('/')} ${n}`).join(', ');
			const numbers = [facts.deals, facts.activities, kind, counted.google, counted.requests, counted.seconds.toFixed(1), cellsOf(host)];
			lines.push(`| ${numbers.join(' | ')} | ${lists} |`);
		}
		requestCounts.clear();
		value(host.call('startImport', [true], 'sidebar'));
		const stepped = inSteps(host);
		lines.push(
			`| | | everything, in steps of the panel | ${stepped.google} | ${stepped.requests} | ${stepped.seconds.toFixed(1)} | ${cellsOf(host)} | ${stepped.steps} steps |`,
		);
		host.dispose();
	}
	const text = `${lines.join('\n')}\n`;
	console.log(text);
	writeFileSync(`bench/import/${parts.includes('large') ? 'results-large' : 'results'}.md`, text);
}

/** The same deals with this share of their calls, tasks and messages. */
function thinned(account: DemoAccount, share: number): DemoAccount {
	const some = <T>(all: readonly T[]): readonly T[] => all.filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share));
	return { ...account, calls: some(account.calls), tasks: some(account.tasks), messages: some(account.messages) };
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

/** What counts against Google's ten million. */
const cellsOf = (host: Host): number =>
	(host.save() as { book: { meta: { sheets: { rows: number; columns: number }[] } } }).book.meta.sheets.reduce(
		(sum, { rows, columns }) => sum + rows * columns,
		0,
	);

/** The open panel asks for a few seconds of work at a time, and each step is an execution that knows nothing of the one before. */
function inSteps(host: Host): Counted & { steps: number } {
	const sums = { google: 0, requests: 0, seconds: 0, steps: 0 };
	const start = process.cpuUsage();
	for (let isFinished = false; !isFinished; sums.steps++) {
		const before = host.calls();
		isFinished = (value(host.call('importStep', [], 'sidebar')) as { finished: boolean }).finished;
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
	const sums: Counted = { google: 0, requests: 0, seconds: 0 };
	const start = process.cpuUsage();
	for (let i = 0; i < 20; i++) {
		const before = host.calls();
		value(host.call('importHourly', [], 'trigger'));
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

function value(outcome: Outcome): unknown {
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value;
}

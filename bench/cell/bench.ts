import { writeFileSync } from 'node:fs';
import { createCalculator } from '../../local/calc/calculator';
import site from '../../local/crm/amocrm/site';
import { generateAccount } from '../../local/demo/generate';
import { readBundle } from '../../local/host/bundle';
import type { Host, HostOptions, Outcome } from '../../local/host/contract/host';
import { createHost } from '../../local/host/host';

const TOKEN = 'bench-token';
const RUNS = 7;
const FORMULAS = [
	'=1+1',
	'=KPI("bookings";"ALL";"2026-06")',
	'=KPI("win_rate";"ALL";"2026-Q2")',
	'=KPI("bookings";"ALL";"2026-06-03..2026-06-20")',
];

/** One formula typed into a workbook that was just opened: nothing is warm, as in Google, where every execution begins anew. */
export async function run(_parts: readonly string[], sources: string): Promise<void> {
	const account = generateAccount({ seed: 7, today: '2026-08-01', deals: 2000 });
	const answer = site.open({ account, token: TOKEN, apiFilter: true });
	const options: Omit<HostOptions, 'calculator'> = {
		bundle: readBundle('dist'),
		http({ url, method, headers, body }) {
			const { pathname, searchParams, origin } = new URL(url);
			const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
			const reply = answer({ method: method.toUpperCase(), path: pathname, query: searchParams, origin, headers: lower, body: body ?? '' });
			return { status: reply.status, headers: reply.type === undefined ? {} : { 'content-type': reply.type }, body: reply.body ?? '' };
		},
		now: () => account.now,
		person: { email: 'director@example.com', locale: 'ru' },
		locale: 'ru_RU',
		timeZone: 'Europe/Moscow',
	};
	const open = (saved?: unknown): Host =>
		createHost({ ...options, calculator: createCalculator(), ...(saved === undefined ? {} : { saved }) });
	const first = open();
	value(first.call('connect', ['amocrm', { base_url: 'http://127.0.0.1:1', token: TOKEN }], 'sidebar'));
	for (let i = 0; i < 20 && !isImported(first); i++) value(first.call('importHourly', [], 'trigger'));
	first.addSheet('Bench');
	const saved = first.saveText();
	first.dispose();
	const lines = [
		'# A formula in a cell of a workbook that was just opened',
		'',
		`The compiled add-on in the stand, 2,000 deals imported. Medians of ${RUNS} openings; calls beside those of any typing. Sources ${sources}.`,
		'',
		'| formula | milliseconds | Google calls | of them |',
		'| --- | --- | --- | --- |',
	];
	/** Whatever is typed, the add-on looks which tab it is. */
	let typing: Record<string, number> = {};
	measure(open(saved), FORMULAS[0]!).host.dispose();
	for (const formula of FORMULAS) {
		const times: number[] = [];
		let calls: [string, number][] = [];
		for (let i = 0; i < RUNS; i++) {
			const { host, ms } = measure(open(saved), formula);
			times.push(ms);
			if (formula === FORMULAS[0]) typing = { ...host.calls() };
			calls = Object.entries(host.calls()).flatMap(([name, n]) => (n > (typing[name] ?? 0) ? [[name, n - (typing[name] ?? 0)]] : []));
			host.dispose();
		}
		const list = calls.map(([name, n]) => `${name} ${n}`).join(', ');
		const ms = times.sort((a, b) => a - b)[RUNS >> 1]!;
		lines.push(`| \`${formula}\` | ${Math.round(ms)} | ${calls.reduce((sum, [, n]) => sum + n, 0)} | ${list} |`);
	}
	const text = `${lines.join('\n')}\n`;
	console.log(text);
	writeFileSync('bench/cell/results.md', text);
}

function measure(host: Host, formula: string): { readonly host: Host; readonly ms: number } {
	const start = performance.now();
	host.type('Bench', 0, 0, formula);
	const cell = host.view().sheets.find(({ name }) => name === 'Bench')!.cells[0]![2];
	const ms = performance.now() - start;
	if (cell.error !== undefined || typeof cell.value !== 'number') throw new Error(`${formula} gives ${JSON.stringify(cell)}`);
	return { host, ms };
}

const isImported = (host: Host): boolean =>
	(value(host.call('sidebarState', [], 'sidebar')) as { import: { finished: boolean } | null }).import?.finished === true;

function value(outcome: Outcome): unknown {
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value;
}

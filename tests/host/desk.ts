import { createCalculator } from '../../local/calc/calculator';
import type { Bundle, Host, HostOptions, Outcome } from '../../local/host/contract/host';
import { createHost } from '../../local/host/host';

export const OWNER = { email: 'owner@example.com', locale: 'ru' };
export const OTHER = { email: 'manager@example.com', locale: 'ru' };

/** Jest keeps the process's own zone from its tests, so scripts run in that one here. */
export const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const bundleOf = (script: string, html: Readonly<Record<string, string>> = {}, oauthScopes?: readonly string[]): Bundle => ({
	files: [
		{ name: 'code', kind: 'script', source: script },
		...Object.entries(html).map(([name, source]) => ({ name, kind: 'html' as const, source })),
	],
	manifest: { timeZone: ZONE, ...(oauthScopes ? { oauthScopes } : {}) },
});

export const desk = (bundle: string | Bundle, options: Partial<HostOptions> = {}): Host =>
	createHost({
		bundle: typeof bundle === 'string' ? bundleOf(bundle) : bundle,
		calculator: createCalculator(),
		http: () => {
			throw new Error('no network in this test');
		},
		now: () => Date.UTC(2026, 6, 15, 9),
		person: OWNER,
		locale: 'en_US',
		timeZone: ZONE,
		...options,
	});

/** The script's `test` function: its value, or what it was refused with. */
export const run = (body: string, options: Partial<HostOptions> = {}): unknown =>
	resultOf(desk(`function test() { ${body} }`, options).call('test'));

export const resultOf = (outcome: Outcome): unknown => {
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value;
};

export const cellOf = (host: Host, sheet: string, row: number, column: number) =>
	host
		.view()
		.sheets.find(({ name }) => name === sheet)!
		.cells.find(([r, c]) => r === row && c === column)?.[2];

/** What a person sees after typing it into A1. */
export const typed = (text: string, locale = 'en_US'): unknown[] => {
	const host = desk('', { locale });
	const sheet = host.view().sheets[0]!.name;
	host.type(sheet, 0, 0, text);
	const cell = cellOf(host, sheet, 0, 0);
	return cell ? [cell.value, cell.display] : [null, ''];
};

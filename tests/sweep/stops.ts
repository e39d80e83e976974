import { createCalculator } from '../../local/calc/calculator';
import { readBundle } from '../../local/host/bundle';
import type { CloudFile } from '../../local/host/cloud/files';
import type { Host, HostOptions } from '../../local/host/contract/host';
import { createHost } from '../../local/host/host';
import { NOW } from '../now';
import type { Tab } from '../reports/built';

const bundle = readBundle('dist');
/** What a complete import leaves behind: without one no digest goes out. */
const IMPORTED = `function imported(at) {
	PropertiesService.getDocumentProperties().setProperty('kpi.imported', JSON.stringify({ crm: 'amocrm', account: 'a', startedAt: at, finishedAt: at }));
}`;

/** The compiled add-on over a saved workbook, with no network but Google's own files. */
export const stoppable = (saved?: unknown, more: Partial<HostOptions> = {}): Host =>
	createHost({
		bundle: { ...bundle, files: [...bundle.files, { name: 'zz-imported', kind: 'script', source: IMPORTED }] },
		calculator: createCalculator(),
		http: () => ({ status: 404, headers: {}, body: '' }),
		now: () => NOW,
		person: { email: 'director@example.com', locale: 'ru' },
		locale: 'ru_RU',
		timeZone: 'Europe/Moscow',
		...(saved === undefined ? {} : { saved }),
		...more,
	});

/** One thing that a person does in the panel: its calls, to their end. */
export interface Act {
	readonly name: string;
	run(host: Host): void;
}

export function asked<T>(host: Host, name: string, ...args: unknown[]): T {
	const outcome = host.call(name, args, 'sidebar');
	if (!outcome.ok) throw new Error(`${outcome.kind}: ${outcome.message}`);
	return outcome.value as T;
}

export const savedCopy = (host: Host): unknown => JSON.parse(JSON.stringify(host.save()));

/** The workbook, the private files and the letters as people see them; ids that are made anew are left out. */
export type View = Readonly<Record<string, unknown>>;

export function seen(host: Host): View {
	const { tabs, files, outbox } = host.dump() as unknown as { tabs: Tab[]; files: CloudFile[]; outbox: { to: string; subject: string }[] };
	const ids = new Map(files.map(({ id }, i) => [id, `file ${i + 1}`]));
	const named = (value: unknown): unknown =>
		JSON.parse([...ids].reduce((text, [id, name]) => text.replaceAll(id, name), JSON.stringify(value).replace(/#gid=\d+/g, '#gid=')));
	const entries = tabs.map(({ name, hidden, values, formulas, merges, protections, charts, metadata }) => [
		metadata.find(({ key }) => key === 'kpi.tab')?.value ?? name,
		named({
			name,
			hidden,
			values,
			formulas,
			merges: [...merges].sort(),
			protections,
			charts: charts.map(({ title, ranges }) => [title, ranges]),
		}),
	]);
	return {
		...Object.fromEntries(entries),
		'private files': files.map(({ name, sheets, permissions, trashed }) =>
			named({
				name,
				trashed,
				who: permissions.map(({ role, emailAddress }) => [role, emailAddress]),
				sheets: sheets.map(({ rows, charts }) => [rows, charts.length]),
			}),
		),
		letters: outbox.map(({ to, subject }) => [to, subject]),
	};
}

export const differing = (a: View, b: View): string[] =>
	[...new Set([...Object.keys(a), ...Object.keys(b)])].filter((id) => JSON.stringify(a[id]) !== JSON.stringify(b[id]));

/** What a tab is made of: its formulas, and the values of all other cells; trailing blanks aside. */
export function cellsOf(tab: unknown): string {
	const { values = [], formulas = [] } = (tab ?? {}) as { values?: unknown[][]; formulas?: string[][] };
	const lines = values.map((line, r) => line.map((value, c) => formulas[r]?.[c] || value));
	return JSON.stringify(
		lines.map((line) =>
			JSON.stringify(line)
				.replace(/(,"")+\]$/, ']')
				.replace('[""]', '[]'),
		),
	)
		.replace(/(,"\[\]")+\]$/, ']')
		.replace('["[]"]', '[]');
}

export const isMarked = (host: Host, id: string): boolean =>
	host
		.tabs<Tab>()
		.some(
			({ metadata }) =>
				metadata.some(({ key, value }) => key === 'kpi.tab' && value === id) && metadata.some(({ key }) => key === 'kpi.unfinished'),
		);

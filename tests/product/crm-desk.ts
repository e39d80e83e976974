import { createCalculator } from '../../local/calc/calculator';
import site from '../../local/crm/amocrm/site';
import type { DemoAccount } from '../../local/demo/account';
import { readBundle } from '../../local/host/bundle';
import type { Host, HostOptions, Outcome } from '../../local/host/contract/host';
import { createHost } from '../../local/host/host';

const TOKEN = 'desk-token';
const bundle = readBundle('dist');

/** What a CRM of this machine answers, without a network. */
export const answeredBy =
	(answer: ReturnType<typeof site.open>): HostOptions['http'] =>
	({ url, method, headers, body }) => {
		const { pathname, searchParams, origin } = new URL(url);
		const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
		const reply = answer({ method: method.toUpperCase(), path: pathname, query: searchParams, origin, headers: lower, body: body ?? '' });
		return { status: reply.status, headers: reply.type === undefined ? {} : { 'content-type': reply.type }, body: reply.body ?? '' };
	};

/** The compiled add-on in a spreadsheet whose CRM is this account. */
export function hostOf(crm: DemoAccount, saved?: unknown, more: Partial<HostOptions> = {}): Host {
	const answer = site.open({ account: crm, token: TOKEN, apiFilter: false });
	return createHost({
		bundle,
		calculator: createCalculator(),
		http: answeredBy(answer),
		now: () => crm.now,
		person: { email: 'director@example.com', locale: 'ru' },
		locale: 'ru_RU',
		timeZone: 'Europe/Moscow',
		...(saved === undefined ? {} : { saved }),
		...more,
	});
}

export const given = (outcome: Outcome): unknown => {
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value;
};

export function connect(host: Host): void {
	given(host.call('connect', ['amocrm', { base_url: 'http://127.0.0.1:1', token: TOKEN }], 'sidebar'));
}

/** One import from its start; `killed` when the execution was ended before it could say that it had finished. */
export function importOnce(host: Host): 'done' | 'killed' {
	for (const [name, args] of [
		['startImport', [true]],
		['importStep', [240]],
		['importStep', [240]],
		['importStep', [240]],
	] as const) {
		const outcome = host.call(name, args, 'sidebar');
		if (!outcome.ok) {
			if (outcome.kind === 'killed') return 'killed';
			throw new Error(outcome.message);
		}
		if ((outcome.value as { finished: boolean }).finished) return 'done';
	}
	throw new Error('the import does not end');
}

export const savedCopy = (host: Host): unknown => JSON.parse(JSON.stringify(host.save()));

export interface Tab {
	readonly name: string;
	readonly values: readonly (readonly unknown[])[];
}

/** The add-on's tabs by their mark. */
export function tabsOf(host: Host): Map<string, Tab> {
	const tabs = host.tabs<Tab & { readonly metadata: readonly { key: string; value: string }[] }>();
	return new Map(tabs.flatMap((tab) => tab.metadata.filter(({ key }) => key === 'kpi.tab').map(({ value }) => [value, tab] as const)));
}

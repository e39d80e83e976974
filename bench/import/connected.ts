import { createCalculator } from '../../local/calc/calculator';
import site from '../../local/crm/amocrm/site';
import type { DemoAccount } from '../../local/demo/account';
import { generateAccount } from '../../local/demo/generate';
import { readBundle } from '../../local/host/bundle';
import type { Host, Outcome } from '../../local/host/contract/host';
import { createHost } from '../../local/host/host';

const TOKEN = 'bench-token';
const REQUEST_MS = 150;

/** The compiled add-on in an empty spreadsheet, connected to a loopback amoCRM. */
export class Connected {
	readonly host: Host;
	/** Requests by path, until somebody clears them. */
	readonly requests = new Map<string, number>();
	/** Milliseconds; each request takes its time. */
	now: number;
	private answer: ReturnType<typeof site.open>;

	constructor(account: DemoAccount, look: () => void = () => {}) {
		this.now = account.now;
		this.answer = site.open({ account, token: TOKEN, apiFilter: true });
		this.host = createHost({
			bundle: readBundle('dist'),
			calculator: createCalculator(),
			http: ({ url, method, headers, body }) => {
				this.now += REQUEST_MS;
				const { pathname, searchParams, origin } = new URL(url);
				this.requests.set(pathname, (this.requests.get(pathname) ?? 0) + 1);
				const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
				const reply = this.answer({
					method: method.toUpperCase(),
					path: pathname,
					query: searchParams,
					origin,
					headers: lower,
					body: body ?? '',
				});
				return { status: reply.status, headers: reply.type === undefined ? {} : { 'content-type': reply.type }, body: reply.body ?? '' };
			},
			now: () => {
				look();
				return this.now;
			},
			person: { email: 'director@example.com', locale: 'ru' },
			locale: 'ru_RU',
			timeZone: 'Europe/Moscow',
			// Other work of this machine is none of the add-on's: what an execution took of the processor is measured instead.
			executionMs: 3_600_000,
		});
		value(this.host.call('connect', ['amocrm', { base_url: 'http://127.0.0.1:1', token: TOKEN }], 'sidebar'));
	}

	/** The CRM holds something else from now on. */
	becomes(account: DemoAccount): void {
		this.answer = site.open({ account, token: TOKEN, apiFilter: true });
	}
}

export function value(outcome: Outcome): unknown {
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value;
}

/** An account of so many deals with this share of the calls, tasks and messages that the demo company would have. */
export function accountOf(deals: number, share: number): DemoAccount {
	const account = generateAccount({ seed: 7, today: '2026-08-01', deals });
	const some = <T>(all: readonly T[]): readonly T[] => all.filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share));
	return { ...account, calls: some(account.calls), tasks: some(account.tasks), messages: some(account.messages) };
}

import type { ServiceReply, ServiceRequest } from '../../local/bigquery/replies';
import type { Host, Outcome } from '../../local/host/contract/host';
import type { CopyProgress, WarehouseForm, WarehouseState } from '../../src/app/panel/types';
import { firmTables } from '../reports/firm';
import { type Between, keyOf, NO_ENGINE, service, warehouseHost } from './edition';

jest.setTimeout(600_000);

const FIRM = {
	managers: [
		['M1', 'Анна Иванова', 'Север', 'Тверь'],
		['M2', "Борис'; DROP TABLE deals; --", 'Юг', 'Орёл'],
	],
	deals: 6,
	months: ['2026-06', '2026-07'],
} as const;
const FORM: WarehouseForm = { key: keyOf(), project: '', dataset: 'kpi', location: 'EU', mostGigabytes: 10 };
const DATASET = 'acme-sales-1.kpi';

/** Steps before those that ask BigQuery for figures. */
const TABLES = 21;
const straight: Between = (_, answer) => answer();

function call<T>(host: Host, name: string, ...args: unknown[]): T {
	const outcome: Outcome = host.call(name, args, 'sidebar');
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value as T;
}

function withData(between: Between, to = service()): { host: Host; to: ReturnType<typeof service> } {
	const host = warehouseHost(to, between);
	call(host, 'importTables', firmTables(FIRM, '2026-07-31'));
	return { host, to };
}

/** Copies as the panel does, up to the first question for a figure, which this service refuses. */
function copy(host: Host): void {
	let progress: CopyProgress = { done: 0, total: 1, title: '' };
	expect(() => {
		while (progress.done < progress.total) progress = call<CopyProgress>(host, 'copyToWarehouse', progress.done, 60);
	}).toThrow(NO_ENGINE);
}

test('the default edition knows nothing of it; the other shows its page', () => {
	const { host } = withData(straight);
	expect(call<{ hasWarehouse: boolean }>(host, 'sidebarState').hasWarehouse).toBe(true);
	expect(call<WarehouseState>(host, 'warehouseState')).toMatchObject({ form: null, account: '', copy: null });
	host.dispose();
});

test('the dataset is made, every table is loaded beside and takes its place, and nothing of a half copy stays', () => {
	const bodies: string[] = [];
	const { host, to } = withData((request, answer) => {
		bodies.push(request.body);
		return answer();
	});
	const state = call<WarehouseState>(host, 'connectWarehouse', FORM);
	expect(state).toMatchObject({ account: 'kpi@acme-sales-1.iam.gserviceaccount.com', form: { project: 'acme-sales-1', dataset: 'kpi' } });
	copy(host);
	const held = to.contents(DATASET);
	expect(held).toMatchObject({ deals: '12', activities: '12', managers: '2', account: '1', plans: '24' });
	expect(Object.keys(held).filter((name) => name.startsWith('new_'))).toEqual([]);
	// A name from outside is a value in a line of JSON, and never a part of a query.
	expect(bodies.some((body) => body.includes('DROP TABLE'))).toBe(true);
	expect(bodies.filter((body) => body.includes('"query"') && body.includes('DROP TABLE'))).toEqual([]);
	// The secret goes nowhere but into a signature.
	expect(bodies.some((body) => body.includes('PRIVATE KEY'))).toBe(false);
	host.dispose();
});

test.each<[string, Partial<WarehouseForm>, RegExp]>([
	['a file of another kind', { key: '{"type":"authorized_user"}' }, /не ключ сервисного аккаунта/],
	['no JSON', { key: 'AIza…' }, /не ключ сервисного аккаунта/],
	['a key cut off', { key: keyOf({ private_key: '-----BEGIN PRIVATE KEY-----\nMII' }) }, /повреждён/],
	['a project that is none', { project: 'My project`; DROP' }, /не похоже на ID проекта/],
	['a dataset that is none', { dataset: 'sales kpi' }, /Имя набора данных/],
	['no location', { location: '' }, /где хранить/],
	['no limit', { mostGigabytes: 0 }, /от 1/],
])('connecting with %s says what to mend, and nothing is kept', (_, part, sentence) => {
	const { host } = withData(straight);
	expect(() => call(host, 'connectWarehouse', { ...FORM, ...part })).toThrow(sentence);
	expect(call<WarehouseState>(host, 'warehouseState')).toMatchObject({ form: null, account: '' });
	expect(() => call(host, 'copyToWarehouse', 0)).toThrow('не подключено');
	host.dispose();
});

const refusal = (status: number, reason: string): ServiceReply => ({
	status,
	body: { error: { code: status, message: `said ${reason}`, errors: [{ reason }] } },
});

test.each<[string, (request: ServiceRequest) => boolean, ServiceReply, RegExp]>([
	['rights are missing', ({ url }) => url.includes('/datasets'), refusal(403, 'accessDenied'), /нет прав.*BigQuery Job User/s],
	['the API is off', ({ url }) => url.includes('/datasets'), refusal(403, 'accessNotConfigured'), /не включён BigQuery API/],
	['the quota is used up', ({ url }) => url.includes('/datasets'), refusal(403, 'quotaExceeded'), /квота/],
	['Google does not answer', ({ url }) => url.includes('/datasets'), refusal(503, 'backendError'), /не отвечает/],
	[
		'the key was withdrawn',
		({ url }) => url === '/token',
		{ status: 400, body: { error: 'invalid_grant', error_description: 'Invalid JWT' } },
		/не принимает ключ/,
	],
])('where %s, connecting says so', (_, isRefused, reply, sentence) => {
	const { host } = withData((request, answer) => (isRefused(request) ? reply : answer()));
	expect(() => call(host, 'connectWarehouse', FORM)).toThrow(sentence);
	expect(call<WarehouseState>(host, 'warehouseState').form).toBeNull();
	host.dispose();
});

test('a dataset of this name that lies elsewhere is told, with its place', () => {
	const to = service();
	const { host } = withData(straight, to);
	call(host, 'connectWarehouse', FORM);
	expect(() => call(host, 'connectWarehouse', { ...FORM, location: 'US' })).toThrow(/лежит в EU, а не в US/);
	host.dispose();
});

test('whatever request fails, every table that people read is whole, and the next copy ends as one that was never disturbed', () => {
	const to = service();
	const { host } = withData(straight, to);
	call(host, 'connectWarehouse', FORM);
	copy(host);
	const whole = to.contents(DATASET);
	host.dispose();
	// The access, the dataset, a load, the last load, a table that takes its place, a view.
	for (const fails of [1, 2, 9, 40, 60, 150]) {
		const broken = service();
		let count = 0;
		let isBroken = true;
		const { host: one } = withData((_request, answer) => {
			count++;
			// The request itself arrives, and its answer is lost; then Google is out of reach.
			const reply = answer();
			return isBroken && count >= fails ? refusal(503, 'backendError') : reply;
		}, broken);
		try {
			call(one, 'connectWarehouse', FORM);
			copy(one);
		} catch (error) {
			// What `copy` waits for has not come.
			expect(String(error)).toMatch(/не отвечает|не принимает ключ/);
		}
		for (const [name, rows] of Object.entries(broken.contents(DATASET)))
			if (!name.startsWith('new_') && rows !== 'view') expect([name, rows]).toEqual([name, whole[name]]);
		isBroken = false;
		call(one, 'connectWarehouse', FORM);
		copy(one);
		expect(broken.contents(DATASET)).toEqual(whole);
		one.dispose();
	}
});

test('a copy goes on only from where it stands, and one that somebody else began anew says so', () => {
	const { host } = withData(straight);
	call(host, 'connectWarehouse', FORM);
	const { done } = call<CopyProgress>(host, 'copyToWarehouse', 0, 0.001);
	expect(done).toBeGreaterThan(0);
	expect(done).toBeLessThan(TABLES);
	expect(() => call(host, 'copyToWarehouse', done + 1, 0.001)).toThrow('Начните его заново');
	expect(call<WarehouseState>(host, 'warehouseState').isUnfinished).toBe(true);
	host.dispose();
});

test('deleting takes the dataset, the key and the settings; the spreadsheet keeps its data', () => {
	const to = service();
	const { host } = withData(straight, to);
	call(host, 'connectWarehouse', FORM);
	copy(host);
	const before = host.tabs();
	expect(call<WarehouseState>(host, 'dropWarehouse')).toMatchObject({ form: null, account: '', copy: null, isUnfinished: false });
	expect(to.contents(DATASET)).toEqual({});
	expect(host.tabs()).toEqual(before);
	expect(JSON.stringify(host.save())).not.toContain('PRIVATE KEY');
	host.dispose();
});

test('another editor needs a key of the own', () => {
	const { host } = withData(straight);
	call(host, 'connectWarehouse', FORM);
	expect(JSON.stringify(call(host, 'forgetWarehouse'))).not.toContain('PRIVATE KEY');
	expect(() => call(host, 'copyToWarehouse', 0)).toThrow('нет ключа');
	host.dispose();
});

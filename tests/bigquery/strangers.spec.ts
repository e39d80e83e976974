import type { ServiceReply } from '../../local/bigquery/replies';
import type { BigQueryService } from '../../local/bigquery/service';
import type { Host, Outcome } from '../../local/host/contract/host';
import type { CopyProgress, OwnKpiForm, WarehouseForm, WarehouseState } from '../../src/app/panel/types';
import { firmTables } from '../reports/firm';
import { type Between, keyOf, service, warehouseHost } from './edition';

jest.setTimeout(600_000);

const FORM: WarehouseForm = { key: keyOf(), project: '', dataset: 'kpi', location: 'EU', mostGigabytes: 10 };
const FIRM = { managers: [['M1', 'Анна Иванова', 'Север', 'Тверь']], deals: 3, months: ['2026-07'] } as const;
const straight: Between = (_, answer) => answer();

function call<T>(host: Host, name: string, ...args: unknown[]): T {
	const outcome: Outcome = host.call(name, args, 'sidebar');
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value as T;
}

function hostOver(to: BigQueryService, between: Between = straight): Host {
	const host = warehouseHost(to, between);
	call(host, 'importTables', firmTables(FIRM, '2026-07-31'));
	return host;
}

/** What somebody else does in the project. */
function made(to: BigQueryService, path: string, body: object): void {
	const url = `/bigquery/v2/projects/acme-sales-1/datasets${path}`;
	const request = { method: 'POST', url, authorization: `Bearer ${to.token}`, contentType: 'application/json', body: JSON.stringify(body) };
	expect(to.answer(request).status).toBe(200);
}
const others = (to: BigQueryService): void =>
	made(to, '', { datasetReference: { projectId: 'acme-sales-1', datasetId: 'kpi' }, location: 'EU' });

test('a dataset with tables of others is not written into; an empty one, and one with a copy, are', () => {
	const to = service();
	others(to);
	const host = hostOver(to);
	call(host, 'connectWarehouse', FORM);
	call(host, 'copyToWarehouse', 0, 0.001);
	expect(call<WarehouseState>(host, 'connectWarehouse', FORM).form).toMatchObject({ dataset: 'kpi' });
	host.dispose();

	const strange = service();
	others(strange);
	made(strange, '/kpi/tables', { tableReference: { tableId: 'deals' }, view: { query: 'SELECT 1 AS one' } });
	const second = hostOver(strange);
	expect(() => call(second, 'connectWarehouse', FORM)).toThrow(/чужие таблицы \(deals\)/);
	expect(call<WarehouseState>(second, 'warehouseState')).toMatchObject({ form: null, account: '' });
	second.dispose();
});

/** Every query answered at once, with no lines. */
const noLines: Between = ({ url, body }, answer): ServiceReply => {
	if (url.includes('/queries/')) return { status: 200, body: { jobComplete: true, rows: [], totalBytesProcessed: '1000' } };
	return body.includes('"query":{"query"') ? { status: 200, body: { status: { state: 'DONE' } } } : answer();
};

function copy(host: Host, after: (progress: CopyProgress) => void = () => undefined): CopyProgress {
	let progress: CopyProgress = { done: 0, total: 1, title: '' };
	for (let n = 0; progress.done < progress.total; n++) {
		if (n > 300) throw new Error('the copy does not end');
		progress = call<CopyProgress>(host, 'copyToWarehouse', progress.done, 0.001);
		after(progress);
	}
	return progress;
}

test('what was copied is told of the dataset that it was copied to, not of another that was connected since', () => {
	const host = hostOver(service(), noLines);
	call(host, 'connectWarehouse', FORM);
	copy(host);
	expect(call<WarehouseState>(host, 'connectWarehouse', { ...FORM, key: '', mostGigabytes: 20 }).copy).not.toBeNull();
	expect(call<WarehouseState>(host, 'connectWarehouse', { ...FORM, key: '', dataset: 'other' }).copy).toBeNull();
	host.dispose();
});

test('a copy ends though KPIs of one’s own were deleted before all figures were compared', () => {
	const host = hostOver(service(), noLines);
	call(host, 'connectWarehouse', FORM);
	const empty = { id: '', name_en: '', column: '', conditions: '', among: '', by_date: '', credit: '', unit: '', better: '', note: '' };
	for (const name of ['Мой', 'Наш']) call(host, 'saveOwnKpi', { ...empty, name, what: 'количество', table: 'Сделки' } satisfies OwnKpiForm);
	const last = copy(host, ({ done, total }) => {
		if (done !== total - 1) return;
		for (const row of [2, 3]) for (let column = 0; column < 14; column++) host.type('Мои показатели', row, column, '');
	});
	expect(last.done).toBe(last.total);
	expect(call<WarehouseState>(host, 'warehouseState').isUnfinished).toBe(false);
	host.dispose();
});

test.each<[string, () => ServiceReply]>([
	['is busy', () => ({ status: 503, body: { error: 'backend_error' } })],
	[
		'is out of reach',
		() => {
			throw new Error('DNS error: https://oauth2.googleapis.com/token');
		},
	],
])('where the address of the access %s nobody is told to make a new key', (_, answer) => {
	const host = hostOver(service(), (request, straightOn) => (request.url === '/token' ? answer() : straightOn()));
	expect(() => call(host, 'connectWarehouse', FORM)).toThrow(/BigQuery сейчас не отвечает/);
	host.dispose();
});

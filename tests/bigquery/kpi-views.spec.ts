import { BigQueryService } from '../../local/bigquery/service';
import { startZetasqlEngine } from '../../local/bigquery/zetasql-engine';
import { filledTables, TABLES } from '../../src/app/warehouse/contents';
import { jobResults, loadJob, queryJob, resultPage } from '../../src/bigquery/jobs';
import type { RestRequest, Warehouse } from '../../src/bigquery/rest';
import { linesOf } from '../../src/bigquery/rows';
import { makeDataset, makeView } from '../../src/bigquery/tables';
import { askModel } from '../../src/formulas/model';
import { metrics } from '../../src/kpis/metrics';
import { aggregates, periodsOf, scopesOf } from '../../src/reports/aggregates';
import { kpiViews, viewOfKpi } from '../../src/warehouse/kpi-views';
import { facts as julyFacts, targets } from '../kpis/shared-data';
import { withEvaluator } from '../warehouse/with-evaluator';

jest.setTimeout(600_000);

const warehouse: Warehouse = { project: 'acme-sales-1', dataset: 'kpi', location: 'EU', address: 'http://here' };
/** BigQuery lets no view stand on more levels of views. */
const MOST_LEVELS = 16;

test('no view stands on more than sixteen levels of views, and each names its tables in full', () => {
	const { views } = kpiViews(warehouse);
	const levels = new Map<string, number>();
	for (const { name, sql } of views) {
		const reads = [...sql.matchAll(/`acme-sales-1\.kpi\.(\w+)`/g)].map(([, read]) => levels.get(read!) ?? 0);
		levels.set(name, 1 + Math.max(0, ...reads));
		expect(sql).not.toContain('@');
		expect(sql).not.toMatch(/\b(?:FROM|JOIN) `(?!acme-sales-1\.kpi\.)/);
	}
	expect(Math.max(...levels.values())).toBeLessThanOrEqual(MOST_LEVELS);
	expect(views.filter(({ name }) => name.startsWith('kpi_')).length).toBeGreaterThan(50);
});

withEvaluator('the views of KPIs answer what the sheet publishes', () => {
	test('for every built-in KPI, scope and period', async () => {
		const engine = await startZetasqlEngine();
		const service = new BigQueryService(engine, '');
		const ask = async ({ method, url, body = '', contentType = 'application/json' }: RestRequest) => {
			const { status, body: answer } = await service.patientAnswer({
				method,
				url: url.replace('http://here', ''),
				authorization: `Bearer ${service.token}`,
				contentType,
				body,
			});
			return { status, body: JSON.stringify(answer) };
		};
		const facts = julyFacts();
		const views = kpiViews(warehouse);
		const contents = {
			facts,
			periods: periodsOf(facts.base),
			scopes: scopesOf(facts.base),
			names: new Map([['M1', 'Anna']]),
			targets,
			views,
		};
		await ask(makeDataset(warehouse, ''));
		const table = filledTables(contents);
		for (const name of TABLES) {
			const { shape, rows } = table(name);
			expect((await ask(loadJob(warehouse, `load_${name}`, shape, linesOf(shape, rows), true))).body).not.toContain('errorResult');
		}
		for (const view of views.views) expect((await ask(makeView(warehouse, view))).status).toBe(200);
		const figuresOf = async (kpi: string): Promise<Map<string, number>> => {
			const sql = `SELECT scope, period, value FROM \`acme-sales-1.kpi.${viewOfKpi(kpi)}\``;
			await ask(queryJob(warehouse, `figure_${kpi}`, { sql, mostBytes: 1e12 }));
			const { rows } = resultPage(await ask(jobResults(warehouse, `figure_${kpi}`, null)));
			return new Map(rows.map(([scope, period, value]) => [`${scope}|${period}`, Number(value)]));
		};
		const [heads = [], ...lines] = aggregates(facts, 'en');
		let compared = 0;
		for (const { key, kpi, options } of metrics()) {
			if (options !== '' || !views.views.some(({ name }) => name === viewOfKpi(kpi.id))) continue;
			const said = await figuresOf(kpi.id);
			for (const line of lines) {
				const figure = line[heads.indexOf(key)] ?? null;
				const answer = said.get(String(line[0])) ?? null;
				if (figure === null || answer === null) expect([kpi.id, line[0], answer]).toEqual([kpi.id, line[0], figure]);
				else expect(Math.abs(answer - Number(figure))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(answer)));
				compared++;
			}
		}
		expect(compared).toBeGreaterThan(1000);
		// Measured against plans, which stand in a table of the dataset.
		let planned = 0;
		for (const { kpi } of views.plans) {
			const rows = await figuresOf(kpi);
			for (const who of ['ALL', 'M1', 'M2'])
				for (const { token } of contents.periods) {
					const [[figure]] = askModel({ metric: kpi, managers: [who], periods: [token] }, facts, targets) as [[number | null]];
					const answer = rows.get(`${who}|${token}`) ?? null;
					if (figure === null || answer === null) expect([kpi, who, token, answer]).toEqual([kpi, who, token, figure]);
					else expect(Math.abs(answer - figure)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(figure)));
					if (figure !== null) planned++;
				}
		}
		expect(planned).toBeGreaterThan(5);
		engine.close();
	});
});

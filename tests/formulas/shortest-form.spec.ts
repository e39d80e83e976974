import { answerCohort, answerConversion, answerFunnel } from '../../src/app/answers/table-answers';
import { answerExplain } from '../../src/app/explain/answer-explain';
import { answer, answerTable } from '../../src/app/figures/answer';
import { dayNumber } from '../../src/calendar/day';
import { enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import { findScope } from '../../src/formulas/scopes';
import { findKpi } from '../../src/kpis/find';
import { parseOptions } from '../../src/kpis/options';
import { kpis } from '../../src/kpis/registry.gen';
import { connectTo, importAll, testDesk } from '../app/desk';
import { answering, credentials, smallAccount } from '../app/small-crm';

const desk = testDesk(answering(smallAccount(20)));
connectTo(desk, credentials);
importAll(desk);
const { ports } = desk;
const present = monthOfData();

function monthOfData(): string {
	const rows = answerExplain(ports, ['new_leads', 'ALL', '', '']) as unknown[][];
	return /\d{4}-\d{2}/.exec(rows.flat().join(' '))![0];
}

test('an omitted period is the month of the last day of the data', () => {
	expect(present).toMatch(/^20\d\d-\d\d$/);
	for (const metric of ['new_leads', 'bookings', 'conversion', 'pipeline']) {
		expect(answer(ports, metric, undefined, undefined, undefined)).toEqual(answer(ports, metric, 'ALL', present, ''));
		expect(answerTable(ports, metric, '', '', '')).toEqual(answerTable(ports, metric, 'ALL', present, ''));
		expect(answerExplain(ports, [metric])).toEqual(answerExplain(ports, [metric, 'ALL', present, '']));
	}
	expect(answerFunnel(ports, [])).toEqual(answerFunnel(ports, ['ALL', present, '']));
	expect(answerCohort(ports, [])).toEqual(answerCohort(ports, ['ALL', present, '']));
	expect(answerConversion(ports, [])).toEqual(answerConversion(ports, ['', '', 'ALL', present]));
});

test('an omitted metric says which there are', () => {
	for (const ask of [() => answer(ports, '', '', '', ''), () => answerTable(ports, undefined, '', '', '')])
		for (const { id } of kpis) expect(ask).toThrow(new RegExp(`\\b${id}\\b`));
});

describe('options', () => {
	const parse = (id: string, written: string) => () => parseOptions(written, findKpi(id));
	test('that do not go together are refused', () => {
		expect(parse('avg_check', 'per=client; stat=median')).toThrow(
			'Вместе с «per=client» настройка «stat=median» ничего не меняет: уберите одну из них.',
		);
		expect(parse('warm_to_hot', 'mode=flow; window=30')).toThrow(/window=30/);
	});
	test('that say what holds anyway, or that all change something, are taken', () => {
		expect(parse('avg_check', 'per=client; zero_price=include')).not.toThrow();
		expect(parse('avg_check', 'per=deal; stat=median')).not.toThrow();
		for (const kpi of kpis)
			for (const { name, values } of kpi.options ?? []) for (const value of values) expect(parse(kpi.id, `${name}=${value}`)).not.toThrow();
	});
});

test('a team or a region of nobody says where teams and regions are written', () => {
	const account = accountOf({ asOf: dayNumber(2026, 7, 31) });
	const deals = [{ deal_id: '1', manager_id: 'M1', outcome: 'WON', region: 'Юг' }];
	for (const managers of [[], [{ manager_id: 'M1', name: 'Аня' }]]) {
		const { base } = enrich(new FactBase({ deals, managers }, account));
		expect(() => findScope(base, 'region:Юг')).toThrow('Регионы берутся из таблицы «Менеджеры», столбец «Регион», а он пуст');
		expect(() => findScope(base, 'команда: Юг')).toThrow('Команды берутся из таблицы «Менеджеры», столбец «Команда», а он пуст');
	}
});

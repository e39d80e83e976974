import coverage from '../../kpis/coverage.kpi';
import { findKpi } from '../../kpis/find';
import forecast from '../../kpis/forecast.kpi';
import hotClients from '../../kpis/hot-clients.kpi';
import type { Metric } from '../../kpis/metrics';
import { metrics } from '../../kpis/metrics';
import noNextStep from '../../kpis/no-next-step.kpi';
import openDeals from '../../kpis/open-deals.kpi';
import overdueTasks from '../../kpis/overdue-tasks.kpi';
import pipeline from '../../kpis/pipeline.kpi';
import receivable from '../../kpis/receivables.kpi';
import staleDeals from '../../kpis/stale-deals.kpi';
import { dayFormats } from '../day-format';
import { PRESENT, TOP } from '../details/present';
import { cell, formula, linked, quoted, settled } from '../formula';
import { formatOf, titleOf } from '../kpi-format';
import { moneyFormat } from '../money';
import { CELLS, LAYOUT } from '../page/frame';
import { noteOf } from '../page/kpi-line';
import { now, piece } from '../page/lookups';
import { defineBlock, heads, type Page, section } from '../page/page';
import { figure, figureColumn } from '../tabs';

const WORDS = {
	ru: {
		work: 'В работе',
		debts: 'Дебиторская задолженность',
		deals: ['Крупнейшие сделки', 'Сумма', 'Этап', 'Срок'],
		owner: 'Менеджер',
		debtors: ['Должник', '', '', '', 'Долг', 'Просрочено'],
		noBills: 'Загрузите счета – их нет в таблице',
		total: 'Всего на конец периода',
		overdue: 'из него просрочено',
		share: 'доля просрочки',
		oldest: 'самый старый просроченный счёт, срок',
		present: 'Списки – на день данных; цифры – на конец выбранного периода.',
	},
	en: {
		work: 'Open pipeline',
		debts: 'Receivables',
		deals: ['Largest open deals', 'Amount', 'Stage', 'Due'],
		owner: 'Manager',
		debtors: ['Debtor', '', '', '', 'Owed', 'Overdue'],
		noBills: 'Import invoices: there are none',
		total: 'Total at the end of the period',
		overdue: 'of it overdue',
		share: 'share overdue',
		oldest: 'oldest overdue bill was due',
		present: 'Lists are as of the day of the data; figures as of the end of the chosen period.',
	},
} as const;
/** A blank column parts the amount from the stage. */
const DEALS = { name: 2, amount: 4, gap: 5, stage: 6, due: 9, owner: 10 } as const;
const OWNER_COLUMNS = 3;
/** KPIs of the open pipeline, in the order of the sheet. */
const SHOWN = [hotClients, openDeals, pipeline, forecast, coverage, staleDeals, noNextStep, overdueTasks].map(({ id }) => id);

/** The open pipeline with its largest deals, and the receivables with their debtors. */
export default defineBlock({
	place: 80,
	on: 'both',
	draw(page, top) {
		const left = inWork(page, top);
		const right = receivables(page, top);
		const after = Math.max(left, right);
		page.canvas.put(after, LAYOUT.table, WORDS[page.language].present, 'note', { columns: 10 });
		return after + 1;
	},
});

function inWork(page: Page, top: number): number {
	const { canvas, sources, language, currency } = page;
	const words = WORDS[language];
	let row = section(page, top, words.work);
	const list = metrics();
	for (const id of SHOWN) {
		const metric = list.find(({ key }) => key === id);
		if (metric === undefined) {
			const kpi = findKpi(id);
			canvas.put(row, LAYOUT.table, kpi.name[language], 'label', { note: kpi.help[language], columns: 2 });
			canvas.put(row, 4, formula(planCoverage()), 'figureBold', { format: '0%' });
		} else line(page, row, metric);
		row++;
	}
	const [name, amount, stage, due] = words.deals;
	canvas.put(row, DEALS.name, name, 'head', { columns: 2 });
	canvas.put(row, DEALS.amount, amount, 'headNumber');
	canvas.put(row, DEALS.gap, '', 'head');
	canvas.put(row, DEALS.stage, stage, 'head', { columns: 3 });
	canvas.put(row, DEALS.due, due, 'headNumber');
	// On a manager's own sheet all are the manager's.
	if (page.isDepartment) canvas.put(row, DEALS.owner, words.owner, 'head', { columns: OWNER_COLUMNS });
	for (let i = 0; i < TOP; i++) {
		const at = row + 1 + i;
		const place = PRESENT.deals + i * 4;
		linkedName(page, at, DEALS.name, LAYOUT.blockHelpers, now(sources, place), PRESENT.links + i, { columns: 2 });
		canvas.put(at, DEALS.amount, formula(now(sources, place + 2)), 'figure', { format: moneyFormat(currency, language) });
		canvas.put(at, DEALS.gap, '', 'label');
		canvas.put(at, DEALS.stage, formula(now(sources, place + 1)), 'label', { columns: 3 });
		if (page.isDepartment) canvas.put(at, DEALS.owner, formula(now(sources, PRESENT.owners + i)), 'label', { columns: OWNER_COLUMNS });
		canvas.put(at, DEALS.due, formula(now(sources, place + 3)), 'number', { format: language === 'ru' ? 'dd.mm.yy' : dayFormats.en.day });
	}
	return row + 1 + TOP;

	function line({ canvas: on }: Page, at: number, metric: Metric): void {
		const column = cell(at, LAYOUT.blockHelpers, 'column');
		on.put(at, LAYOUT.blockHelpers, formula(figureColumn(sources, metric.key)), 'hidden');
		on.put(at, LAYOUT.table, titleOf(metric, language), 'label', { note: noteOf(metric, language), columns: 2 });
		on.put(at, 4, formula(figure(sources, CELLS.row, column)), 'figureBold', { format: formatOf(metric.unit, currency, language) });
	}
}

/** A name that opens its card in the CRM; the address stands in a hidden cell of the row. */
function linkedName(
	{ canvas, sources }: Page,
	row: number,
	column: number,
	helper: number,
	name: string,
	place: number,
	more: { columns?: number } = {},
): void {
	canvas.put(row, helper, formula(now(sources, place)), 'hidden');
	canvas.put(row, column, formula(linked(cell(row, helper), name)), 'label', { ...more, leadsTo: { row, column: helper } });
}

/** The open amount that may close ÷ the rest of the plan; blank where the plan is reached. */
function planCoverage(): string {
	const expected = piece(CELLS.moreText, 1);
	const left = `${CELLS.moneyPlan}-${CELLS.moneyFact}`;
	return `IF(AND(ISNUMBER(${CELLS.moneyPlan});ISNUMBER(${CELLS.moneyFact}));IF(${left}>0;IFERROR(${expected}/100/(${left});"");"");"")`;
}

function receivables(page: Page, top: number): number {
	const { canvas, sources, language, currency } = page;
	const words = WORDS[language];
	const first = section(page, top, words.debts, LAYOUT.charts);
	const owed = metrics().find(({ key }) => key === receivable.id)!;
	const format = moneyFormat(currency, language);
	const [total, overdue, share] = [0, 1, 2].map((i) => cell(first + i, LAYOUT.end));
	const lines: [string, string, string][] = [
		[words.total, figure(sources, CELLS.row, figureColumn(sources, owed.key)), format],
		[words.overdue, `IFERROR(${piece(CELLS.moreText, 0)}/100;"")`, format],
		[words.share, `IF(N(${total})>0;N(${overdue})/${total};"")`, '0%'],
		[words.oldest, now(sources, PRESENT.oldest), dayFormats[language].day],
	];
	lines.forEach(([title, value, shown], i) => {
		canvas.put(first + i, LAYOUT.charts, title, 'label', { columns: 4, ...(i === 0 ? { note: noteOf(owed, language) } : {}) });
		canvas.put(first + i, LAYOUT.end, formula(value), 'numberBold', { format: shown });
		canvas.put(first + i, LAYOUT.end - 1, '', 'label');
	});
	// Spec §5: the overdue share up to a tenth is good, up to three tenths fair.
	canvas.put(
		first + 2,
		LAYOUT.end - 1,
		formula(`IF(ISNUMBER(${share});IF(${settled(`${share}*100`)}<=10;"▲";IF(${settled(`${share}*100`)}<=30;"●";"▼"));"")`),
		'light',
	);
	canvas.addTrafficLights({ row: first + 2, column: LAYOUT.end - 1, rows: 1, columns: 1 });
	const head = first + lines.length;
	heads(page, head, words.debtors, LAYOUT.charts);
	for (let i = 0; i < TOP; i++) {
		const place = PRESENT.debtors + i * 3;
		const name = now(sources, place);
		const shownName = i === 0 ? `IF(ISNUMBER(${total});${name};${quoted(words.noBills)})` : name;
		linkedName(page, head + 1 + i, LAYOUT.charts, LAYOUT.blockHelpers + 1, shownName, PRESENT.debtorLinks + i, { columns: 4 });
		canvas.put(head + 1 + i, LAYOUT.end - 1, formula(now(sources, place + 1)), 'numberBold', { format });
		canvas.put(head + 1 + i, LAYOUT.end, formula(now(sources, place + 2)), 'number', { format });
	}
	return head + 1 + TOP;
}

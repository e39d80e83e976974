import { partsOf } from '../../calendar/day';
import { month } from '../../calendar/period';
import { explainFigure } from '../../explain/explanation';
import { settingsOf } from '../../facts/account';
import { textOf } from '../../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { type TableId, tables } from '../../facts/tables';
import { headlines } from '../../kpis/metrics';
import { plural } from '../../language/plural';
import { text } from '../../language/text';
import { connection, connectorOf } from '../crm/connection';
import { surroundingsOf } from '../explain/explain';
import { readOnce } from '../explain/tab-lines';
import { countedFacts } from '../figures/fact-counts';
import { readTabs } from '../figures/tab-facts';
import { lastRowCounts } from '../import/job';
import type { ReconciliationPorts } from './ports';
import type { Reconciliation } from './types';

const COMPARED: readonly TableId[] = [
	'deals',
	'activities',
	'clients',
	'stage_changes',
	'owner_changes',
	'invoices',
	'payments',
	'managers',
];
const MOST_ITEMS = 12;

/** CRM beside sheet beside KPIs: where rows get lost on the way, and why. */
export function reconciliation(real: ReconciliationPorts): Reconciliation {
	const ports: ReconciliationPorts = { ...real, book: readOnce(real.book) };
	const { language } = ports;
	const around = surroundingsOf(ports);
	const { base } = around.facts;
	const settings = settingsOf(readTabs(ports, ['settings']).rows.settings ?? []);
	const given = lastRowCounts(ports);
	const crmConnection = connection(ports);
	const { year, month: number } = partsOf(base.account.asOf);
	const when = month(year, number);
	const period = when.token;
	return {
		source: crmConnection === null ? '' : `${connectorOf(crmConnection.crm).title[language]}: ${crmConnection.account.name}`,
		importedAt: settings.get('imported_at') ?? null,
		tables: COMPARED.flatMap((id) => {
			const sheet = base.table(id).size;
			const crm = given === null ? null : (given[id] ?? 0);
			return sheet === 0 && (crm ?? 0) === 0 ? [] : [{ title: tables[id].title[language], crm, sheet, left: leftOut(base, id, language) }];
		}),
		period,
		kpis: headlines().map((metric) => {
			const { explanation } = explainFigure({ metric: metric.key, manager: 'ALL', period: when, options: '' }, around);
			// Of a share its base: a row that is not in it is in neither part.
			const [group] = [...explanation.groups].sort((a, b) => b.count - a.count);
			return {
				metric: metric.key,
				name: explanation.title,
				used: group === undefined ? (explanation.blank ?? '') : `${group.counted} ${language === 'ru' ? 'из' : 'of'} ${group.total}`,
				why: (group?.left ?? []).map(({ why, count }) => `${why}: ${count}`).join('; '),
			};
		}),
		findings: [stagesWithoutMeaning, peopleWithoutName, moneyWithoutRate]
			.map((find) => find(base))
			.filter(({ items }) => items.length > 0)
			.map(({ title, items }) => ({ title: title[language], items: items.slice(0, MOST_ITEMS) }))
			.concat(unreadable(ports)),
	};
}

function leftOut(base: FactBase, id: TableId, language: 'ru' | 'en'): string | null {
	const table = base.table(id);
	if (!table.columns.has('is_deleted') && !tables[id].columns.some(({ key }) => key === 'is_deleted')) return null;
	const deleted = numbersOf(table, 'is_deleted').reduce((sum, flag) => sum + (flag === 1 ? 1 : 0), 0);
	if (deleted === 0) return null;
	return language === 'ru' ? `из них удалено в CRM: ${deleted}` : `of them deleted in the CRM: ${deleted}`;
}

interface Finding {
	readonly title: ReturnType<typeof text>;
	readonly items: readonly string[];
}

/** How many rows carry each text of a column. */
function countsOf(base: FactBase, id: TableId, key: string, isCounted: (row: number) => boolean = () => true): Map<string, number> {
	const read = textOf(base.table(id), key);
	const counts = new Map<string, number>();
	for (let i = 0; i < base.table(id).size; i++) if (read(i) !== '' && isCounted(i)) counts.set(read(i), (counts.get(read(i)) ?? 0) + 1);
	return counts;
}

const countWords = (counts: ReadonlyMap<string, number>): string[] =>
	[...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name}: ${count}`);

function stagesWithoutMeaning(base: FactBase): Finding {
	const deals = base.table('deals');
	const state = textOf(deals, 'state');
	return {
		title: text(
			'Этапы, о которых неизвестно, выиграна сделка или проиграна. Впишите исход во вкладку «Этапы» или слово в настройку status_map.',
			'Stages of which nobody knows whether a deal is won or lost. Write the outcome into the Stages tab, or the word into the setting status_map.',
		),
		items: countWords(countsOf(base, 'deals', 'stage_id', (row) => state(row) === 'UNMAPPED')),
	};
}

function peopleWithoutName(base: FactBase): Finding {
	const managers = base.table('managers');
	const listed = new Set(codesOf(managers, 'manager_id'));
	const deals = codesOf(base.table('deals'), 'manager_id');
	return {
		title: text(
			'Ответственные, которых нет во вкладке «Менеджеры»: их строки видны только в итоге отдела. Допишите их.',
			'People who are not in the Managers tab: their rows show in the department alone. Add them.',
		),
		items: countWords(countsOf(base, 'deals', 'manager_id', (row) => !listed.has(deals[row]!))),
	};
}

function moneyWithoutRate(base: FactBase): Finding {
	const deals = base.table('deals');
	const [amount, price] = [numbersOf(deals, 'amount'), numbersOf(deals, 'price')];
	const isLost = (row: number): boolean => amount[row]! !== 0 && !Number.isNaN(amount[row]!) && !(price[row]! !== 0);
	return {
		title: text(
			'Сделки в валюте без курса: считаются как сделки, но без денег. Впишите курс во вкладку «Курсы».',
			'Deals in a currency without a rate: they count as deals, but bring no money. Write the rate into the Rates tab.',
		),
		items: countWords(countsOf(base, 'deals', 'currency', isLost)),
	};
}

function unreadable(ports: ReconciliationPorts): Reconciliation['findings'] {
	const problems = countedFacts(ports)?.problems ?? [];
	if (problems.length === 0) return [];
	const { language } = ports;
	const title =
		language === 'ru'
			? `${plural(problems.length, 'ru', ['значение не прочитано', 'значения не прочитаны', 'значений не прочитано'])}:`
			: `${plural(problems.length, 'en', ['value', 'values'])} could not be read:`;
	return [{ title, items: problems.slice(0, MOST_ITEMS) }];
}

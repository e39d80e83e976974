import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { tables } from '../../facts/tables';
import { readFacts } from '../../tabs/read-data-tab';
import { workbookMetrics } from '../figures/workbook-metrics';
import type { SheetPlan } from '../summaries/sheet-plan';
import type { DigestPorts } from './ports';

/** A letter stays readable; all of it is in the log. */
const MOST = 10;

/** Plans that were changed by hand since an instant, as sentences for whoever leads: whose, what, by whom and when. */
export function planChanges(ports: DigestPorts, plan: Pick<SheetPlan, 'people'>, since: number): string[] {
	const { book, language } = ports;
	const titles = Object.values(tables.targets.title);
	const here = zone(book.timeZone);
	const list = (readFacts(book, 'decisions')?.rows ?? []).filter(
		({ at, object }) => typeof at === 'number' && at >= since && titles.some((title) => String(object).startsWith(`${title}: `)),
	);
	const metrics = workbookMetrics(book);
	const names = new Map(plan.people.map(({ id, name }) => [id, name]));
	const nothing = language === 'ru' ? 'нет' : 'none';
	const changeLines = list.map(({ at, who, scope, metric, period, before, after }) => {
		const title = metrics.find((one) => one.plan === metric)?.name[language] ?? String(metric ?? '');
		const whose = names.get(String(scope)) ?? (scope === 'company' ? (language === 'ru' ? 'компания' : 'the company') : String(scope));
		const values = [before, after].map((value) => (String(value ?? '') === '' ? nothing : numeral(value, language)));
		const day = dayOf(here.dayAt(at as number)).split('-');
		return `${whose}, ${title}, ${String(period)}: ${values.join(' → ')} (${String(who)}, ${language === 'ru' ? day.reverse().join('.') : day.join('-')})`;
	});
	const rest = changeLines.length - MOST;
	return rest <= 0
		? changeLines
		: [...changeLines.slice(-MOST), language === 'ru' ? `и ещё ${rest}: журнал решений по KPI` : `and ${rest} more: KPI decisions`];
}

const numeral = (value: unknown, language: 'ru' | 'en'): string => {
	const text = String(value);
	return /^-?\d+(\.\d+)?$/.test(text) ? new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-US').format(Number(text)) : text;
};

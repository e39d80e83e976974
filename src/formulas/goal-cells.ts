import { replan } from '../goals/replan';
import { planSplit, wholeUnits } from '../goals/split';
import { isBlank, listOf, neededNumber, numberCell, single, withoutTail } from './cells';
import { type SheetContext, zoneOf } from './context';
import { dayOf, periodOfCell } from './period-cells';

type Line = (string | number | null)[];

/** `KPI_PLAN_SPLIT(total; weights; [unit])`, lying as the weights lie. */
export function splitFormula([total, weights, unit]: readonly unknown[], { locale }: SheetContext): (number | null)[][] {
	const list = weightsOf(weights, locale);
	const parts = planSplit(neededNumber(total, 'total', locale), list.filter(isNumber), numberCell(unit, 'unit', locale) ?? 1);
	let next = 0;
	const cells = list.map((weight) => (weight === null ? null : parts[next++]!));
	return listOf(weights).isRow && cells.length > 1 ? [cells] : cells.map((cell) => [cell]);
}

/** `KPI_DECOMPOSE(goal; weights; [avg_check]; [conversion]; [activity_names]; [activities_per_deal]; [unit])`. */
export function decomposeFormula(args: readonly unknown[], { locale }: SheetContext): Line[] {
	const [goalCell, weightCells, check, conversion, names, perDeal, unit] = args;
	const goal = neededNumber(goalCell, 'goal', locale);
	const weights = weightsOf(weightCells, locale).filter(isNumber);
	const line = (key: string, total: number | null, step: number): Line => [
		key,
		total,
		...(total === null ? weights.map(() => null) : planSplit(total, weights, step)),
	];
	const each = numberCell(check, 'avg_check', locale);
	const deals = each === null || !(goal > 0) ? null : wholeUnits(goal, each);
	const share = numberCell(conversion, 'conversion', locale);
	const leads = deals === null || share === null ? null : wholeUnits(deals, share);
	const rates = listOf(perDeal).cells;
	const activities = withoutTail(listOf(names).cells).flatMap((name, i): Line[] => {
		if (isBlank(name)) return [];
		const rate = numberCell(rates[i], 'activities_per_deal', locale, i);
		const total = deals === null || rate === null || rate < 0 ? null : Math.ceil(deals * rate - 1e-9);
		return [line(String(name), total, 1)];
	});
	return [line('amount', goal, numberCell(unit, 'unit', locale) ?? 0.01), line('deals', deals, 1), line('leads', leads, 1), ...activities];
}

/** `KPI_REPLAN(goal; fact; period; as_of)`. */
export function replanFormula([goal, fact, period, asOf]: readonly unknown[], context: SheetContext): Line[] {
	const { locale } = context;
	const account = context.account();
	const plan = replan(
		neededNumber(goal, 'goal', locale),
		numberCell(fact, 'fact', locale) ?? 0,
		periodOfCell(single(period), zoneOf(context), () => account.fiscal),
		dayOf(asOf, 'as_of', context),
		account.calendar,
	);
	return [
		['remaining', plan.remaining],
		['remaining_workdays', plan.workdays],
		['per_workday', plan.perDay],
		...plan.months.map(({ token, part }): Line => [token, part]),
	];
}

/** A literal list may stand in one cell: `0.5; 0.3; 0.2`. */
function weightsOf(argument: unknown, locale: string): (number | null)[] {
	const { cells } = listOf(argument);
	const list = cells.length === 1 && typeof cells[0] === 'string' && cells[0].includes(';') ? cells[0].split(';') : withoutTail(cells);
	return list.map((cell, i) => numberCell(cell, 'weights', locale, i));
}

const isNumber = (value: number | null): value is number => value !== null;

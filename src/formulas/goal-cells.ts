import { replan } from '../goals/replan';
import { planSplit, roundedUp, wholeUnits } from '../goals/split';
import { UserError } from '../language/user-error';
import { isBlank, listOf, neededNumber, numberCell, single, withoutTail } from './cells';
import { type SheetContext, zoneOf } from './context';
import { dayOf, periodOfCell } from './period-cells';
import { assertSize, demand } from './sentences';

type Line = (string | number | null)[];

/** `KPI_PLAN_SPLIT(total; weights; [unit])`, lying as the weights lie. */
export function splitFormula(args: readonly unknown[], context: SheetContext): (number | null)[][] {
	demand(args, ['total', 'weights']);
	const [total, weights, unit] = args;
	const list = weightsOf(weights, context);
	const parts = planSplit(neededNumber(total, 'total', context), list.filter(isNumber), unitOf(unit, context) ?? 1);
	let next = 0;
	const cells = list.map((weight) => (weight === null ? null : parts[next++]!));
	return listOf(weights).isRow && cells.length > 1 ? [cells] : cells.map((cell) => [cell]);
}

/** `KPI_DECOMPOSE(goal; weights; [avg_check]; [conversion]; [activity_names]; [activities_per_deal]; [unit])`. */
export function decomposeFormula(args: readonly unknown[], context: SheetContext): Line[] {
	demand(args, ['goal', 'weights']);
	const [goalCell, weightCells, check, conversion, names, perDeal, unit] = args;
	const goal = neededNumber(goalCell, 'goal', context);
	const weights = weightsOf(weightCells, context).filter(isNumber);
	const line = (key: string, total: number | null, step: number): Line => [
		key,
		total,
		...(total === null ? weights.map(() => null) : planSplit(total, weights, step)),
	];
	const each = numberCell(check, 'avg_check', context);
	const deals = each === null || !(goal > 0) ? null : wholeUnits(goal, each);
	const share = numberCell(conversion, 'conversion', context);
	if (share !== null && share > 1) throw overOne(share);
	const leads = deals === null || share === null ? null : wholeUnits(deals, share);
	const rates = listOf(perDeal).cells;
	const named = listOf(names).cells;
	if (named.length !== rates.length && !isBlank(perDeal))
		assertSize('activity_names', isBlank(names) ? 0 : withoutTail(named).length, 'activities_per_deal', withoutTail(rates).length);
	const activities = withoutTail(named).flatMap((name, i): Line[] => {
		if (isBlank(name)) return [];
		const rate = numberCell(rates[i], 'activities_per_deal', context, i);
		const total = deals === null || rate === null || rate < 0 ? null : roundedUp(deals * rate);
		return [line(String(name), total, 1)];
	});
	return [line('amount', goal, unitOf(unit, context) ?? 0.01), line('deals', deals, 1), line('leads', leads, 1), ...activities];
}

/** `KPI_REPLAN(goal; fact; period; as_of)`. */
export function replanFormula(args: readonly unknown[], context: SheetContext): Line[] {
	demand(args, ['goal', 'fact', 'period', 'as_of']);
	const [goal, fact, period, asOf] = args;
	const account = context.account();
	const day = dayOf(asOf, 'as_of', context);
	const plan = replan(
		neededNumber(goal, 'goal', context),
		numberCell(fact, 'fact', context) ?? 0,
		periodOfCell(single(period), zoneOf(context), () => ({ ...account, asOf: day })),
		day,
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
function weightsOf(argument: unknown, context: SheetContext): (number | null)[] {
	const { cells } = listOf(argument);
	const list = cells.length === 1 && typeof cells[0] === 'string' && cells[0].includes(';') ? cells[0].split(';') : withoutTail(cells);
	return list.map((cell, i) => numberCell(cell, 'weights', context, i));
}

const isNumber = (value: number | null): value is number => value !== null;

function unitOf(cell: unknown, context: SheetContext): number | null {
	const unit = numberCell(cell, 'unit', context);
	if (unit === null || unit > 0) return unit;
	throw new UserError({
		ru: `Единица unit – ${unit}, а должна быть больше нуля: 1 для сделок, 0,01 для денег.`,
		en: `The unit is ${unit}, but must be greater than zero: 1 for deals, 0.01 for money.`,
	});
}

function overOne(share: number): UserError {
	return new UserError({
		ru: `Конверсия conversion – ${share}, больше 100 %: сделок не бывает больше, чем лидов. Напишите долю, например 20 % или 0,2.`,
		en: `The conversion is ${share}, more than 100%: there cannot be more deals than leads. Give a share, for example 20% or 0.2.`,
	});
}

import { kpis } from '../../src/kpis/registry.gen';
import type { Condition, Measure, Population } from '../../src/measures/vocabulary';
import { COLUMNS, CREDITS, DATES, FIGURES, WORDS } from './hasty-words';

/** A definition with one thing about it changed. */
export interface Mutant {
	readonly change: string;
	readonly measure: Measure;
}

type Change<T> = readonly [change: string, value: T];

/** Every definition that differs from this one in one place. */
export function mutants(measure: Measure): Mutant[] {
	return changes(measure).map(([change, value]) => ({ change, measure: value }));
}

function changes(measure: Measure): Change<Measure>[] {
	const here: Change<Measure>[] = [];
	const add = (change: string, value: Measure): void => void here.push([change, value]);
	const inside = <K extends string>(key: K, list: readonly Change<unknown>[]): void => {
		for (const [change, value] of list) here.push([`${key}: ${change}`, { ...measure, [key]: value } as Measure]);
	};
	switch (measure.kind) {
		case 'count':
			inside('of', ofPopulation(measure.of));
			break;
		case 'sum':
		case 'mean':
		case 'median':
		case 'distinct': {
			const other = { sum: 'mean', mean: 'median', median: 'mean', distinct: 'sum' } as const;
			if (measure.kind === 'distinct') add('distinct → count', { kind: 'count', of: measure.of });
			else add(`${measure.kind} → ${other[measure.kind]}`, { ...measure, kind: other[measure.kind] });
			if (COLUMNS[measure.column] !== undefined)
				add(`${measure.column} → ${COLUMNS[measure.column]}`, { ...measure, column: COLUMNS[measure.column]! });
			inside('of', ofPopulation(measure.of));
			break;
		}
		case 'stock': {
			if (measure.fold === 'sum') add('sum → distinct', { ...measure, fold: 'distinct' });
			if (COLUMNS[measure.column] !== undefined && measure.of.table !== 'deals')
				add(`${measure.column} → ${COLUMNS[measure.column]}`, {
					...measure,
					column: measure.column === 'client' ? 'deal' : COLUMNS[measure.column]!,
				});
			if (measure.history !== null) add('history: none is kept', { ...measure, history: null });
			else add('history: deals', { ...measure, history: 'deals' });
			const { moment, limits, ...rest } = measure;
			add(moment === undefined ? 'at the start' : 'at the end', {
				...rest,
				...(limits && { limits }),
				...(moment === undefined && { moment: 'start' as const }),
			});
			if (limits !== undefined) {
				add('no limits', { ...rest, ...(moment && { moment }) });
				if (limits.expected !== undefined)
					inside('limits', [
						[
							'other expected days',
							{ ...limits, expected: { ...limits.expected, when: limits.expected.when === 'by end' ? 'in period' : 'by end' } },
						],
					]);
				for (const key of ['within', 'beyond'] as const)
					if (limits.age?.[key] !== undefined)
						inside(
							'limits',
							amounts(limits.age[key]).map(([change, value]) => [`${key} ${change}`, { ...limits, age: { ...limits.age!, [key]: value } }]),
						);
			}
			inside('of', ofPopulation(measure.of));
			break;
		}
		case 'cohort':
			inside('entry', ofPopulation(measure.entry));
			measure.goal.forEach((goal, i) => {
				if (measure.goal.length > 1) inside('goal', [[`without ${i + 1}`, measure.goal.filter((_, j) => j !== i)]]);
				// Whoever brings a client to the goal, the credit is that of the entry: it is no part of the meaning here.
				inside(
					'goal',
					ofPopulation(goal, false).map(([change, value]) => [
						`${i + 1}: ${change}`,
						measure.goal.map((one, j) => (j === i ? value : one)),
					]),
				);
			});
			add('other subject', { ...measure, subject: measure.subject === 'client' ? 'deal_id' : 'client' });
			if (measure.within !== undefined) inside('within', amounts(measure.within));
			break;
		case 'accrual':
			add('all on the first day', { ...measure, until: measure.of.at });
			inside('of', ofPopulation(measure.of));
			break;
		case 'balance':
			add('overdue or not', { ...measure, isOverdue: !measure.isOverdue });
			inside('debts', ofPopulation(measure.debts));
			break;
		case 'ratio': {
			const { positive, ...rest } = measure;
			add('top and bottom swapped', { ...measure, top: measure.bottom, bottom: measure.top });
			if (positive) add('negative divisor allowed', rest);
			else if (!isNeverNegative(measure.bottom)) add('negative divisor refused', { ...rest, positive: true });
			add('top alone', measure.top);
			inside('top', changes(measure.top));
			inside('bottom', changes(measure.bottom));
			break;
		}
		case 'product':
		case 'plus':
		case 'minus':
		case 'gap': {
			const other = { product: 'plus', plus: 'minus', minus: 'plus', gap: 'minus' } as const;
			const [a, b] = measure.of;
			add(`${measure.kind} → ${other[measure.kind]}`, { kind: other[measure.kind], of: measure.of });
			if (measure.kind === 'minus') add('minus turned round', { ...measure, of: [b, a] });
			add('left alone', a);
			add('right alone', b);
			for (const [change, value] of changes(a)) add(`left: ${change}`, { ...measure, of: [value, b] });
			for (const [change, value] of changes(b)) add(`right: ${change}`, { ...measure, of: [a, value] });
			break;
		}
		case 'constant':
			inside('value', amounts(measure.value));
			break;
		case 'needs':
			add(`${measure.table} not needed`, measure.of);
			inside('of', changes(measure.of));
			break;
		case 'covered':
			add('not covered', measure.of);
			inside('rows', ofPopulation(measure.rows));
			inside('of', changes(measure.of));
			break;
		case 'company':
			add('not the company’s', measure.of);
			inside('of', changes(measure.of));
			break;
		case 'portion':
			add('the whole', measure.of);
			inside('of', changes(measure.of));
			inside('by', changes(measure.by));
			break;
		case 'over':
			add('of the period itself', measure.of);
			if (typeof measure.frame === 'string')
				add('other frame', { ...measure, frame: measure.frame === 'previous' ? 'year ago' : 'previous' });
			else
				inside(
					'frame',
					amounts(measure.frame.lastDays).map(([change, value]) => [change, { lastDays: value }]),
				);
			inside('of', changes(measure.of));
			break;
		case 'target':
			add('other plan', { ...measure, metric: measure.metric === 'amount' ? 'deals' : 'amount' });
			add('other unit of the plan', { ...measure, money: !measure.money });
			break;
		case 'elapsed':
			add('as if all had passed', { kind: 'constant', value: 1 });
			break;
		case 'kpi':
			add(`«${measure.id}» → «${FIGURES[measure.id]}»`, { ...measure, id: FIGURES[measure.id]! });
			break;
		case 'choose':
			for (const [word, chosen] of Object.entries(measure.cases)) {
				const { [word]: _, ...others } = measure.cases;
				add(`${measure.option}=${word} as without it`, { ...measure, cases: others });
				add(`without ${measure.option} as ${word}`, {
					...measure,
					cases: { ...measure.cases, [word]: measure.otherwise },
					otherwise: chosen,
				});
				for (const [change, value] of changes(chosen))
					add(`${measure.option}=${word}: ${change}`, { ...measure, cases: { ...measure.cases, [word]: value } });
			}
			inside('otherwise', changes(measure.otherwise));
	}
	return here;
}

/** Then it makes no difference whether a negative divisor is refused. */
function isNeverNegative(measure: Measure): boolean {
	if (measure.kind === 'stock') return measure.fold === 'distinct';
	if (measure.kind === 'kpi') return isNeverNegative(kpis.find(({ id }) => id === measure.id)!.measure);
	if (measure.kind === 'choose') return [measure.otherwise, ...Object.values(measure.cases)].every(isNeverNegative);
	if (measure.kind === 'product') return measure.of.every(isNeverNegative);
	if (measure.kind === 'constant') return typeof measure.value === 'number' && measure.value >= 0;
	// Means and medians here are of durations.
	return ['count', 'distinct', 'mean', 'median', 'balance', 'elapsed'].includes(measure.kind);
}

function amounts(amount: number | { readonly option: string; readonly otherwise: number }): Change<unknown>[] {
	if (typeof amount === 'number') return [1, -1].map((step) => [`${step > 0 ? '+' : ''}${step}`, amount + step]);
	const list: Change<unknown>[] = [['fixed', amount.otherwise]];
	if (!Number.isFinite(amount.otherwise)) return [...list, ['by default 0', { ...amount, otherwise: 0 }]];
	return [
		...list,
		...[1, -1].map(
			(step): Change<unknown> => [`by default ${step > 0 ? '+' : ''}${step}`, { ...amount, otherwise: amount.otherwise + step }],
		),
	];
}

function ofPopulation(of: Population, hasCredit = true): Change<Population>[] {
	const list: Change<Population>[] = of.where.flatMap((condition, i) => {
		const rest = of.where.filter((_, j) => j !== i);
		const without: Change<Population> = [`without ${condition.column}`, { ...of, where: rest }];
		return [
			without,
			...ofCondition(condition).map(
				([change, value]): Change<Population> => [change, { ...of, where: of.where.map((one, j) => (j === i ? value : one)) }],
			),
		];
	});
	const [at, credit] = [DATES[`${of.table}.${of.at}`], CREDITS[`${of.table}.${of.credit}`]];
	if (at !== undefined) list.push([`by ${at}, not ${of.at}`, { ...of, at }]);
	if (hasCredit && credit !== undefined) list.push([`credit to ${credit}, not ${of.credit}`, { ...of, credit }]);
	return list;
}

function ofCondition(condition: Condition): Change<Condition>[] {
	const { column } = condition;
	if ('is' in condition)
		return typeof condition.is === 'boolean'
			? [[`${column} is not`, { column, is: !condition.is }]]
			: [[`${column} is ${WORDS[condition.is]}`, { column, is: WORDS[condition.is]! }]];
	if ('in' in condition)
		return condition.in.map((word) => [`${column} never ${word}`, { column, in: condition.in.filter((one) => one !== word) }]);
	if ('not' in condition) return [[`${column} is, not is not`, { column, is: condition.not }]];
	if ('above' in condition)
		return amounts(condition.above).map(([change, value]) => [`${column} ${change}`, { column, above: value as number }]);
	if ('atMost' in condition)
		return amounts(condition.atMost).map(([change, value]) => [`${column} ${change}`, { column, atMost: value as number }]);
	if ('atLeast' in condition)
		return amounts(condition.atLeast).map(([change, value]) => [`${column} ${change}`, { column, atLeast: value as number }]);
	if ('known' in condition) return [[`${column} known or not`, { column, known: !condition.known }]];
	return [];
}

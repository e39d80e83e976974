import { type ScoreLine, score } from '../goals/score';
import { parseOptions } from '../kpis/options';
import { text } from '../language/text';
import { UserError } from '../language/user-error';
import { isBlank, listOf, numberCell, single, withoutTail } from './cells';
import type { SheetContext } from './context';
import { assertSize, demand, quoted } from './sentences';

const OPTIONS = {
	options: ['threshold', 'cap', 'trial', 'multiplier', 'grid'].map((name) => ({ name, values: [], help: text('', '') })),
};

/** `KPI_SCORE(weights; plans; facts; [better]; [fund]; [options]; [bases])`. */
export function scoreFormula(args: readonly unknown[], context: SheetContext): (string | number | null)[][] {
	demand(args, ['weights', 'plans', 'facts']);
	const [weightCells, plans, facts, better, fund, options, bases] = args;
	const weightList = listOf(weightCells).cells;
	const weights = withoutTail(weightList).map((cell, i) => numberCell(cell, 'weights', context, i) ?? 0);
	const size = weights.length;
	const cellsOf = (argument: unknown, name: string, isOptional = false): readonly unknown[] => {
		if (isOptional && isBlank(argument)) return [];
		const { cells } = listOf(argument);
		assertSize('weights', weightList.length, name, cells.length);
		return cells;
	};
	const column = (cells: readonly unknown[], name: string): (number | null)[] =>
		Array.from({ length: size }, (_, i) => numberCell(cells[i], name, context, i));
	// 60 and 40 mean the same as 60 % and 40 %.
	const scale = Math.abs(weights.reduce((a, b) => a + b, 0) - 100) < 1e-6 ? 100 : 1;
	const ways = cellsOf(better, 'better', true);
	const planned = column(cellsOf(plans, 'plans'), 'plans');
	const done = column(cellsOf(facts, 'facts'), 'facts');
	const base = column(cellsOf(bases, 'bases', true), 'bases');
	const lines = weights.map(
		(weight, i): ScoreLine => ({ weight: weight / scale, plan: planned[i]!, fact: done[i]!, base: base[i]!, better: directionOf(ways[i]) }),
	);
	const chosen = parseOptions(quoted(single(options), 'en', context), OPTIONS);
	const limit = (word: string | undefined, name: string, usual: number): number | null =>
		word === undefined ? usual : word === 'none' || word === 'нет' ? null : (notNegative(numberCell(word, name, context), name) ?? usual);
	const result = score(lines, notNegative(numberCell(fund, 'fund', context), 'fund'), {
		threshold: limit(chosen.threshold, 'threshold', 0.8),
		cap: limit(chosen.cap, 'cap', 1.2),
		multiplier: limit(chosen.multiplier, 'multiplier', 1) ?? 1,
		isTrial: isYes('trial', chosen.trial),
		isStepped: isYes('grid', chosen.grid),
	});
	return [
		['score', result.score],
		['bonus', result.bonus],
		['shadow_bonus', result.shadowBonus],
		...result.attainments.map((value, i): [string, number | null] => [`attainment ${i + 1}`, value]),
		...result.counted.map((value, i): [string, number | null] => [`counted ${i + 1}`, value]),
	];
}

function isYes(name: string, word = 'no'): boolean {
	if (/^(yes|да|true|1)$/.test(word)) return true;
	if (/^(no|нет|false|0)$/.test(word)) return false;
	throw new UserError({
		ru: `Настройка ${name}=${word} непонятна. Напишите ${name}=yes или ${name}=no.`,
		en: `The option ${name}=${word} is not clear. Write ${name}=yes or ${name}=no.`,
	});
}

function notNegative(value: number | null, name: string): number | null {
	if (value === null || value >= 0) return value;
	throw new UserError({
		ru: `Аргумент ${name} – ${value}, а не может быть меньше нуля. Исправьте его.`,
		en: `The argument ${name} is ${value}, but cannot be less than zero. Correct it.`,
	});
}

function directionOf(cell: unknown): 'up' | 'down' {
	const word = isBlank(cell) ? 'up' : String(cell).trim().toLowerCase();
	if (word === 'up' || word === '↑') return 'up';
	if (word === 'down' || word === '↓') return 'down';
	throw new UserError({
		ru: `Столбец better: «${word}». Напишите up (больше – лучше) или down (меньше – лучше).`,
		en: `The column better says "${word}". Write up (more is better) or down (less is better).`,
	});
}

import { type ScoreLine, score } from '../goals/score';
import { parseOptions } from '../kpis/options';
import { text } from '../language/text';
import { UserError } from '../language/user-error';
import { isBlank, listOf, numberCell, single, withoutTail } from './cells';
import type { SheetContext } from './context';

const OPTIONS = {
	options: ['threshold', 'cap', 'trial', 'multiplier', 'grid'].map((name) => ({ name, values: [], help: text('', '') })),
};

/** `KPI_SCORE(weights; plans; facts; [better]; [fund]; [options]; [bases])`. */
export function scoreFormula(args: readonly unknown[], { locale }: SheetContext): (string | number | null)[][] {
	const [weightCells, plans, facts, better, fund, options, bases] = args;
	const weights = withoutTail(listOf(weightCells).cells).map((cell, i) => numberCell(cell, 'weights', locale, i) ?? 0);
	const size = weights.length;
	const column = (argument: unknown, name: string): (number | null)[] => {
		const cells = withoutTail(listOf(argument).cells);
		if (cells.length > size) throw tooLong(name, size, cells.length);
		return Array.from({ length: size }, (_, i) => numberCell(cells[i], name, locale, i));
	};
	// 60 and 40 mean the same as 60 % and 40 %.
	const scale = Math.abs(weights.reduce((a, b) => a + b, 0) - 100) < 1e-6 ? 100 : 1;
	const ways = listOf(better).cells;
	const [planned, done, base] = [column(plans, 'plans'), column(facts, 'facts'), column(bases, 'bases')];
	const lines = weights.map(
		(weight, i): ScoreLine => ({ weight: weight / scale, plan: planned[i]!, fact: done[i]!, base: base[i]!, better: directionOf(ways[i]) }),
	);
	const told = parseOptions(String(single(options) ?? ''), OPTIONS);
	const limit = (word: string | undefined, name: string, usual: number): number | null =>
		word === undefined ? usual : word === 'none' || word === 'нет' ? null : (numberCell(word, name, locale) ?? usual);
	const result = score(lines, numberCell(fund, 'fund', locale), {
		threshold: limit(told.threshold, 'threshold', 0.8),
		cap: limit(told.cap, 'cap', 1.2),
		multiplier: limit(told.multiplier, 'multiplier', 1) ?? 1,
		isTrial: isYes(told.trial),
		isStepped: isYes(told.grid),
	});
	return [
		['score', result.score],
		['bonus', result.bonus],
		['shadow_bonus', result.shadowBonus],
		...result.attainments.map((value, i): [string, number | null] => [`attainment ${i + 1}`, value]),
		...result.counted.map((value, i): [string, number | null] => [`counted ${i + 1}`, value]),
	];
}

const isYes = (word = ''): boolean => /^(yes|да|true|1)$/.test(word);

function directionOf(cell: unknown): 'up' | 'down' {
	const word = isBlank(cell) ? 'up' : String(cell).trim().toLowerCase();
	if (word === 'up' || word === '↑') return 'up';
	if (word === 'down' || word === '↓') return 'down';
	throw new UserError({
		ru: `Столбец better: «${word}». Напишите up (больше – лучше) или down (меньше – лучше).`,
		en: `The column better says "${word}". Write up (more is better) or down (less is better).`,
	});
}

function tooLong(name: string, size: number, length: number): UserError {
	return new UserError({
		ru: `Диапазоны разной длины: weights – ${size}, ${name} – ${length} ячеек. Сделайте их одинаковыми.`,
		en: `The ranges differ in size: weights has ${size} cells, ${name} has ${length}. Make them equal.`,
	});
}

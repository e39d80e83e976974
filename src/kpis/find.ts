import type { Text } from '../language/text';
import { UserError } from '../language/user-error';
import type { Kpi } from './define';
import { kpis } from './registry.gen';

const fold = (word: string): string => word.trim().replace(/\s+/g, ' ').toLowerCase().replace(/ё/g, 'е');

/** The KPI of a key or of its Russian or English name; an unknown one names the nearest. */
export function findKpi(input: string): Kpi {
	return findPart(input).kpi;
}

/** The same, and the options of a part that has a name of its own, such as calls among the communications. */
export function findPart(input: string): { readonly kpi: Kpi; readonly options: string } {
	const word = fold(input);
	const isCalled = (name: Text): boolean => fold(name.ru) === word || fold(name.en) === word;
	for (const kpi of kpis) {
		if (kpi.id === word || isCalled(kpi.name)) return { kpi, options: '' };
		const part = kpi.parts?.find(({ metric, name }) => metric === word || isCalled(name));
		if (part !== undefined) return { kpi, options: part.options };
	}
	const near = [...kpis]
		.sort((a, b) => distance(word, a.id) - distance(word, b.id))
		.slice(0, 3)
		.map(({ id }) => id)
		.join(', ');
	throw new UserError({
		ru: `Не знаю показатель «${input}». Возможно, вы имели в виду: ${near}.`,
		en: `Unknown KPI "${input}". Did you mean: ${near}?`,
	});
}

/** Levenshtein distance, enough for a dozen short keys. */
function distance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++)
			current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
		previous = current;
	}
	return previous[b.length]!;
}

import { nearest } from '../language/nearest';
import type { Text } from '../language/text';
import { UserError } from '../language/user-error';
import type { Kpi } from './define';
import { kpis } from './registry.gen';

const fold = (word: string): string => word.trim().replace(/\s+/g, ' ').toLowerCase().replace(/ё/g, 'е');

/** The KPI of a key or of its Russian or English name; an unknown one names the nearest. */
export function findKpi(input: string): Kpi {
	return findPart(input).kpi;
}

/** The same for a named part of a KPI, such as calls among the communications, with its options. */
export function findPart(input: string): { readonly kpi: Kpi; readonly options: string } {
	const word = fold(input);
	const isCalled = (name: Text): boolean => fold(name.ru) === word || fold(name.en) === word;
	for (const kpi of kpis) {
		if (kpi.id === word || isCalled(kpi.name)) return { kpi, options: '' };
		const part = kpi.parts?.find(({ metric, name }) => metric === word || isCalled(name));
		if (part !== undefined) return { kpi, options: part.options };
	}
	const names = [...kpis].flatMap((kpi) => [
		{ id: kpi.id, name: kpi.name },
		...(kpi.parts ?? []).map((part) => ({ id: part.metric, name: part.name })),
	]);
	const near = nearest(word, names, ({ id, name }) => [id, fold(name.ru), fold(name.en)]).slice(0, 3);
	throw new UserError({
		ru: `Не знаю показатель «${input}». Возможно, вы имели в виду: ${near.map(({ id, name }) => `${id} (${name.ru})`).join(', ')}.`,
		en: `Unknown KPI "${input}". Did you mean: ${near.map(({ id, name }) => `${id} (${name.en})`).join(', ')}?`,
	});
}

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

/** A KPI, or a named part of one, such as calls among the communications, with its options. */
export interface KpiOrPart {
	readonly kpi: Kpi;
	readonly options: string;
}

export function findPart(input: string): KpiOrPart {
	const part = partNamed(input);
	if (part !== null) return part;
	throw unknownKpi(input);
}

let byName: Map<string, KpiOrPart> | null = null;

/** The same; null where no KPI has that name. */
export function partNamed(input: string): KpiOrPart | null {
	byName ??= namesOfAll();
	return byName.get(fold(input)) ?? null;
}

/** Of two that share a name the first one has it, whatever kind of name that is. */
function namesOfAll(): Map<string, KpiOrPart> {
	const names = new Map<string, KpiOrPart>();
	const formerly: [name: string, one: KpiOrPart][] = [];
	const add = (one: KpiOrPart, id: string, { ru, en }: Text): void => {
		for (const name of [id, fold(ru), fold(en)]) if (!names.has(name)) names.set(name, one);
	};
	for (const kpi of kpis) {
		add({ kpi, options: '' }, kpi.id, kpi.name);
		for (const name of kpi.formerNames ?? []) formerly.push([fold(name), { kpi, options: '' }]);
		for (const { metric, name, options } of kpi.parts ?? []) add({ kpi, options }, metric, name);
	}
	// Sheets written earlier go on working.
	for (const [name, one] of formerly) if (!names.has(name)) names.set(name, one);
	return names;
}

/** `own`: names of KPIs that people have defined. */
export function unknownKpi(input: string, own: readonly string[] = []): UserError {
	const names = [...kpis].flatMap((kpi) => [
		{ id: kpi.id, name: kpi.name },
		...(kpi.parts ?? []).map((part) => ({ id: part.metric, name: part.name })),
	]);
	for (const name of own) names.push({ id: name, name: { ru: name, en: name } });
	const near = nearest(fold(input), names, ({ id, name }) => [id, fold(name.ru), fold(name.en)]).slice(0, 3);
	return new UserError({
		ru: `Не знаю показатель «${input}». Возможно, вы имели в виду: ${near.map(({ id, name }) => `${id} (${name.ru})`).join(', ')}.`,
		en: `Unknown KPI "${input}". Did you mean: ${near.map(({ id, name }) => `${id} (${name.en})`).join(', ')}?`,
	});
}

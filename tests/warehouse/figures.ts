import type { Kpi, OptionHelp } from '../../src/kpis/define';
import { parseOptions } from '../../src/kpis/options';
import { kpis } from '../../src/kpis/registry.gen';
import { isUserError } from '../../src/language/user-error';
import { resolveOptions } from '../../src/measures/resolve-options';
import type { Options } from '../../src/measures/vocabulary';
import { expanded } from '../../src/warehouse/expand';

/** One figure to be asked of both engines: a KPI, and its options as a person writes them. */
export interface Asked {
	readonly metric: string;
	readonly options: string;
}

/** Every KPI with every choice of its options, each meaning once: a default that is written out is the same figure. */
export function everyFigure(): Asked[] {
	const figures = new Map<string, Asked>();
	for (const kpi of kpis)
		for (const options of choicesOf(kpi)) {
			const meaning = meaningOf(kpi, options);
			if (meaning !== null && !figures.has(meaning)) figures.set(meaning, { metric: kpi.id, options });
		}
	return [...figures.values()];
}

function choicesOf(kpi: Kpi): string[] {
	const choices = (kpi.options ?? []).reduce<string[][]>(
		(lists, option) => lists.flatMap((list) => [list, ...valuesOf(option).map((value) => [...list, `${option.name}=${value}`])]),
		[[]],
	);
	return choices.sort((a, b) => a.length - b.length).map((list) => list.join('; '));
}

/** An option of any text takes the id of a stage. */
const valuesOf = ({ values }: OptionHelp): readonly string[] => (values.length > 0 ? values : ['qual']);

/** What a choice comes to; null where the options do not go together. */
function meaningOf(kpi: Kpi, written: string): string | null {
	let options: Options;
	try {
		options = parseOptions(written, kpi);
	} catch (error) {
		if (isUserError(error)) return null;
		throw error;
	}
	const of = (id: string) => resolveOptions(kpis.find((one) => one.id === id)!.measure, options);
	return JSON.stringify([kpi.id, expanded(of(kpi.id), of), options.prorate]);
}

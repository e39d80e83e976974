import type { Kpi, OptionHelp } from '../../src/kpis/define';
import { parseOptions } from '../../src/kpis/options';
import { kpis } from '../../src/kpis/registry.gen';

/** One figure to be asked of both engines: a KPI, and its options as a person writes them. */
export interface Asked {
	readonly metric: string;
	readonly options: string;
}

/** Every choice of the options of a KPI that changes something, alone and beside the others. */
export function choicesOf(kpi: Kpi): string[] {
	const choices = (kpi.options ?? []).reduce<string[][]>(
		(lists, option) => lists.flatMap((list) => [list, ...valuesOf(option).map((value) => [...list, `${option.name}=${value}`])]),
		[[]],
	);
	return choices
		.map((list) => list.join('; '))
		.filter((written) => {
			try {
				parseOptions(written, kpi);
				return true;
			} catch {
				return false;
			}
		});
}

/** An option of any text takes the id of a stage. */
const valuesOf = ({ values }: OptionHelp): readonly string[] => (values.length > 0 ? values : ['qual']);

export const everyFigure = (): Asked[] => [...kpis].flatMap((kpi) => choicesOf(kpi).map((options) => ({ metric: kpi.id, options })));

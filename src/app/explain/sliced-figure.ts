import { zone } from '../../calendar/zone';
import { isBlank, single } from '../../formulas/cells';
import { text } from '../../language/text';
import { asText, withoutTail } from '../figures/answer';
import type { Selection } from '../ports/screen';
import { placesOf } from './call-places';
import { argumentValue, type FormulaCall } from './formula-call';
import type { Found } from './found';
import type { ExplainPorts } from './ports';
import { NOT_PLAIN } from './text-formula';

/** The figure that a cell of a `KPI_SLICE` shows: its metric by the column, its value of the dimension by the first cell of the line. */
export function slicedFigure(
	here: Selection,
	{ args }: FormulaCall,
	[row, column]: readonly [number, number],
	[down, right]: readonly [number, number],
	ports: ExplainPorts,
): Found | null {
	const reader = { zone: zone(ports.book.timeZone), range: (name: string) => ports.screen.range(here.sheet, name) };
	const [metrics, dimension, options] = [0, 1, 4].map((i) => argumentValue(args[i] ?? '', reader));
	if ([metrics, dimension, options].includes(NOT_PLAIN)) return down + right > 0 ? null : { why: 'nested' };
	const line = here.values()[row - 1] ?? [];
	const value = String(line[column - 1 - right] ?? '');
	const list = withoutTail(metrics);
	if (value === '' || right > list.cells.length) return null;
	if (right === 0)
		return { why: text('Значение разреза; правее – его показатели.', 'A value of the dimension; its KPIs stand to the right.') };
	if (/^(Прочие|Others)$/.test(value))
		return { why: text('Все остальные значения разреза вместе.', 'All other values of the dimension together.') };
	const written = isBlank(single(options)) ? [] : [asText(single(options), ports).replace(/(^|;)\s*top\s*=\s*\d+\s*/i, '$1')];
	const quoted = /[;|=<>"]/.test(value) ? `"${value}"` : value;
	const only = /^(Итого|Total)$/.test(value) ? [] : [`${asText(single(dimension), ports)}=${quoted}`];
	const metric = list.cells[right - 1];
	if (isBlank(metric)) return { why: 'empty' };
	const kpiCall = { name: 'KPI', args: [`"${String(metric)}"`, args[3] ?? '', args[2] ?? '', ''] };
	const figure = placesOf(kpiCall, here.sheet, ports)?.[0]?.[0] ?? null;
	return figure === null
		? { why: 'nested' }
		: { figure: { ...figure, options: [...written, ...only].filter((part) => part.trim() !== '').join('; ') }, isPlan: false };
}

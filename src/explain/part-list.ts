import type { Language } from '../language/text';
import type { Measure, Options } from '../measures/vocabulary';
import { describe, type Names } from '../measures/words';
import { type FigureUnit, shownFigure, unitOfMeasure } from './figure-text';
import { capital } from './row-text';
import type { ExplainedPart } from './shape';
import type { Trace } from './trace';

interface Way {
	readonly options: Options;
	readonly language: Language;
	readonly sign: string;
	readonly names: Names;
	readonly ownUnit: (id: string) => FigureUnit;
}

const DEEPEST = 3;
/** Wrappers that change nothing a person would call a part. */
const THROUGH = new Set<Measure['kind']>(['needs', 'covered']);
/** They are opened as what is inside of them. */
const OPENED = new Set<Measure['kind']>(['needs', 'covered', 'kpi', 'over', 'company']);
/** Their parts are the operands of one sign. */
const CHAINS = new Set<Measure['kind']>(['product', 'plus']);

/** The figures that a figure is made of, outermost first; a KPI met before is not opened again. */
export function partList(root: Trace, way: Way): ExplainedPart[] {
	const list: ExplainedPart[] = [];
	const opened = new Set<string>();
	const open = (of: Trace, depth: number): void => {
		for (const part of operands(of)) {
			const { measure, place, value } = part;
			if (measure.kind === 'constant') continue;
			const unit = unitOf(part, way);
			const whole = value === null ? null : unit === 'money' ? value / 100 : value;
			list.push({ depth, title: capital(titleOf(part, way)), value: whole, shown: shown(whole, unit, way) });
			const key = measure.kind === 'kpi' ? `${measure.id}|${place.period.token}|${place.scope.key}` : '';
			if (depth + 1 >= DEEPEST || opened.has(key)) continue;
			if (key !== '') opened.add(key);
			open(part, depth + 1);
		}
	};
	open(root, 0);
	if (root.reachedRows !== null && root.rows !== null) list.push(...cohortParts(root, way));
	return list;
}

function unwrapped(of: Trace): Trace {
	return THROUGH.has(of.measure.kind) ? unwrapped(of.parts[0]!) : of;
}

function operands(of: Trace): Trace[] {
	const { kind } = of.measure;
	if (of.parts.length > 0 && OPENED.has(kind)) return operands(of.parts[0]!);
	return of.parts.map(unwrapped).flatMap((part) => (CHAINS.has(kind) && part.measure.kind === kind ? operands(part) : [part]));
}

function titleOf({ measure, place }: Trace, { language, names }: Way): string {
	if (measure.kind === 'kpi') return names.kpi(measure.id);
	return describe(measure, language, names) + (measure.kind === 'target' ? `, ${place.period.token}` : '');
}

/** Two counts make a share; where there are several of one for each of the other, the figure is a plain number. */
function unitOf({ measure, value }: Trace, { options, ownUnit }: Way): FigureUnit {
	const unit = unitOfMeasure(measure, options, ownUnit);
	return unit === 'share' && measure.kind === 'ratio' && (value ?? 0) > 1 && unitOfMeasure(measure.top, options) === 'pieces'
		? 'number'
		: unit;
}

const shown = (value: number | null, unit: FigureUnit, { sign, language }: Way): string =>
	value === null ? (language === 'ru' ? 'пусто' : 'blank') : shownFigure(value, unit, sign, language);

function cohortParts({ value, subjects }: Trace, way: Way): ExplainedPart[] {
	const entered = subjects ?? 0;
	const reached = Math.round((value ?? 0) * entered);
	const part = (title: string, count: number): ExplainedPart => ({ depth: 0, title, value: count, shown: shown(count, 'pieces', way) });
	return way.language === 'ru'
		? [part('Дошли до цели', reached), part('Вошли в периоде', entered)]
		: [part('Reached the goal', reached), part('Entered in the period', entered)];
}

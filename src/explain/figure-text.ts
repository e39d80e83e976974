import type { ColumnKind } from '../columns/kit/define';
import { kindOfColumn } from '../columns/read';
import type { Unit } from '../kpis/define';
import { unitOf } from '../kpis/options';
import { kpis } from '../kpis/registry.gen';
import { withSign } from '../language/money-sign';
import { grouped } from '../language/plural';
import type { Language } from '../language/text';
import { type Measure, type Options, type Population, partsOf } from '../measures/vocabulary';

export type FigureUnit = Unit | 'number';

const SUFFIX: Readonly<Record<Language, Partial<Record<FigureUnit, string>>>> = {
	ru: { share: '\u00a0%', days: '\u00a0дн.', minutes: '\u00a0мин', months: '\u00a0мес.' },
	en: { share: '%', days: '\u00a0days', minutes: '\u00a0min', months: '\u00a0months' },
};

/** A figure as a person reads it; `value` in its unit, money in whole units. */
export function shownFigure(value: number, unit: FigureUnit, sign: string, language: Language): string {
	const [scaled, digits] = unit === 'share' ? [value * 100, 1] : [value, 2];
	const plain = decimal(scaled, digits, language);
	return unit === 'money' ? withSign(plain, sign, language) : plain + (SUFFIX[language][unit] ?? '');
}

function decimal(value: number, digits: number, language: Language): string {
	const [whole = '0', part = ''] = Math.abs(value).toFixed(digits).split('.');
	const rest = part.replace(/0+$/, '');
	const text = grouped(Number(whole), language) + (rest === '' ? '' : (language === 'ru' ? ',' : '.') + rest);
	return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

const UNITS: Readonly<Partial<Record<ColumnKind, FigureUnit>>> = {
	money: 'money',
	days: 'days',
	minutes: 'minutes',
	share: 'share',
	count: 'pieces',
};

const unitOfColumn = ({ table }: Population, column: string): FigureUnit => UNITS[kindOfColumn(table, column)] ?? 'number';

/** What a part of a figure is counted in; `ownUnit`: the same of a KPI that a person has defined. */
export function unitOfMeasure(measure: Measure, options: Options, ownUnit: (id: string) => FigureUnit = () => 'number'): FigureUnit {
	const of = (part: Measure): FigureUnit => unitOfMeasure(part, options, ownUnit);
	switch (measure.kind) {
		case 'count':
		case 'distinct':
			return 'pieces';
		case 'sum':
		case 'accrual':
			return unitOfColumn(measure.of, measure.column);
		case 'mean':
		case 'median': {
			const unit = unitOfColumn(measure.of, measure.column);
			return unit === 'pieces' ? 'number' : unit;
		}
		case 'stock':
			return measure.fold === 'sum' ? unitOfColumn(measure.of, measure.column) : 'pieces';
		case 'balance':
			return 'money';
		case 'cohort':
			return 'share';
		case 'elapsed':
			return measure.in === 'days' ? 'number' : 'share';
		case 'target':
			return measure.money ? 'money' : 'number';
		case 'kpi': {
			const kpi = kpis.find(({ id }) => id === measure.id);
			return kpi === undefined ? ownUnit(measure.id) : unitOf(kpi, options);
		}
		case 'ratio': {
			const [top, bottom] = [of(measure.top), of(measure.bottom)];
			if (top === bottom) return 'share';
			return top === 'money' || bottom === 'share' ? top : 'number';
		}
		case 'product': {
			const units = measure.of.map(of);
			return units.includes('money') ? 'money' : units.includes('pieces') && units.includes('share') ? 'pieces' : 'number';
		}
		case 'plus':
		case 'minus':
		case 'gap': {
			const units = measure.of.map(of);
			return units.find((unit) => unit !== 'number') ?? 'number';
		}
		case 'constant':
		case 'choose':
			return 'number';
		default:
			return of(partsOf(measure)[0]!);
	}
}

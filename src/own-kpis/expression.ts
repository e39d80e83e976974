import { foldName } from '../facts/named-people';
import { parseNumber } from '../facts/parse/number';
import type { Unit } from '../kpis/define';
import { type Measure, minus, plus, product, ratio, workdaysPassed } from '../measures/vocabulary';
import { ownFault } from './fault';

/** A measure, and what it is counted in: `money` to which power, and whether it is a number that takes any unit. */
export interface Term {
	readonly measure: Measure;
	readonly money: number;
	readonly isConstant: boolean;
	/** Months add up to the quarter. */
	readonly isAdditive: boolean;
	/** Of one figure, or of a sum of figures alike: what it is counted in and whether more is better. */
	readonly alike?: Alike;
}

export interface Alike {
	readonly unit: Unit;
	readonly better: 'up' | 'down';
}

/** KPIs in brackets, numbers with what may stand between thousands and `%` behind them, signs, words. */
const TOKENS = /\[[^\]]*\]|\d[\d.,]*(?:[ \u00a0\u202f]\d{3}(?!\d)[.,]?\d*)*(?:\s?%)?|[-+*/()−×÷·:]|[^\s[\]()+*/−×÷·:-]+|\S/gu;

/** `([bookings] − [refunds]) ÷ [Звонки]`: KPIs by name in square brackets, numbers, + − × ÷ and round brackets. */
export function parseExpression(written: string, figure: (name: string) => Term, locale = 'ru_RU'): Term {
	const tokens = written.match(TOKENS) ?? [];
	let at = 0;
	const peek = (): string => tokens[at] ?? '';
	const broken = (): never => {
		throw ownFault(
			`не понимаю формулу «${written}»${peek() === '' ? '' : ` у «${peek()}»`}`,
			`cannot read the formula "${written}"${peek() === '' ? '' : ` at "${peek()}"`}`,
			'Показатели пишут в квадратных скобках, например [bookings] / [won_count] * 0,1.',
			'KPIs stand in square brackets, for example [bookings] / [won_count] * 0.1.',
		);
	};
	const primary = (): Term => {
		const token = peek();
		at++;
		if (token === '(') {
			const inside = sum();
			if (peek() !== ')') broken();
			at++;
			return inside;
		}
		if (token === '-' || token === '−') return times(constantTerm(-1), primary());
		if (/^\d/.test(token)) {
			const value = parseNumber(token, locale);
			at--;
			if (typeof value !== 'number') return broken();
			at++;
			return constantTerm(value);
		}
		if (token.startsWith('[') && token.length > 2) return figure(token.slice(1, -1).trim());
		if (/^[\p{L}_]/u.test(token)) return figure(token);
		at--;
		return broken();
	};
	const chain = (part: () => Term, signs: RegExp, join: (sign: string, a: Term, b: Term) => Term): Term => {
		let left = part();
		while (signs.test(peek())) {
			const sign = peek();
			at++;
			left = join(sign, left, part());
		}
		return left;
	};
	const factors = (): Term => chain(primary, /^[*/×÷·:]$/, (sign, a, b) => (/^[*×·]$/.test(sign) ? times(a, b) : over(a, b)));
	const sum = (): Term => chain(factors, /^[-+−]$/, (sign, a, b) => added(sign === '+', a, b, written));
	const whole = sum();
	if (at < tokens.length) broken();
	return whole;
}

const WORKDAYS = ['рабочие дни', 'рабочих дней', 'workdays', 'working days'];

/** `[рабочие дни]`: what is no KPI, and may stand in a formula; undefined for another word. */
export const calendarTerm = (word: string): Term | undefined =>
	WORKDAYS.includes(foldName(word)) ? { measure: workdaysPassed(), money: 0, isConstant: false, isAdditive: true } : undefined;

export const constantTerm = (value: number): Term => ({
	measure: { kind: 'constant', value },
	money: 0,
	isConstant: true,
	isAdditive: false,
});

const times = (a: Term, b: Term): Term => ({
	measure: product(a.measure, b.measure),
	money: a.money + b.money,
	isConstant: a.isConstant && b.isConstant,
	isAdditive: a.isConstant ? b.isAdditive : b.isConstant && a.isAdditive,
});

const over = (a: Term, b: Term): Term => ({
	measure: ratio(a.measure, b.measure),
	money: a.money - b.money,
	isConstant: a.isConstant && b.isConstant,
	isAdditive: b.isConstant && a.isAdditive,
});

/** Money is held in minor units: a plain number beside it is meant in whole ones. */
export const inMinorUnits = (term: Term): Term => ({ ...times(term, constantTerm(100)), money: 1 });

function added(isPlus: boolean, left: Term, right: Term, written: string): Term {
	const [a, b] = [
		left.isConstant && right.money === 1 ? inMinorUnits(left) : left,
		right.isConstant && left.money === 1 ? inMinorUnits(right) : right,
	];
	if (a.money !== b.money)
		throw ownFault(
			`в формуле «${written}» деньги складываются не с деньгами`,
			`the formula "${written}" adds money to something else`,
			'Складывайте деньги с деньгами, штуки со штуками.',
			'Add money to money and pieces to pieces.',
		);
	const [one, other] = [left.alike, right.alike];
	const isAlike = isPlus && one !== undefined && one.unit === other?.unit && one.better === other.better;
	return {
		...(isAlike && { alike: one }),
		measure: (isPlus ? plus : minus)(a.measure, b.measure),
		money: a.money,
		isConstant: a.isConstant && b.isConstant,
		isAdditive: a.isAdditive && b.isAdditive,
	};
}

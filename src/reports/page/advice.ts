import { PRESENT } from '../details/present';
import { FRIDAY } from '../details/since-friday';
import { cell, formula, quoted, reaches, rounded, roundedUp, span } from '../formula';
import { activityLines, type Line } from '../goal/layout';
import { figure, figureColumn } from '../tabs';
import { adviceWords } from './advice-words';
import { CELLS, LAYOUT } from './frame';
import { dealSizeMetric } from './headline';
import { now } from './lookups';
import type { Page } from './page';
import { dayText, moneyText, percentText } from './text-figures';
import { DAYS_LEFT, toDo } from './to-do';

/** Hidden cells above the blocks that hold a sentence each; the digest's letter reads them, too. */
const SENTENCES = ['why', 'steps', 'deals', 'friday', 'gap', 'laggards'] as const;
const ROW = 7;
export const sentencePlace = (name: (typeof SENTENCES)[number]) => ({ row: ROW, column: LAYOUT.blockHelpers + SENTENCES.indexOf(name) });
export const sentence = (name: (typeof SENTENCES)[number]): string => cell(ROW, sentencePlace(name).column, 'both');

const FACTORS = ['size', 'conversion', 'leads', ...activityLines] as const;
type Factor = (typeof FACTORS)[number];
const FIRST = LAYOUT.blockHelpers + 7;
/** By factor: actual ÷ plan, the actual figure, that of the plan, the sentence. */
const at = (factor: Factor, column: number): string => cell(1 + FACTORS.indexOf(factor), FIRST + column, 'both');
/** Fewer than these due by now say nothing about a person (spec §5). */
const FEW = 5;
/** Asked for more than so many times the present pace, a plan is worth a talk. */
const STEEP = 3;
/** Below four fifths of what is due by now a figure is red. */
const RED = '4/5';
const PASSED = `(N(${CELLS.elapsed})/${CELLS.workdays})`;

/** Text with cells in the places of {0} and {1}. */
const filled = (text: string, ...figures: readonly string[]): string =>
	text
		.split(/(\{\d\})/)
		.filter((part) => part !== '')
		.map((part) => (/^\{\d\}$/.test(part) ? figures[Number(part[1])]! : quoted(part)))
		.join('&');

/** Why money is behind, what to do about it today, and what has changed: sentences that follow plans and imports. */
export function adviceCells(page: Page): void {
	const { canvas, sources, language, currency, isDepartment } = page;
	const words = adviceWords[language];
	for (const factor of FACTORS) {
		const [fact, due] = figuresOf(factor, page);
		const [share, actual, planned, row] = [at(factor, 0), at(factor, 1), at(factor, 2), 1 + FACTORS.indexOf(factor)];
		canvas.put(row, FIRST + 1, formula(fact), 'hidden');
		canvas.put(row, FIRST + 2, formula(due), 'hidden');
		const least = factor === 'size' || factor === 'conversion' ? '>0' : `>=${FEW}`;
		canvas.put(row, FIRST, formula(`IF(AND(ISNUMBER(${actual});N(${planned})${least});${actual}/${planned};"")`), 'hidden');
		const shown = (one: string): string =>
			factor === 'size' ? moneyText(one, language, currency) : factor === 'conversion' ? percentText(one, language) : rounded(one);
		const text = words.factors[factor][isDepartment ? 'head' : 'person'];
		canvas.put(row, FIRST + 3, formula(`IF(${share}="";"";${filled(text, shown(actual), shown(planned))})`), 'hidden');
	}
	const put = (name: (typeof SENTENCES)[number], text: string): void => {
		const { row, column } = sentencePlace(name);
		canvas.put(row, column, formula(text), 'hidden');
	};
	const [plan, fact] = [CELLS.moneyPlan, CELLS.moneyFact];
	put('gap', `IF(AND(ISNUMBER(${plan});ISNUMBER(${fact});N(${CELLS.workdays})>0);${plan}*${PASSED}-${fact};"")`);
	const column = (n: number): string => span(1, FIRST + n, FACTORS.length, 1, 'both');
	const planned = `N(${toDo('deals', 'plan')})`;
	const residual = `IF(${planned}>0;${filled(words.noFactor, `N(${toDo('deals', 'fact')})`, rounded(`${planned}*${PASSED}`, 1))};${quoted(words.noPlan)})`;
	const weakest = `IF(COUNT(${column(0)})=0;${quoted(words.noPlan)};IF(MIN(${column(0)})<1;INDEX(${column(3)};MATCH(MIN(${column(0)});${column(0)};0));${residual}))`;
	// Money on plan, and something else far behind it: that is red below, and the money of later weeks.
	const red = `IF(COUNT(${column(0)})=0;"";IF(MIN(${column(0)})<${RED};" "&INDEX(${column(3)};MATCH(MIN(${column(0)});${column(0)};0));""))`;
	const gap = moneyText(sentence('gap'), language, currency);
	const [behindNow, behindLast, short] = [words.behind, words.behindLast, words.short].map((text) => filled(text, `(${gap})`));
	const behind = `IF(${DAYS_LEFT}>0;${behindNow};IF(${CELLS.isRunning};${behindLast};${short}))`;
	const verdict = `IF(${reaches(fact, plan)};${quoted(words.reached)};IF(${CELLS.isUnrated};${quoted(words.begun)};IF(${reaches(fact, `${plan}*${PASSED}`)};${quoted(words.ahead)}&${red};${behind}&${weakest})))`;
	put('why', `IF(${CELLS.noDeals};${quoted(words.empty)};IF(${sentence('gap')}="";${quoted(words.none)};${verdict}))`);
	put('steps', stepsText(page));
	put('deals', dealsText(page));
	const since = (place: number): string => `N(${now(sources, PRESENT.friday + place)})`;
	const money = (place: number): string => `(${moneyText(`(${since(place)})`, language, currency)})`;
	const happened = [
		filled(words.won, since(FRIDAY.won), money(FRIDAY.money)),
		filled(words.lost, since(FRIDAY.lost), money(FRIDAY.missed)),
		filled(words.leads, since(FRIDAY.leads)),
	].join('&", "&');
	const friday = now(sources, PRESENT.friday + FRIDAY.day);
	put('friday', `IF(ISNUMBER(${friday});${filled(words.friday, `(${dayText(friday, language)})`)}&${happened}&".";"")`);
}

/** The actual figure of a factor, and what the plan asks of it by now. */
function figuresOf(factor: Factor, { sources }: Page): [fact: string, due: string] {
	const ratioOf = (top: Line, bottom: Line): string => {
		const [a, b] = [toDo(top, 'plan'), toDo(bottom, 'plan')];
		return `IF(AND(N(${a})>0;N(${b})>0);${a}/${b};"")`;
	};
	if (factor === 'size') return [figure(sources, CELLS.row, figureColumn(sources, dealSizeMetric().key)), ratioOf('amount', 'deals')];
	// Leads of this very period are still ripening: those that have had their time tell how many become deals.
	if (factor === 'conversion') return [toDo('leads', 'own'), ratioOf('deals', 'leads')];
	const planned = toDo(factor, 'plan');
	return [toDo(factor, 'fact'), `IF(AND(ISNUMBER(${planned});N(${CELLS.workdays})>0);${planned}*${PASSED};"")`];
}

function stepsText({ language }: Page): string {
	const words = adviceWords[language];
	const lines = (['deals', 'leads', ...activityLines] as const).map((line) => {
		const perDay = toDo(line, 'perDay');
		return `IF(N(${perDay})>0;", "&${quoted(`${words.lines[line]} `)}&${line === 'deals' ? rounded(perDay, 1) : roundedUp(perDay)};"")`;
	});
	const listed = `MID(${lines.join('&')};3;500)`;
	const left = filled(words.left, DAYS_LEFT);
	const rest = toDo('deals', 'rest');
	const pace = `(N(${CELLS.moneyFact})/MAX(1;N(${CELLS.elapsed})))`;
	// One day is no pace.
	const steep = `IF(AND(NOT(${CELLS.isUnrated});${pace}>0;N(${toDo('amount', 'perDay')})>=${STEEP}*${pace});${filled(words.steep, rounded(`${toDo('amount', 'perDay')}/${pace}`))};"")`;
	return `IF(NOT(ISNUMBER(${rest}));${quoted(words.noSteps)};IF(${rest}=0;${quoted(words.done)};IF(AND(${DAYS_LEFT}<=0;NOT(${CELLS.isRunning}));${quoted(words.over)};IF(LEN(${listed})=0;${quoted(words.noSteps)};IF(${DAYS_LEFT}>0;${left}&${listed}&"."&${steep};${quoted(words.last)}&${listed}&".")))))`;
}

/** The department's sheet names who is furthest behind, too. */
function dealsText({ sources, language, currency, isDepartment }: Page): string {
	const words = adviceWords[language];
	const one = (i: number): string => {
		const place = PRESENT.deals + i * 4;
		const [name, stage, amount] = [0, 1, 2].map((n) => now(sources, place + n)) as [string, string, string];
		const about = isDepartment ? now(sources, PRESENT.owners + i) : stage;
		return `IF(${name}="";"";${quoted(i === 0 ? '' : '; ')}&${name}&" – "&(${moneyText(`(${amount})`, language, currency)})&IF(${about}="";"";" ("&${about}&")"))`;
	};
	const deals = `IF(${now(sources, PRESENT.deals)}="";${quoted(words.noDeals)};${quoted(words.deals)}&${[0, 1].map(one).join('&')}&".")`;
	return isDepartment ? `IF(${sentence('laggards')}="";"";${quoted(words.laggards)}&${sentence('laggards')}&". ")&${deals}` : deals;
}

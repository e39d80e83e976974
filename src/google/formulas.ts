import { tableAnswers } from '../app/answers/table-answers';
import { answer, answerTable } from '../app/figures/answer';
import type { AnswerPorts } from '../app/figures/ports';
import { accountOfFacts, readTabs } from '../app/figures/tab-facts';
import { settingsOf } from '../facts/account';
import { type CellFormula, cellFormulas } from '../formulas/cell-formulas';
import type { Sheet } from '../formulas/context';
import { callRange } from '../formulas/range';
import { inCell } from './cell-sentences';

/** Zone and locale, asked for by formulas that need them. */
const sheetOf = (ports: AnswerPorts): Sheet => ({
	home: () => String(settingsOf(readTabs(ports, ['settings']).rows.settings ?? []).get('base_currency') ?? ''),
	get tz() {
		return ports.book.timeZone;
	},
	get locale() {
		return ports.book.locale;
	},
});

/** One range formula. */
export const range = (id: string, args: readonly unknown[]): number | null => inCell((ports) => callRange(id, args, sheetOf(ports)));

/** A formula that answers from its arguments and the account. */
export const cell = (name: CellFormula, args: readonly unknown[]): unknown =>
	inCell((ports) => {
		const account = () => accountOfFacts(ports, readTabs(ports, ['settings', 'calendar']).rows);
		return cellFormulas[name](args, Object.assign(sheetOf(ports), { account }));
	});

/** A report by one call. */
export const table = (metrics: unknown, managers: unknown, periods: unknown, options: unknown): unknown =>
	inCell((ports) => answerTable(ports, metrics, managers, periods, options));

/** A formula over imported data with a table of its own. */
export const report = (name: keyof typeof tableAnswers, args: readonly unknown[]): unknown =>
	inCell((ports) => tableAnswers[name](ports, args));

/** The model form. */
export const model = (metric: unknown, manager: unknown, period: unknown, options: unknown): unknown =>
	inCell((ports) => answer(ports, metric, manager, period, options));

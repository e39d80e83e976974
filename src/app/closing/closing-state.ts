import { type DayNumber, monthStart, parseDay } from '../../calendar/day';
import { readAggregates } from '../../tabs/aggregates-tab';
import type { SheetCell } from '../../tabs/workbook';
import { readTabs } from '../figures/tab-facts';
import { workbookMetrics } from '../figures/workbook-metrics';
import { begunClosing } from './begun-closing';
import { readClosed } from './closed-tab';
import type { ClosingPorts } from './ports';
import type { ClosingState } from './types';

/** What is closed, what comes next, and how many closed figures differ from what the data say today. */
export function closingState(ports: ClosingPorts): ClosingState {
	const { book } = ports;
	const figures = readAggregates(book);
	const table = readClosed(book);
	// Nor is one whose closing was stopped.
	const unfinishedPeriod = begunClosing(ports)?.period;
	const metrics = workbookMetrics(book);
	const closed = new Map<string, ClosingState['closed'][number]>();
	for (const line of table.lines) {
		const period = line.text('period');
		// A month that was opened again is no closed one.
		if (!/^\d{4}-\d{2}$/.test(period) || period === unfinishedPeriod) continue;
		const month = closed.get(period) ?? { period, at: '', by: line.text('by'), changed: 0 };
		const at = line.instant('closed_at');
		month.at = at === null ? line.text('closed_at') : new Date(at).toISOString();
		const scope = line.text('scope');
		for (const { key } of metrics)
			if (figures.holds(scope, period) && table.has(key) && differs(line.cell(key), figures.cell(key, scope, period))) month.changed++;
		closed.set(period, month);
	}
	const months = figures.periods().filter((token) => /^\d{4}-\d{2}$/.test(token));
	const lastDay = asOfDay(ports);
	const over = months.filter((token) => isOver(lastDay, token) && !closed.has(token));
	const last = [...closed.keys()].sort().pop();
	const next = last === undefined ? over[0] : over.filter((token) => token > last).pop();
	return { next: next ?? null, closed: [...closed.values()].sort((a, b) => (a.period < b.period ? 1 : -1)) };
}

function asOfDay(ports: ClosingPorts): DayNumber | null {
	const asOf = readTabs(ports, ['settings']).rows.settings?.find(({ key }) => key === 'as_of')?.value;
	return typeof asOf === 'string' ? parseDay(asOf) : null;
}

const isOver = (day: DayNumber | null, token: string): boolean => day !== null && monthStart(parseDay(`${token}-01`)!, 1) <= day + 1;

const differs = (a: SheetCell | undefined, b: SheetCell | undefined): boolean =>
	typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a)) : (a ?? '') !== (b ?? '');

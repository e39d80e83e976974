import { ask } from '../../../local/cli/desk';
import type { ContestsState } from '../../../src/app/panel/types';
import { type Desk, openBuilt, openFirm, tabOf, tabOfId } from '../../reports/built';
import { firmTables } from '../../reports/firm';
import { tableRow } from '../../reports/kpi-table';

export const [DIRECTOR, ANNA] = ['director@example.com', 'anna@example.com'];
export const FIRM = {
	managers: [
		['M1', 'Анна Иванова', 'Север', 'Тверь'],
		['M2', 'Борис Петров', 'Юг', 'Орёл'],
	],
	deals: 12,
	months: ['2026-06', '2026-07'],
} as const;
const AS_OF = '2026-07-31';

export const openContested = (): Desk => openFirm(FIRM, AS_OF, 'ru', [], [ANNA]);
/** With its summary sheets. */
export const openContestedSheets = (): Desk => openBuilt(FIRM, AS_OF, 'ru', [], [ANNA]);

/** What a manager types, and what sheets, tabs and the panel show then. */
export function contestDesk(of: () => Desk) {
	const sheet = (id = 'M1') => tabOfId(of(), `summary:${id}`)!;
	const markRow = (id: string, line: number): number => sheet(id).values.findIndex((cells) => cells.includes(`contest|${line}`));
	const mark = (id: string, line: number, deal: string, claim: string, comment = ''): void => {
		const row = markRow(id, line);
		expect(row).toBeGreaterThan(0);
		const { name } = sheet(id);
		of().type(name, row, 1, deal);
		of().type(name, row, 2, claim);
		of().type(name, row + 1, 1, comment === '' ? '' : `'${comment}`);
	};
	const answer = (id: string, line: number): string => {
		const { values } = sheet(id);
		return String(values[markRow(id, line)]![6]);
	};
	const records = (tab: string): Record<string, unknown>[] => {
		const found = tabOf(of(), tab);
		const [ids, , ...rows] = found.values;
		return rows.map((row) => Object.fromEntries(ids!.map((key, i) => [String(key), row[i]])));
	};
	const deals = () => records('Сделки');
	const won = (manager: string, month = '2026-07') =>
		deals().filter(
			({ manager_id, outcome, closed_at }) =>
				manager_id === manager && outcome === 'WON' && new Date(String(closed_at)).toISOString().startsWith(month),
		);
	const figure = (id: string, name = 'Сумма закрытых сделок'): number => {
		const { values } = id === 'ALL' ? tabOfId(of(), 'summary:ALL')! : sheet(id);
		const from = tableRow(values);
		return Number(values.slice(from).find((line) => String(line[1]).replace(/ ⚑\d+$/, '') === name)![3]);
	};
	const contests = (): ContestsState => ask<ContestsState>(of(), 'contests');
	const hourly = (): void => {
		expect(of().call('importHourly', [], 'trigger')).toMatchObject({ ok: true });
	};
	const fullImport = (): void => void ask(of(), 'importTables', firmTables(FIRM, AS_OF));
	const choosePeriod = (period = '2026-07'): void => {
		for (const id of ['M1', 'M2', 'ALL']) of().type(tabOfId(of(), `summary:${id}`)!.name, 2, 2, period);
	};
	return { sheet, mark, answer, records, deals, won, figure, contests, hourly, fullImport, choosePeriod };
}

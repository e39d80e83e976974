import { openDesk } from '../../local/cli/desk';
import { dayOf } from '../../src/calendar/day';
import { zone } from '../../src/calendar/zone';
import type { Row } from '../../src/facts/table';
import { exampleCall } from '../../src/handbook/forms';
import type { RangeArgument } from '../../src/kpis/define';
import { kpis } from '../../src/kpis/registry.gen';
import { july } from '../kpis/shared-data';
import { type Desk, valuesOf } from '../product/recipe-desk';

jest.setTimeout(60_000);

let desk: Desk;
const ranged = kpis.filter(({ range }) => range !== undefined);
beforeAll(() => {
	desk = openDesk({ locale: 'ru_RU', language: 'ru', timeZone: 'Europe/Moscow' });
});
afterAll(() => desk.close());

const moscow = zone('Europe/Moscow');
const cellOf = (value: unknown): unknown =>
	typeof value === 'number' && value > 1e11 ? dayOf(moscow.dayAt(value)) : typeof value === 'number' ? value / 100 : (value ?? '');

/** A column of the July data for an argument, under a heading. */
function columnFor({ table = 'deals', column, name }: RangeArgument): unknown[] {
	const rows: readonly Row[] = (july as Partial<Record<string, readonly Row[]>>)[table] ?? [];
	const cells =
		column === 'temperature'
			? july.deals.map((_, i) => ['cold', 'warm', 'hot'][i % 3])
			: rows.map((row) => cellOf(row[column] ?? (column === 'assigned_at' ? row.created_at : null)));
	return [name, ...cells];
}

const turned = (columns: readonly unknown[][]): unknown[][] =>
	Array.from({ length: Math.max(...columns.map((cells) => cells.length)) }, (_, i) => columns.map((cells) => cells[i] ?? ''));

test.each(ranged.map((kpi) => [kpi.id, kpi] as const))('the example call of %s can be typed as it stands', (id, kpi) => {
	desk.addSheet(id);
	const ranges = kpi.range?.ranges ?? [];
	const [first, second] = ['first', 'second'].map((lines) => ranges.filter((one) => (one.lines ?? 'first') === lines).map(columnFor));
	if (first!.length > 0) desk.typeBlock(id, 0, 0, turned(first!));
	else desk.typeBlock(id, 1, 0, [[90_000, 60_000]]);
	desk.type(id, 0, 5, '1000000');
	if (second!.length > 0) {
		if (valuesOf(desk, 'Действия').length === 0) desk.addSheet('Действия');
		desk.typeBlock('Действия', 0, 0, turned(second!));
	}
	desk.type(id, 0, 8, exampleCall(kpi, 'ru'));
	const sheet = desk.view().sheets.find(({ name }) => name === id)!;
	const cell = sheet.cells.find(([row, column]) => row === 0 && column === 8)?.[2];
	expect(cell?.error).toBeUndefined();
	if (id !== 'comms_per_deal') expect(typeof (cell?.value ?? null)).toBe('number');
});

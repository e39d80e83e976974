import { saveSettings } from '../../../src/app/figures/recompute';
import { undoImport } from '../../../src/app/import/undo';
import { importTables } from '../../../src/app/tables/import-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { silent, type TestDesk } from '../desk';

const file = (name: string): Record<string, string> => ({
	'deals.csv': `ID;Название;Сумма;Результат;Дата закрытия;Ответственный\n1;${name};10;won;05.07.2026;Анна\n`,
});
const names = ({ book }: TestDesk): unknown[] => readFacts(book, 'deals')!.rows.map(({ name }) => name);

/** A desk whose slices ask for a column of the user's own, and whose sheet cannot be read any more once all is saved. */
function desk(): TestDesk {
	const made = silent();
	importTables(made.ports, file('первая'));
	saveSettings(made.ports, readFacts(made.book, 'settings')!.rows, { slices: 'Категория' });
	made.book.edit('deals', (lines) => {
		lines[0]!.push('');
		lines[1]!.push('Категория');
		lines[2]!.push('А');
	});
	made.clock += 60_000;
	return made;
}

/** Whether it came to that. */
function failsAfterSaving({ book, documentMemory }: TestDesk): () => boolean {
	let [isSaved, hasFailed] = [false, false];
	const [set, read] = [documentMemory.set.bind(documentMemory), book.read.bind(book)];
	documentMemory.set = (values) => {
		set(values);
		isSaved ||= 'kpi.undo.tables' in values;
	};
	book.read = (id) => {
		if (!isSaved || id !== 'deals') return read(id);
		hasFailed = true;
		throw new Error('Service Spreadsheets timed out');
	};
	return () => {
		book.read = read;
		return hasFailed;
	};
}

test.each([false, true])('an import of tables that is saved does not fail by the figures that follow it; cannotBeUndone: %s', (isFinal) => {
	const on = desk();
	const hasFailed = failsAfterSaving(on);
	importTables(on.ports, file('вторая'), {}, isFinal ? { cannotBeUndone: true } : {});
	expect([hasFailed(), names(on)]).toEqual([true, ['вторая']]);
	expect(on.book.has('undo') && on.book.read('undo')!.length > 1).toBe(!isFinal);
});

test('taking an import back does not fail by the figures that follow it', () => {
	const on = desk();
	importTables(on.ports, file('вторая'));
	const hasFailed = failsAfterSaving(on);
	undoImport(on.ports);
	expect([hasFailed(), names(on)]).toEqual([true, ['первая']]);
});

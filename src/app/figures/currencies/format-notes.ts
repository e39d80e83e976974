import { currenciesOf, currenciesOfFormat, currencyCode } from '../../../facts/parse/currency';
import { type TableId, tables } from '../../../facts/tables';
import { plural } from '../../../language/plural';
import type { Text } from '../../../language/text';
import { DATA_LAYOUT } from '../../../tabs/layout';
import { readLineTable } from '../../../tabs/line-table';
import type { FiguresPorts } from '../ports';

/** Columns of money in which people write, and where their rows say the currency; plans are in the account's. */
const MONEY: readonly (readonly [TableId, column: string, currency: string | null])[] = [
	['deals', 'amount', 'currency'],
	['invoices', 'amount', 'currency'],
	['payments', 'amount', 'currency'],
	['ledger', 'amount', 'currency'],
	['targets', 'value', null],
];

/**
 * Cells of money that a person has given the look of another currency than what counts for them: the look changes no figure, and whoever
 * reads `$500` there should know.
 */
export function formatNotes({ book }: Pick<FiguresPorts, 'book'>, baseCurrency: string): Text[] {
	const home = currencyCode(baseCurrency);
	return MONEY.flatMap(([id, column, currency]) => {
		const lines = book.has(id) ? readLineTable(book, id) : null;
		const place = lines?.place(column) ?? -1;
		if (lines === null || place < 0 || lines.body.length === 0) return [];
		const formats = book.numberFormats(id, DATA_LAYOUT.firstRow, place + 1, lines.body.length);
		const counts = new Map<string, { count: number; row: number }>();
		lines.lines.forEach((line, i) => {
			const shown = typeof line.cells[place] === 'number' ? currenciesOfFormat(formats[i] ?? '') : null;
			if (shown === null) return;
			const lineCurrency = (currency === null ? '' : line.text(currency)) || home;
			if (currenciesOf(lineCurrency).some((code) => shown.includes(code))) return;
			const pair = `${shown[0]!} ${currencyCode(lineCurrency, home)}`;
			const before = counts.get(pair);
			counts.set(pair, { count: (before?.count ?? 0) + 1, row: before?.row ?? line.row });
		});
		const { title, columns } = tables[id];
		const { header } = columns.find(({ key }) => key === column)!;
		return [...counts].map(([pair, { count, row }]) => {
			const [shown, counted] = pair.split(' ') as [string, string];
			return {
				ru: `Вкладка «${title.ru}», столбец «${header.ru}»: ${plural(count, 'ru', ['ячейка показана', 'ячейки показаны', 'ячеек показано'])} в ${shown}, первая в строке ${row}, а считается в ${counted}: формат ячейки на расчёт не влияет. ${currency === null ? 'Планы – в валюте аккаунта: пересчитайте или смените формат.' : `Если это ${shown}, впишите код в столбец «Валюта», иначе смените формат.`}`,
				en: `Tab "${title.en}", column "${header.en}": ${plural(count, 'en', ['cell is', 'cells are'])} shown in ${shown}, the first in row ${row}, and counted in ${counted}: a cell's format changes no figure. ${currency === null ? "Plans are in the account's currency: convert them or change the format." : `If it is ${shown}, write the code into the column "Currency", else change the format.`}`,
			};
		});
	});
}

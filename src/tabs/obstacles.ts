import type { Text } from '../language/text';
import { UserError } from '../language/user-error';
import type { Obstacle, Workbook } from './workbook';

export const obstacleError = (obstacle: Obstacle): UserError => new UserError(obstacleSentence(obstacle));

/**
 * Throws a sentence when the user may not draw one of these tabs, before any of them is drawn; `redrawn`: those of which it is known that they
 * will be drawn, so that merged cells of a person would be in the way.
 */
export function assertDrawable(book: Workbook, drawnTabs: readonly string[], redrawn = drawnTabs): void {
	const [obstacle] = book.obstacles({ writes: [], reshaped: [], drawn: drawnTabs, redrawn, sizes: [] });
	if (obstacle !== undefined) throw obstacleError(obstacle);
}

export const inGroups = (count: number, separator: string): string => String(count).replace(/\B(?=(\d{3})+$)/g, separator);

/** What stands in the way, and the mend. */
export function obstacleSentence(obstacle: Obstacle): Text {
	switch (obstacle.kind) {
		case 'protection': {
			const { tab, range } = obstacle;
			return {
				ru: `Вкладка «${tab}» (${range}) защищена, и вам её менять нельзя. Ничего не изменено. Попросите владельца файла снять защиту или добавить вас в неё (Данные → Защитить листы и диапазоны), либо пусть это сделает он сам.`,
				en: `The tab "${tab}" (${range}) is protected, and you may not change it. Nothing was changed. Ask the file's owner to take the protection away or to add you to it (Data → Protect sheets and ranges), or let the owner do it.`,
			};
		}
		case 'validation': {
			const { tab, range, value } = obstacle;
			return {
				ru: `На вкладке «${tab}» в ячейке ${range} проверка данных не пускает значение «${value}». Ничего не изменено. Разрешите его или выберите «Показывать предупреждение» (Данные → Настроить проверку данных).`,
				en: `On the tab "${tab}" the data validation of cell ${range} rejects the value "${value}". Nothing was changed. Allow it, or choose "Show a warning" (Data → Data validation).`,
			};
		}
		case 'merge': {
			const { tab, range } = obstacle;
			return {
				ru: `На вкладке «${tab}» объединены ячейки ${range}: записанное в них пропало бы. Ничего не изменено. Разъедините их (Формат → Объединить ячейки → Отменить объединение).`,
				en: `On the tab "${tab}" the cells ${range} are merged: what is written there would be lost. Nothing was changed. Unmerge them (Format → Merge cells → Unmerge).`,
			};
		}
		case 'column': {
			const { tab, range } = obstacle;
			return {
				ru: `На вкладке «${tab}» внутрь таблицы вставлены столбцы (${range}), и в них что-то есть: это пропало бы. Ничего не изменено. Перенесите написанное правее таблицы и удалите эти столбцы.`,
				en: `On the tab "${tab}" columns were put into the table (${range}), and something stands in them: it would be lost. Nothing was changed. Move what is written there to the right of the table and delete these columns.`,
			};
		}
		case 'room': {
			const [cells, limit] = [obstacle.cells, obstacle.limit];
			return {
				ru: `В файле стало бы ${inGroups(cells, ' ')} ячеек, а Google разрешает ${inGroups(limit, ' ')}. Ничего не изменено. Удалите ненужные вкладки или пустые строки и столбцы, либо начните новый файл.`,
				en: `The file would hold ${inGroups(cells, ',')} cells, and Google allows ${inGroups(limit, ',')}. Nothing was changed. Delete tabs or empty rows and columns that you do not need, or begin a new file.`,
			};
		}
	}
}

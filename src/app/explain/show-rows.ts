import { spans } from '../../explain/row-text';
import { UserError } from '../../language/user-error';
import { explain, type Figure } from './explain';
import type { ExplainPorts } from './ports';
import { linesOfUse } from './tab-lines';
import type { ShownRows } from './types';

/** Selects the rows of a group in their tab. The figure is traced anew, so rows are found after sorting and after an import alike. */
export function showRows(ports: ExplainPorts, figure: Figure, group: number): ShownRows {
	const { uses, facts, book } = explain(ports, figure);
	const use = uses[group];
	const tab = use === undefined ? null : book.nameOf(use.table);
	const lines = use === undefined ? [] : linesOfUse(book, facts.base, use);
	if (use === undefined || tab === null || lines.length === 0)
		throw new UserError({
			ru: 'Этих строк больше нет: данные изменились. Объясните ячейку заново.',
			en: 'These rows are gone: the data have changed. Explain the cell again.',
		});
	ports.screen.selectRows(use.table, spans(lines));
	return { tab, lines: lines.length };
}

import { sheet } from '../formula';
import { CELLS, LAYOUT } from '../page/frame';
import { defineBlock, section } from '../page/page';
import { drawList, type ListLayout } from '../today/draw-list';
import { listWords } from '../today/list-words';

/** A phone shows the columns up to the sixth: so the reason stands below the deal, and the amount and the mark beside it. */
const PLACES: ListLayout = {
	title: { column: 2 },
	money: { column: 4 },
	fills: { column: 5, columns: 2 },
	silence: { column: 7 },
	stage: { column: 8 },
	client: { column: 11 },
	why: { column: 2, below: LAYOUT.charts + 1 },
	whole: { column: LAYOUT.table, columns: LAYOUT.tableEnd - LAYOUT.table + 1 },
	helper: LAYOUT.blockHelpers,
	height: 20,
};

/** Which deals the manager should touch today and why, and which of them would fill the plan of the month. */
export default defineBlock({
	place: 6,
	on: 'manager',
	draw(page, top) {
		const { sources, language } = page;
		// A workbook whose lists were never computed.
		if (sources.workList === '') return top;
		const row = section(page, top, listWords[language].section);
		const headRow = `IF(${CELLS.scope}="";"";IFERROR(MATCH(${CELLS.scopeMatch}&"|0";${sheet(sources.workList)}$A:$A;0);""))`;
		return drawList({ ...page, headRow, scope: CELLS.scope, asOf: CELLS.asOf }, row, PLACES);
	},
});

import { sheet } from '../formula';
import { CELLS, LAYOUT } from '../page/frame';
import { defineBlock, section } from '../page/page';
import { drawList, type ListLayout } from '../today/draw-list';
import { listWords } from '../today/list-words';

/** What a phone shows of a sheet is its first two columns: so the reason stands below the deal. */
const PLACES: ListLayout = {
	title: { column: 2 },
	money: { column: 3 },
	silence: { column: 4 },
	fills: { column: 5 },
	stage: { column: 6 },
	client: { column: 9 },
	why: { column: 2, below: LAYOUT.tableEnd },
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
		const headRow = `IF(${CELLS.scope}="";"";IFERROR(MATCH(${CELLS.scope}&"|0";${sheet(sources.workList)}$A:$A;0);""))`;
		return drawList({ ...page, headRow, scope: CELLS.scope, asOf: CELLS.asOf }, row, PLACES);
	},
});

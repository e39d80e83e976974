import { sheet } from '../formula';
import { CELLS } from '../page/frame';
import { defineBlock, section } from '../page/page';
import { drawList } from '../today/draw-list';
import { listWords } from '../today/list-words';
import { OWN_LIST, OWN_LIST_MARK } from '../today/own-list';

/** Which deals the manager should touch today and why, and which of them would fill the plan of the month. */
export default defineBlock({
	place: 6,
	on: 'manager',
	draw(page, top) {
		const { sources, language } = page;
		// A workbook whose lists were never computed.
		if (sources.workList === '') return top;
		const row = section(page, top, listWords[language].section);
		page.marks.set(OWN_LIST_MARK, String(row));
		const headRow = `IF(${CELLS.scope}="";"";IFERROR(MATCH(${CELLS.scopeMatch}&"|0";${sheet(sources.workList)}$A:$A;0);""))`;
		return drawList({ ...page, headRow, scope: CELLS.scope, asOf: CELLS.asOf }, row, OWN_LIST);
	},
});

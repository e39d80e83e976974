import { numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { text } from '../../language/text';
import { eachRow } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { SILENT } from '../kit/phrases';
import { AFTER_AS_OF, DELETED } from '../kit/reasons';

/** 1 for activities that are neither automatic nor deleted and took place by as_of. */
export default defineColumn({
	table: 'activities',
	key: 'exists',
	kind: 'flag',
	values(base) {
		const table = base.table('activities');
		const end = horizon(base);
		const at = numbersOf(table, 'occurred_at');
		const auto = numbersOf(table, 'is_auto');
		const deleted = numbersOf(table, 'is_deleted');
		return eachRow(table.size, (i) => (auto[i] === 1 || deleted[i] === 1 || !(at[i]! < end) ? 0 : 1));
	},
	conditions: { true: { phrase: SILENT } },
	whyNot(base, row) {
		const table = base.table('activities');
		if (numbersOf(table, 'exists')[row] === 1) return null;
		if (numbersOf(table, 'is_deleted')[row] === 1) return DELETED;
		if (numbersOf(table, 'is_auto')[row] === 1) return text('автоматические (роботы, рассылки)', 'automatic (robots, mailings)');
		return numbersOf(table, 'occurred_at')[row]! >= horizon(base) ? AFTER_AS_OF : text('без даты', 'without a date');
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Учитывается', en: 'Counts' },
		formula: 'IF(OR({is_auto}=TRUE;{is_deleted}=TRUE;{occurred_at}="";{occurred_at}>=#as_of+1);0;1)',
	},
};

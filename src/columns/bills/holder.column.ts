import { text } from '../../language/text';
import { codesFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { lookedUpIfAny } from '../kit/native-words';
import { bills } from './bills';

/** The present manager of the deal; that of the bill where there is no deal. */
export default defineColumn({
	table: 'bills',
	key: 'holder',
	kind: 'name',
	distinct: text('менеджеров', 'managers'),
	values: (base) => codesFrom(base, 'manager', bills(base), ({ holder }) => holder),
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'У кого долг', en: 'Who holds the debt' },
		get formula() {
			const manager = lookedUpIfAny('deals.manager_id', 'deal_id', 'deals.deal_id', '""');
			return `IF(${manager}="";{manager_id};${manager})`;
		},
	},
	credits: { ru: 'нынешний ответственный за сделку', en: 'the present manager of the deal' },
};

import { codesOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { codesIn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { lookedUp } from '../kit/native-words';
import { latestManagers } from './holders';

/** Who answers for a client: the manager of the deal that came last. */
export default defineColumn({
	table: 'clients',
	key: 'holder',
	kind: 'name',
	distinct: text('менеджеров', 'managers'),
	values(base) {
		const managers = latestManagers(base);
		return codesIn(
			base,
			'manager',
			codesOf(base.table('clients'), 'client_id').map((id) => managers.get(id) ?? -1),
		);
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Ответственный', en: 'Manager' },
		get formula() {
			return lookedUp('deals.manager_id', 'client_id', 'deals.latest_of_client', '""');
		},
	},
	credits: { ru: 'ответственный за последнюю сделку клиента', en: 'the manager of the client’s latest deal' },
};

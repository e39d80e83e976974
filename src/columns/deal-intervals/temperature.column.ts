import { textOf } from '../../facts/columns';
import { codesOf, type FactBase } from '../../facts/fact-base';
import { text } from '../../language/text';
import { buyers, mergedClients } from '../deals/buyers';
import { byCode, textsFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { ofStage } from '../kit/native-words';
import { after } from '../kit/phrases';
import { dealIntervals } from './intervals';
import { stageFacts } from './stage-facts';

/** The temperature of the stage; hot where a person has called the client so. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'temperature',
	kind: 'name',
	distinct: text('температур', 'temperatures'),
	values(base) {
		const clients = buyers(base);
		const stages = stageFacts(base);
		const hot = hotClients(base);
		const { length, row, stage } = dealIntervals(base);
		const ofStage = byCode((code) => stages.get(code)?.temperature ?? 'none');
		return textsFrom(length, (i) => (hot.has(clients[row[i]!]!) ? 'hot' : ofStage(stage[i]!)));
	},
	restsOn: {
		table: 'stages',
		isThere: (base) => base.table('stages').size > 0 || (base.account.temperatures?.size ?? 0) > 0,
	},
	conditions: {
		hot: { phrase: after('на горячем этапе', 'in a hot stage'), otherwise: text('не на горячем этапе', 'not in a hot stage') },
		warm: { phrase: after('на тёплом этапе', 'in a warm stage'), otherwise: text('не тёплые этапы', 'stages that are not warm') },
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Температура этапа', en: 'Stage temperature' },
		get formula() {
			return ofStage('temperature', '"none"', ['hot', 'warm', 'cold']);
		},
	},
};

/** Clients whom a person has called hot. */
function hotClients(base: FactBase): Set<number> {
	const clients = base.table('clients');
	const temperature = textOf(clients, 'temperature_override');
	const merged = mergedClients(base);
	return new Set([...codesOf(clients, 'client_id')].filter((_, i) => temperature(i) === 'hot').map((id) => merged.get(id) ?? id));
}

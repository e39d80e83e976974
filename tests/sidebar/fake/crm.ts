import type { Rpc } from '../../../sidebar/server/contract';
import { connectionWith, type Spreadsheet } from './spreadsheet';
import { stateOf } from './state';

export function crmCalls(sheet: Spreadsheet): Pick<Rpc, 'connect' | 'authorise' | 'connectAuthorised' | 'disconnect'> {
	const connect: Rpc['connect'] = (crm, values) => {
		sheet.failure = null;
		sheet.connection = { ...connectionWith({ base_url: values.base_url ?? '' }), crm };
		return stateOf(sheet);
	};
	return {
		connect,
		authorise: () => ({ address: 'https://www.example.com/oauth' }),
		connectAuthorised: () => connect('amocrm', {}),
		disconnect: () => {
			sheet.connection = null;
			return stateOf(sheet);
		},
	};
}

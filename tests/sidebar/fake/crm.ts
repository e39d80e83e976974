import type { Rpc } from '../../../sidebar/server/contract';
import { connectionWith, type Spreadsheet } from './spreadsheet';
import { stateOf } from './state';

const CUSTOM_FIELDS = [
	{ of: 'deal', code: '81101', name: 'Отрасль', kind: 'text', samples: ['Розница', 'Производство', 'Строительство'] },
	{ of: 'deal', code: '81102', name: 'Интересы', kind: 'list', samples: ['Насосы', 'Сервис'] },
	{ of: 'company', code: '83101', name: 'Размер компании', kind: 'text', samples: ['до 50 человек', '50–250 человек'] },
	{ of: 'contact', code: '82101', name: 'День рождения', kind: 'day', samples: [] },
] as const;

export function crmCalls(
	sheet: Spreadsheet,
): Pick<Rpc, 'connect' | 'authorise' | 'connectAuthorised' | 'disconnect' | 'customFields' | 'pickCustomFields'> {
	const connect: Rpc['connect'] = (crm, values) => {
		sheet.failure = null;
		sheet.connection = { ...connectionWith({ base_url: values.base_url ?? '' }), crm };
		return stateOf(sheet);
	};
	let columns = new Map<string, string>();
	return {
		customFields: () => ({
			fields: CUSTOM_FIELDS.map((field) => ({
				...field,
				samples: [...field.samples],
				column: columns.get(`${field.of} ${field.code}`) ?? null,
			})),
			refused: [],
		}),
		pickCustomFields(fields) {
			columns = new Map(fields.map(({ of, code, name }) => [`${of} ${code}`, name]));
			return stateOf(sheet);
		},
		connect,
		authorise: () => ({ address: 'https://www.example.com/oauth' }),
		connectAuthorised: () => connect('amocrm', {}),
		disconnect: () => {
			sheet.connection = null;
			return stateOf(sheet);
		},
	};
}

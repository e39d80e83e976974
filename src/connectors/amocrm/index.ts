import { text } from '../../language/text';
import type { Connector } from '../kit/contract';
import { defineConnector } from '../kit/define-connector';
import { optional } from '../kit/optional-parts';
import { listAgain, readAgain } from '../kit/read-again';
import { account, eventTypes } from './account';
import { sign } from './address';
import { companyCalls, contactCalls, customerCalls, dealCalls } from './calls';
import { cards } from './cards';
import { companies, contacts } from './clients';
import { complete } from './complete';
import { customers, transactions } from './customers';
import { deals, deletedDeals } from './deals';
import { messageEvents, ownerEvents, stageEvents, taskEvents } from './events';
import { billFields, dealFields, fieldLists, presentClientFields, presentDealFields } from './fields';
import { catalogs, invoices } from './invoices';
import { lossReasons } from './loss-reasons';
import { companiesLeft, contactsLeft, dealsLeft, merges } from './merges';
import { authorisationFor } from './oauth';
import { catalogsPart, customersPart, invoicesPart, optionalParts, productsPart } from './optional';
import type { Place } from './place';
import { russia, world } from './places';
import { products } from './products';
import { settingsFor } from './settings';
import { stages } from './stages';
import { tasks } from './tasks';
import { unsorted } from './unsorted';
import { users } from './users';

/** Lists that can be asked for changes. */
const records = [
	deals,
	deletedDeals,
	companies,
	contacts,
	merges,
	stageEvents,
	ownerEvents,
	customerCalls,
	companyCalls,
	contactCalls,
	dealCalls,
	tasks,
	taskEvents,
	messageEvents,
];

const at = (place: Place): Connector =>
	defineConnector({
		id: place.id,
		title: place.title,
		settings: settingsFor(place),
		probe: account,
		authorisation: authorisationFor(place),
		choices: [dealFields, billFields],
		fieldLists,
		// Six a second: the address of those who ask more than seven is blocked.
		minIntervalMs: 170,
		sign,
		entities: [
			account,
			eventTypes,
			stages,
			users,
			lossReasons,
			presentDealFields,
			...presentClientFields,
			optional(catalogsPart, catalogs),
			optional(productsPart, products),
			unsorted,
			...records,
			optional(invoicesPart, invoices),
			optional(customersPart, customers),
			optional(customersPart, transactions),
			...readAgain(records),
			// After the last word on merges.
			dealsLeft,
			companiesLeft,
			contactsLeft,
			...listAgain([stages, users]),
		],
		complete,
		optional: optionalParts,
		cards,
		gaps: [
			{
				table: 'invoices',
				why: text('Счета читаются, если в аккаунте есть список счетов.', 'Invoices are read where the account has a list of bills.'),
			},
			{
				table: 'payments',
				why: text(
					'Видны оплаты счетов, оплаченных целиком, и покупки; частичные оплаты не отдаются.',
					'Payments of bills paid in full and purchases are seen; part payments are not told.',
				),
			},
		],
	});

export const kommo = at(world);

export default at(russia);

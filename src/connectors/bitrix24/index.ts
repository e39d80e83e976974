import { text } from '../../language/text';
import type { Connector } from '../kit/contract';
import { defineConnector } from '../kit/define-connector';
import { listAgain, readAgain } from '../kit/read-again';
import { account } from './account';
import { activities } from './activities';
import { sign } from './address';
import { callResults } from './calls';
import { cards } from './cards';
import { companies, contacts } from './clients';
import { complete } from './complete';
import { fieldLists } from './custom-fields';
import { deals } from './deals';
import { dealPayments, invoices } from './invoices';
import { optionalParts } from './optional';
import { settings } from './settings';
import { stageHistory } from './stage-history';
import { stages } from './stages';
import { totals } from './totals';
import { departments, users } from './users';

const records = [deals, companies, contacts, stageHistory, activities, callResults, dealPayments, invoices];

const bitrix24: Connector = defineConnector({
	id: 'bitrix24',
	title: { ru: 'Битрикс24', en: 'Bitrix24' },
	settings,
	probe: account,
	// Two a second for good: what comes faster fills a bucket of fifty, which is shared with other programs of the portal.
	minIntervalMs: 500,
	missingHistory: { owners: true },
	fieldLists,
	sign,
	entities: [account, totals, stages, departments, users, ...records, ...readAgain(records), ...listAgain([stages, users])],
	complete,
	optional: optionalParts,
	cards,
	gaps: [
		{
			table: 'invoices',
			why: text('Читаются только счета нового вида.', 'Only invoices of the present kind are read.'),
		},
		{
			table: 'payments',
			why: text('Видны оплаты сделок и счетов нового вида.', 'Payments of deals and of invoices of the present kind are seen.'),
		},
		{
			table: 'owner_changes',
			why: text(
				'Битрикс24 не хранит, кто отвечал за сделку раньше: смены видны с первой загрузки.',
				'Bitrix24 does not keep who held a deal earlier: changes are seen from the first import on.',
			),
		},
	],
});

export default bitrix24;

import { text } from '../../language/text';
import type { Connector } from '../kit/contract';
import { defineConnector } from '../kit/define-connector';
import { listAgain, readAgain } from '../kit/read-again';
import { account, activityTypes, dealFields, users } from './account';
import { activities } from './activities';
import { sign } from './address';
import { cards } from './cards';
import { organizations, persons } from './clients';
import { complete } from './complete';
import { fieldLists, labelLists } from './custom-fields';
import { archivedDeals, deals, deletedDeals } from './deals';
import { dealProducts } from './optional';
import { settings } from './settings';
import { pipelines, stages } from './stages';

const records = [deals, archivedDeals, deletedDeals, organizations, persons, activities];

const pipedrive: Connector = defineConnector({
	id: 'pipedrive',
	title: { ru: 'Pipedrive', en: 'Pipedrive' },
	settings,
	probe: account,
	// Twenty in two seconds on the smallest plan.
	minIntervalMs: 110,
	fieldLists,
	sign,
	// The flow of a deal can only be asked deal by deal, twenty tokens each: more than the day's budget in most accounts.
	missingHistory: { stages: true, owners: true },
	entities: [
		account,
		users,
		pipelines,
		stages,
		dealFields,
		...labelLists,
		activityTypes,
		...records,
		...readAgain(records),
		...listAgain([pipelines, stages, users]),
	],
	complete,
	optional: [dealProducts],
	cards,
	gaps: [
		{
			table: 'stage_changes',
			why: text(
				'Pipedrive не отдаёт историю этапов списком: переходы видны с первой загрузки.',
				'Pipedrive lists no history of stages: moves are seen from the first import on.',
			),
		},
		{
			table: 'owner_changes',
			why: text(
				'Pipedrive не отдаёт историю ответственных списком: смены видны с первой загрузки.',
				'Pipedrive lists no history of owners: changes are seen from the first import on.',
			),
		},
		{ table: 'invoices', why: text('Счетов в Pipedrive нет.', 'Pipedrive has no invoices.') },
		{ table: 'payments', why: text('Оплат в Pipedrive нет.', 'Pipedrive has no payments.') },
	],
});

export default pipedrive;

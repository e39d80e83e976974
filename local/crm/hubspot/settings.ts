import type { DemoAccount, DemoPerson } from '../../demo/account';
import type { CrmReply, CrmRequest } from '../contract';
import { type Json, json } from './answers';
import { customProperties } from './custom-fields';
import { regionValue } from './deals';
import { paging } from './lists';
import { iso } from './object';

export const details = (account: DemoAccount): CrmReply =>
	json({
		portalId: account.id,
		accountType: 'STANDARD',
		portalName: account.name,
		timeZone: account.timeZone,
		companyCurrency: account.currency,
		additionalCurrencies: [],
		utcOffset: '+03:00',
		utcOffsetMilliseconds: 10_800_000,
		uiDomain: 'app.hubspot.com',
		dataHostingLocation: 'na1',
	});

export const exchangeRates = (account: DemoAccount): CrmReply =>
	json({
		results: [
			{
				id: '1',
				fromCurrencyCode: 'JPY',
				toCurrencyCode: account.currency,
				conversionRate: 0.625,
				effectiveAt: '2026-01-01T00:00:00Z',
				visibleInUI: true,
				createdAt: '2026-01-01T00:00:00Z',
				updatedAt: '2026-01-01T00:00:00Z',
			},
		],
	});

const BEGINNING = '2026-01-01T00:00:00.000Z';
const stamped = { archived: false, createdAt: BEGINNING, updatedAt: BEGINNING };

export const pipelines = ({ pipelines: lines }: DemoAccount): CrmReply =>
	json({
		results: lines.map((line, i) => ({
			id: String(line.id),
			label: line.name,
			displayOrder: i,
			...stamped,
			stages: line.stages.map(({ id, name, kind }, n) => ({
				id: String(id),
				label: name,
				displayOrder: n,
				metadata: {
					isClosed: String(kind === 'won' || kind === 'lost'),
					probability: kind === 'won' ? '1.0' : kind === 'lost' ? '0.0' : `0.${Math.min(9, n + 1)}`,
				},
				...stamped,
			})),
		})),
	});

/** Those who left are archived; of some not even that is left. */
export function owners(request: CrmRequest, account: DemoAccount): CrmReply {
	const archived = request.query.get('archived') === 'true';
	const limit = Number(request.query.get('limit') ?? 100);
	const after = Number(request.query.get('after') ?? 0);
	const rows = account.people.filter(({ isListed, leftAt, id }) => isListed && (leftAt !== null) === archived && id >= after);
	return json({
		results: rows.slice(0, limit).map((person) => owner(person, account, archived)),
		...paging(request, rows[limit]?.id.toString()),
	});
}

function owner(person: DemoPerson, account: DemoAccount, archived: boolean): Json {
	const [firstName, ...rest] = person.name.split(' ');
	const team = account.teams.find(({ id }) => id === person.teamId);
	return {
		id: String(person.id),
		email: person.email,
		type: person.role === 'robot' ? 'QUEUE' : 'PERSON',
		firstName,
		lastName: rest.join(' '),
		userId: archived ? null : person.id + 1_000_000,
		userIdIncludingInactive: person.id + 1_000_000,
		createdAt: BEGINNING,
		updatedAt: archived ? iso(person.leftAt) : BEGINNING,
		archived,
		...(team === undefined ? {} : { teams: [{ id: String(team.id), name: team.name, primary: true }] }),
	};
}

/** The usual outcomes, and one of the firm's own; a bare list. */
export const dispositions = (): CrmReply =>
	json([
		{ id: '9d9162e7-6cf3-4944-bf63-4dff82258764', label: 'Busy' },
		{ id: 'f240bbac-87c9-4f6e-bf70-924b57d47db7', label: 'Connected' },
		{ id: 'a4c4c377-d246-4b32-a13b-75a56a4cd0ff', label: 'Left live message' },
		{ id: 'b2cf5968-551e-4856-9783-52b3da59a7d0', label: 'Left voicemail' },
		{ id: '73a0d17f-1163-4015-bdd5-ec830791da20', label: 'No answer' },
		{ id: '17b47fee-58de-441e-a44c-c6300d46f273', label: 'Wrong number' },
		{ id: '5a7c6f0e-0000-4000-8000-000000000001', label: 'Недозвон, перезвонить' },
	]);

const OWNERS: Readonly<Record<string, 'deal' | 'company' | 'contact'>> = { deals: 'deal', companies: 'company', contacts: 'contact' };

/** The properties of a kind of record; undefined for kinds that nobody asks about. */
export function properties(account: DemoAccount, type: string): CrmReply | undefined {
	const owner = OWNERS[type];
	if (owner === undefined) return undefined;
	const property = (name: string, label: string, valueType: string, options: readonly Json[] = [], isUsual = false): Json => ({
		name,
		label,
		type: valueType,
		fieldType: valueType === 'enumeration' ? 'select' : valueType,
		groupName: `${owner}information`,
		hubspotDefined: isUsual,
		options,
	});
	const region = account.regions.map((label) => ({ label, value: regionValue(account, label), hidden: false }));
	const usual =
		owner === 'deal'
			? [
					property('dealname', 'Deal Name', 'string', [], true),
					property('amount', 'Amount', 'number', [], true),
					property('region', 'Регион', 'enumeration', region),
					property('deal_cost', 'Cost', 'number'),
					property('source_channel', 'Channel', 'string'),
				]
			: [property('createdate', 'Create Date', 'datetime', [], true)];
	return json({ results: [...usual, ...customProperties(account, owner)].map((one) => ({ ...one, ...stamped })) });
}

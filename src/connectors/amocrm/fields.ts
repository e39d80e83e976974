import { type AccountField, foldedName, matchField } from '../kit/chosen-fields';
import type { Choice, Config, Entity, FieldKind, FieldOwner } from '../kit/contract';
import { fieldListOf, fieldsTitle, offeredFields, pickedCodes, pickedLabels } from '../kit/custom-fields';
import { type Json, list, text } from '../kit/json';
import { seenPurposes } from '../kit/seen-fields';
import { fieldName } from './custom-field';
import { amocrmList } from './list-entity';

/** Which kinds of field can hold what is asked for. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
	region: ['select', 'radiobutton', 'multiselect', 'text', 'smart_address'],
	cost: ['numeric', 'monetary', 'price', 'text'],
	channel: ['select', 'radiobutton', 'multiselect', 'text', 'tracking_data', 'url'],
	due: ['date', 'date_time', 'birthday'],
};

/** What a column can hold of a kind of field; the others are objects of their own. */
const KINDS: Readonly<Record<string, FieldKind>> = {
	text: 'text',
	textarea: 'text',
	url: 'text',
	streetaddress: 'text',
	smart_address: 'text',
	tracking_data: 'text',
	select: 'text',
	radiobutton: 'text',
	multiselect: 'list',
	multitext: 'list',
	numeric: 'number',
	monetary: 'number',
	price: 'number',
	checkbox: 'flag',
	date: 'day',
	birthday: 'day',
	date_time: 'instant',
};

const fieldList = (path: string, of: FieldOwner): Entity =>
	amocrmList({
		id: `${of}-custom-fields`,
		title: fieldsTitle(of),
		path: `${path}/custom_fields`,
		rows: 'custom_fields',
		settings: (rows, config) =>
			offeredFields(
				rows.flatMap(({ id, name, type, enums }) => {
					const kind = KINDS[String(type)];
					if (kind === undefined) return [];
					const samples = list(enums)
						.slice(0, 3)
						.map(({ value }) => String(value));
					return [{ of, code: String(id), name: text(name) ?? String(id), kind, samples }];
				}),
				config,
			),
	});

export const fieldLists = (
	[
		['deal', 'leads'],
		['company', 'companies'],
		['contact', 'contacts'],
	] as const
).map(([of, path]) => fieldListOf(of, fieldList(path, of)));

/** What the form's field offers are kept under. */
export const offersOf = (purpose: string): string => `offers_${purpose}`;

function fieldsOf(
	name: string,
	title: Entity['title'],
	path: (config: Config) => string | null,
	purposes: readonly string[],
	note?: string,
): Entity {
	return amocrmList({
		id: name,
		title,
		path,
		rows: 'custom_fields',
		settings: (rows, config) =>
			Object.fromEntries(purposes.map((purpose) => [offersOf(purpose), JSON.stringify(offered(purpose, rows, config, note))])),
	});
}

/** Added to what earlier pages offered. Two fields of one name can be told apart by id alone. */
function offered(purpose: string, rows: readonly Json[], config: Config, note?: string): Choice[] {
	const before = JSON.parse(config[offersOf(purpose)] ?? '[]') as Choice[];
	const fitting = rows.filter(({ type, code }) => FITTING[purpose]!.includes(String(type)) && !String(code ?? '').startsWith('BILL_'));
	const fresh = fitting.map((field): Choice => {
		const name = text(field.name) ?? String(field.id);
		const isSame = (other: unknown): boolean => foldedName(other) === foldedName(name);
		const isTwice = rows.filter((other) => isSame(other.name)).length > 1 || before.some(({ value }) => isSame(value));
		return isTwice ? { value: String(field.id), note: name } : { value: name, ...(note !== undefined && { note }) };
	});
	return [...before, ...fresh];
}

export const dealFields = fieldsOf('deal-fields', fieldsTitle('deal'), () => 'leads/custom_fields', ['region', 'cost', 'channel', 'due']);

const PURPOSES = ['region', 'cost', 'channel'] as const;

/** Which of the fields that are read there are; one of money may be in another currency than the account, and only its definition says so. */
export const presentDealFields: Entity = amocrmList({
	id: 'present-deal-fields',
	title: fieldsTitle('deal'),
	path: 'leads/custom_fields',
	rows: 'custom_fields',
	settings(rows, config): Readonly<Record<string, string>> {
		const fieldOf = (purpose: (typeof PURPOSES)[number]): Json | undefined =>
			matchField(rows, ({ id, name, code }) => [id, name, code], [fieldName(purpose, config)]);
		const currency = text(fieldOf('cost')?.currency);
		return {
			...seenPurposes(Object.fromEntries(PURPOSES.map((purpose) => [purpose, fieldOf(purpose) !== undefined])), config),
			...pickedLabels('deal', accountFields(rows), config),
			...(currency !== null && { cost_currency: currency }),
		};
	},
});

/** Values come with their names: only whether there is such a field is asked. */
const accountFields = (rows: readonly Json[]): AccountField[] => rows.map(({ id, name }) => ({ code: id, name, options: [] }));

const presentPicks = (path: string, of: 'company' | 'contact'): Entity =>
	amocrmList({
		id: `present-${of}-fields`,
		title: fieldsTitle(of),
		path: (config) => (pickedCodes(config, of).length === 0 ? null : `${path}/custom_fields`),
		rows: 'custom_fields',
		settings: (rows, config) => pickedLabels(of, accountFields(rows), config),
	});

export const presentClientFields = [presentPicks('companies', 'company'), presentPicks('contacts', 'contact')];

export const billFields = fieldsOf(
	'bill-fields',
	{ ru: 'Поля счетов', en: 'Invoice fields' },
	(config) => (config.invoices_catalog ? `catalogs/${config.invoices_catalog}/custom_fields` : null),
	['due'],
	'счёт / invoice',
);

import type { DemoAccount, DemoCustomField, DemoCustomValues } from '../../demo/account';
import type { Json } from './answers';

const TYPES = {
	select: ['enumeration', 'select'],
	multiselect: ['enumeration', 'checkbox'],
	text: ['string', 'text'],
	numeric: ['number', 'number'],
	checkbox: ['bool', 'booleancheckbox'],
	date: ['date', 'date'],
} as const;

const nameOf = ({ id }: DemoCustomField): string => `custom_${id}`;
const optionOf = ({ options = [] }: DemoCustomField, label: string): string => `option_${options.indexOf(label) + 1}`;

/** The definitions of the firm's own properties. */
export const customProperties = ({ customFields = [] }: DemoAccount, owner: DemoCustomField['of']): Json[] =>
	customFields
		.filter(({ of }) => of === owner)
		.map((field) => ({
			name: nameOf(field),
			label: field.name,
			type: TYPES[field.kind][0],
			fieldType: TYPES[field.kind][1],
			groupName: 'own',
			hubspotDefined: false,
			options: (field.options ?? []).map((label) => ({ label, value: optionOf(field, label), hidden: false })),
		}));

/** A record's values of them: texts all, several options between semicolons. */
export const customValues = (values: DemoCustomValues | undefined, { customFields = [] }: DemoAccount): Record<string, string> =>
	Object.fromEntries(
		customFields.flatMap((field) => {
			const value = values?.[field.id];
			return value === undefined ? [] : [[nameOf(field), textOf(value, field)]];
		}),
	);

function textOf(value: DemoCustomValues[number], field: DemoCustomField): string {
	if (field.kind === 'date') return new Date(Number(value)).toISOString().slice(0, 10);
	const labels = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
	return field.options === undefined ? labels.join(';') : labels.map((label) => optionOf(field, label)).join(';');
}

import type { DemoAccount, DemoCustomField, DemoCustomValues } from '../../demo/account';
import type { Json } from './answers';

const TYPES = { select: 'enum', multiselect: 'set', text: 'varchar', numeric: 'double', checkbox: 'boolean', date: 'date' } as const;

/** Keys of a firm's own fields are hashes of forty signs; options are numbered. */
const keyOf = ({ id }: DemoCustomField): string => id.toString(16).padEnd(40, '0');
const optionOf = ({ id, options = [] }: DemoCustomField, label: string): number => id * 10 + options.indexOf(label);

export const customFieldsOf = (account: DemoAccount, owner: DemoCustomField['of']): (Json & { id: number; update_time: string })[] =>
	(account.customFields ?? [])
		.filter(({ of }) => of === owner)
		.map((field) => ({
			id: field.id,
			field_code: keyOf(field),
			field_name: field.name,
			field_type: TYPES[field.kind],
			is_custom_field: true,
			options: field.options?.map((label) => ({ id: optionOf(field, label), label })) ?? null,
			update_time: '2026-01-01T00:00:00Z',
		}));

/** A record's values of them; an unfilled field is null. */
export const customValues = (values: DemoCustomValues | undefined, owner: DemoCustomField['of'], account: DemoAccount): Json =>
	Object.fromEntries(
		(account.customFields ?? []).filter(({ of }) => of === owner).map((field) => [keyOf(field), shown(values?.[field.id], field)]),
	);

function shown(value: DemoCustomValues[number] | undefined, field: DemoCustomField): unknown {
	if (value === undefined) return null;
	if (field.kind === 'date') return new Date(Number(value)).toISOString().slice(0, 10);
	if (Array.isArray(value)) return (value as readonly string[]).map((label) => optionOf(field, label));
	return field.kind === 'select' ? optionOf(field, String(value)) : value;
}

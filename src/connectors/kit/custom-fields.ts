import { listText } from '../../facts/parse/several';
import type { Cell, Row } from '../../facts/table';
import type { AccountField } from './chosen-fields';
import type { Config, ConnectorFault, Entity, FieldKind, FieldOffer, FieldOwner, PickedField } from './contract';
import { instant, isYes, type Json, object, text } from './json';
import { lookup } from './lookup';
import { isRefusal } from './optional-parts';
import { isGone, seenPicks } from './seen-fields';

/** The setting that holds what the account has to offer, with what earlier pages and lists told. */
export const offeredFields = (offers: readonly FieldOffer[], config: Config): { custom_fields: string } => ({
	custom_fields: JSON.stringify([...customFields(config), ...offers]),
});

export const customFields = (config: Config): readonly FieldOffer[] => JSON.parse(config.custom_fields ?? '[]') as FieldOffer[];

/** The setting in which the import keeps what a person picked. */
export const PICKED = 'picked_fields';

const TITLES: Readonly<Record<FieldOwner, Entity['title']>> = {
	deal: { ru: 'Поля сделок', en: 'Deal fields' },
	company: { ru: 'Поля компаний', en: 'Company fields' },
	contact: { ru: 'Поля контактов', en: 'Contact fields' },
};
/** What an import says that it reads. */
export const fieldsTitle = (of: FieldOwner): Entity['title'] => TITLES[of];

const allPicked = (config: Config): readonly PickedField[] => JSON.parse(config[PICKED] || '[]') as PickedField[];

/** Those that the account has no longer. Their columns keep what they hold until the person unpicks them. */
export const gonePicks = (config: Config): readonly PickedField[] => allPicked(config).filter((field) => isGone(field, config));

export const pickedFields = (config: Config, of: FieldOwner): readonly PickedField[] =>
	allPicked(config).filter((field) => field.of === of && !isGone(field, config));

export const pickedCodes = (config: Config, of: FieldOwner): string[] => pickedFields(config, of).map(({ code }) => code);

const labelsOf = (of: FieldOwner): string => `labels_${of}`;

/** Which of the picked fields there are, and what their options are called, as a setting for the lists that follow; a later page adds to an earlier one. */
export function pickedLabels(of: FieldOwner, fields: readonly AccountField[], config: Config): Readonly<Record<string, string>> {
	const codes = allPicked(config).flatMap((field) => (field.of === of ? [field.code] : []));
	if (codes.length === 0) return {};
	const present = codes.filter((code) => fields.some((field) => String(field.code) === code));
	const labels = fields.flatMap(({ code, options }): [string, Json][] =>
		codes.includes(String(code)) && options.length > 0 ? [[String(code), Object.fromEntries(options)]] : [],
	);
	return {
		...seenPicks(of, present, config),
		...(labels.length > 0 && { [labelsOf(of)]: JSON.stringify({ ...lookup(config, labelsOf(of)), ...Object.fromEntries(labels) }) }),
	};
}

/** How the picked fields of a record become cells of its row; made once a page. `valuesOf`: the values of the field, or the keys of its options. */
export function pickedCells<T>(
	config: Config,
	of: FieldOwner,
	valuesOf: (record: T, field: PickedField) => readonly unknown[],
): (record: T) => Row {
	const fields = pickedFields(config, of);
	const labels = lookup(config, labelsOf(of));
	const shown = (record: T, field: PickedField): readonly unknown[] =>
		valuesOf(record, field).map((value) => object(labels[field.code])[String(value)] ?? value);
	return (record) => Object.fromEntries(fields.map((field) => [field.key, cellOf(field.kind, shown(record, field))]));
}

function cellOf(kind: FieldKind, values: readonly unknown[]): Cell {
	const words = values.flatMap((value) => text(typeof value === 'string' ? value.trim() : value) ?? []);
	const [first] = words;
	if (first === undefined) return null;
	switch (kind) {
		case 'list':
			return listText(words);
		case 'number': {
			const parsed = Number(first.replace(',', '.'));
			return Number.isFinite(parsed) ? parsed : first;
		}
		case 'flag':
			return isYes(first);
		case 'day':
			return first.slice(0, 10);
		case 'instant':
			return instant(first);
		default:
			return words.join(', ');
	}
}

/** The setting that says whose fields may not be read, and why. */
const REFUSED_FIELDS = 'refused_fields';

export const refusedFields = (config: Config): Partial<Record<FieldOwner, ConnectorFault>> =>
	lookup(config, REFUSED_FIELDS) as Partial<Record<FieldOwner, ConnectorFault>>;

export const refusedFieldsSetting = (of: FieldOwner, fault: ConnectorFault, config: Config): Record<string, string> => ({
	[REFUSED_FIELDS]: JSON.stringify({ ...refusedFields(config), [of]: fault }),
});

/** A list of fields that may be refused by itself: whoever may see deals alone picks among their fields. */
export const fieldListOf = (of: FieldOwner, list: Entity): Entity => ({
	...list,
	read(reply, request, config) {
		const result = list.read(reply, request, config);
		if (result.ok || !isRefusal(result.fault)) return result;
		return { ok: true, page: { facts: {}, rowCount: 0, settings: refusedFieldsSetting(of, result.fault, config) } };
	},
});

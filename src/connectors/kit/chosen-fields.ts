import type { Cell, Row } from '../../facts/table';
import type { Text } from '../../language/text';
import { text as words } from '../../language/text';
import type { Config, SettingField } from './contract';
import { costIn } from './foreign-cost';
import { object, text } from './json';
import { lookup } from './lookup';
import { type FieldPurpose, fieldNames, seenPurposes, USUAL_NAMES } from './seen-fields';

/** What the connection form asks about one of them. */
export const fieldSetting = (purpose: FieldPurpose, hint: Text, more: Partial<SettingField> = {}): SettingField => ({
	key: `${purpose}_field`,
	label: words(`Поле «${USUAL_NAMES[purpose][0]}»`, `${USUAL_NAMES[purpose][1]} field`),
	hint,
	placeholder: USUAL_NAMES[purpose][0],
	...more,
});

/** A name as people compare names. */
export const foldedName = (name: unknown): string => String(name).trim().toLowerCase();

/** The first field that has one of these among its names and codes. */
export function matchField<T>(fields: readonly T[], namesOf: (field: T) => readonly unknown[], names: readonly string[]): T | undefined {
	const folded = names.map(foldedName);
	return fields.find((field) => namesOf(field).some((name) => folded.includes(foldedName(name))));
}

const DEAL_FIELDS = ['region', 'cost', 'channel'] as const;
type DealField = (typeof DEAL_FIELDS)[number];

export interface AccountField {
	/** By which records carry it. */
	readonly code: unknown;
	readonly name: unknown;
	/** Value of an option → what people see. */
	readonly options: readonly (readonly [value: unknown, label: unknown])[];
}

type FieldMap = Partial<Record<DealField, readonly [code: string, labels: Readonly<Record<string, string>>]>>;

/** The chosen fields among those of the account, as a setting for the entities that follow; a later page adds to an earlier one. */
export function chosenFields(fields: readonly AccountField[], config: Config): Record<string, string> {
	const map: Record<string, FieldMap[DealField]> = {};
	const presentPurposes: Partial<Record<FieldPurpose, boolean>> = {};
	for (const purpose of DEAL_FIELDS) {
		const field = matchField(fields, ({ code, name }) => [code, name], fieldNames(purpose, config));
		presentPurposes[purpose] = field !== undefined;
		if (field === undefined) continue;
		const labels = field.options.filter(([value, label]) => value !== label).slice(0, 100);
		map[purpose] = [String(field.code), Object.fromEntries(labels)];
	}
	return { deal_fields: JSON.stringify({ ...lookup(config, 'deal_fields'), ...map }), ...seenPurposes(presentPurposes, config) };
}

const fieldMap = (config: Config): FieldMap => lookup(config, 'deal_fields') as FieldMap;

export const chosenCodes = (config: Config): string[] => Object.values(fieldMap(config)).map(([code]) => code);

export function chosenValue(values: Readonly<Record<string, unknown>>, field: Exclude<DealField, 'cost'>, config: Config): Cell {
	const [code = '', labels = {}] = fieldMap(config)[field] ?? [];
	const value = values[code];
	const shown = (Array.isArray(value) ? value : optionsIn(value, labels)).map(text);
	return text(shown.flatMap((choice) => (choice === null ? [] : (labels[choice] ?? choice))).join(', '));
}

/** Several options come as a list, or in one text between semicolons. */
function optionsIn(value: unknown, labels: Readonly<Record<string, string>>): readonly unknown[] {
	if (typeof value !== 'string' || labels[value] !== undefined) return [value];
	const parts = value.split(';').filter((part) => part !== '');
	return parts.some((part) => labels[part] !== undefined) ? parts : [value];
}

/** The cost as a part of the deal's row. It comes with its currency, or is in the one in which the CRM has such fields. */
export function chosenCost(values: Readonly<Record<string, unknown>>, currency: string | null, config: Config): Row {
	const value = values[fieldMap(config).cost?.[0] ?? ''];
	const { value: amount, currency: own } = object(value);
	return typeof value === 'object' ? costIn(amount, text(own) ?? currency, config) : costIn(value, currency, config);
}

/** What the connection form asks of a CRM whose firms make such fields. */
export const chosenFieldSettings: readonly SettingField[] = DEAL_FIELDS.map((purpose) => {
	const [ru, en] = USUAL_NAMES[purpose];
	return fieldSetting(purpose, words(`Название или код поля сделки. Пусто: «${ru}».`, `Name or code of the deal field. Empty: ${en}.`));
});

/** What it asks of a CRM that does not mark the stage of new requests. */
export const unsortedStageSetting: SettingField = {
	key: 'unsorted_stage',
	label: words('Этап неразобранных заявок', 'Stage of unsorted requests'),
	hint: words('Сделки на нём ещё не сделки. Пусто: «Неразобранное».', 'Deals in it are not deals yet. Empty: «Неразобранное».'),
	placeholder: 'Неразобранное',
};

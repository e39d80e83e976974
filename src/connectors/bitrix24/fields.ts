import type { Row } from '../../facts/table';
import { matchField } from '../kit/chosen-fields';
import type { Config } from '../kit/contract';
import { costIn } from '../kit/foreign-cost';
import { type Json, list, object, text } from '../kit/json';
import { lookup } from '../kit/lookup';
import { fieldNames, seenPurposes } from '../kit/seen-fields';
import { command } from './address';
import { DEAL_FIELDS, type DealField } from './settings';

export const KINDS = { deal: 2, contact: 3, company: 4 } as const;
export type Kind = keyof typeof KINDS;

/** What of a field must be remembered: its name in replies, and what the numbers of its choices mean. */
interface Field {
	readonly name: string;
	readonly choices?: Readonly<Record<string, string>>;
}

/** Asks what fields a kind of card has. */
export const fieldsCommand = (kind: Kind): string => command('crm.item.fields', { entityTypeId: KINDS[kind] });

type Fields = Partial<Record<Kind, Partial<Record<DealField, Field>>>>;

/** The account's own fields that the settings name, out of `crm.item.fields`. */
export function fieldsFrom(answers: Readonly<Record<Kind, unknown>>, config: Config): Record<string, string> {
	const chosen: Fields = {};
	for (const kind of Object.keys(KINDS) as Kind[]) {
		const fields = Object.entries(object(object(answers[kind]).fields));
		for (const purpose of kind === 'deal' ? DEAL_FIELDS : (['region'] as const)) {
			// Portals are asked for the Russian name alone.
			const [name] = fieldNames(purpose, config);
			const match = matchField(fields, namesOf, [name!]);
			if (match !== undefined) chosen[kind] = { ...chosen[kind], [purpose]: fieldOf(match[0], object(match[1])) };
		}
	}
	const isThere = (purpose: DealField): boolean => chosen.deal?.[purpose] !== undefined;
	const presentPurposes = Object.fromEntries(DEAL_FIELDS.map((purpose) => [purpose, isThere(purpose)]));
	return { fields: JSON.stringify(chosen), ...seenPurposes(presentPurposes, config) };
}

function namesOf([name, field]: readonly [string, unknown]): readonly unknown[] {
	const { title, upperName, formLabel, listLabel } = object(field);
	return [name, title, upperName, formLabel, listLabel];
}

function fieldOf(name: string, { items }: Json): Field {
	const choices = list(items).map(({ ID, VALUE }) => [String(ID), String(VALUE)]);
	return choices.length === 0 ? { name } : { name, choices: Object.fromEntries(choices) };
}

export function fieldReader(kind: Kind, config: Config) {
	const fields = (lookup(config, 'fields') as Fields)[kind] ?? {};
	const valuesOf = (row: Json, purpose: DealField): readonly string[] => {
		const field = fields[purpose];
		const value = field === undefined ? null : row[field.name];
		const values = (Array.isArray(value) ? value : [value]).map((one) => (field?.choices === undefined ? one : field.choices[String(one)]));
		return values.flatMap((one) => text(one) ?? []);
	};
	return {
		names: Object.values(fields).map(({ name }) => name),
		has: (purpose: DealField): boolean => fields[purpose] !== undefined,
		/** An address carries its coordinates behind a bar. */
		text: (row: Json, purpose: DealField): string | null =>
			text(
				valuesOf(row, purpose)
					.map((value) => value.split('|')[0]!.trim())
					.filter((value) => value !== '')
					.join(', '),
			),
		/** Money is written with its currency: `1200.5|RUB`. */
		cost(row: Json): Row {
			const [amount, currency = ''] = (valuesOf(row, 'cost')[0] ?? '').split('|');
			return costIn(amount, text(currency.trim()), config);
		},
	};
}

import type { Cell } from '../../facts/table';
import type { Config } from '../kit/contract';
import { type Json, list, money, object, text } from '../kit/reply-json';
import { USUAL, type Wanted } from './settings';

export const KINDS = { deal: 2, contact: 3, company: 4 } as const;
export type Kind = keyof typeof KINDS;

/** What of a field must be remembered: its name in replies, and what the numbers of its choices mean. */
interface Field {
	readonly name: string;
	readonly choices?: Readonly<Record<string, string>>;
}

type Fields = Partial<Record<Kind, Partial<Record<Wanted, Field>>>>;

/** The account's own fields that the settings name, out of `crm.item.fields`. */
export function fieldsFrom(answers: Readonly<Record<Kind, unknown>>, config: Config): string {
	const found: Fields = {};
	for (const kind of Object.keys(KINDS) as Kind[]) {
		const fields = Object.entries(object(object(answers[kind]).fields));
		for (const wanted of kind === 'deal' ? (Object.keys(USUAL) as Wanted[]) : (['region'] as const)) {
			const called = (config[`${wanted}_field`] || USUAL[wanted]).toLowerCase();
			const match = fields.find(([name, field]) => {
				const { title, upperName, formLabel, listLabel } = object(field);
				return [name, title, upperName, formLabel, listLabel].some((known) => String(known).toLowerCase() === called);
			});
			if (match !== undefined) found[kind] = { ...found[kind], [wanted]: fieldOf(match[0], object(match[1])) };
		}
	}
	return JSON.stringify(found);
}

function fieldOf(name: string, { items }: Json): Field {
	const choices = list(items).map(({ ID, VALUE }) => [String(ID), String(VALUE)]);
	return choices.length === 0 ? { name } : { name, choices: Object.fromEntries(choices) };
}

export function fieldReader(kind: Kind, config: Config) {
	const known = (JSON.parse(config.fields ?? '{}') as Fields)[kind] ?? {};
	const raw = (row: Json, wanted: Wanted): unknown => {
		const field = known[wanted];
		const told = field === undefined ? null : row[field.name];
		const value = Array.isArray(told) ? told[0] : told;
		return field?.choices === undefined ? value : (field.choices[String(value)] ?? null);
	};
	return {
		names: Object.values(known).map(({ name }) => name),
		has: (wanted: Wanted): boolean => known[wanted] !== undefined,
		/** An address carries its coordinates behind a bar. */
		text: (row: Json, wanted: Wanted): string | null =>
			text(
				String(raw(row, wanted) ?? '')
					.split('|')[0]!
					.trim(),
			),
		/** Money is written with its currency: `1200.5|RUB`. */
		money: (row: Json, wanted: Wanted): Cell => money(String(raw(row, wanted) ?? '').split('|')[0]),
	};
}

import type { Cell } from '../../facts/table';
import { text as say } from '../../language/text';
import type { Config, SettingField } from './contract';
import { money, object, text } from './reply-json';

/** Deal fields that a firm makes itself, and what they are called when nobody chose one. */
const USUAL = { region: ['Регион', 'Region'], cost: ['Себестоимость', 'Cost'], channel: ['Канал', 'Channel'] } as const;
export type Chosen = keyof typeof USUAL;

export interface FoundField {
	/** By which records carry it. */
	readonly code: unknown;
	readonly name: unknown;
	/** Value of an option → what people see. */
	readonly options: readonly (readonly [value: unknown, label: unknown])[];
}

type Known = Partial<Record<Chosen, readonly [code: string, labels: Readonly<Record<string, string>>]>>;

/** The chosen fields among those of the account, as a setting for the entities that follow. */
export function chosenFields(fields: readonly FoundField[], config: Config): { deal_fields: string } {
	const known: Record<string, Known[Chosen]> = {};
	for (const [key, usual] of Object.entries(USUAL)) {
		const chosen = config[`${key}_field`];
		const wanted = (chosen ? [chosen] : usual).map((name) => name.trim().toLowerCase());
		const found = fields.find(({ code, name }) => [code, name].some((title) => wanted.includes(String(title).trim().toLowerCase())));
		if (found === undefined) continue;
		const labels = found.options.filter(([value, label]) => value !== label).slice(0, 100);
		known[key] = [String(found.code), Object.fromEntries(labels)];
	}
	return { deal_fields: JSON.stringify(known) };
}

const knownIn = (config: Config): Known => JSON.parse(config.deal_fields ?? '{}') as Known;

export const chosenCodes = (config: Config): string[] => Object.values(knownIn(config)).map(([code]) => code);

export function chosenValue(values: Readonly<Record<string, unknown>>, field: Chosen, config: Config): Cell {
	const [code = '', labels = {}] = knownIn(config)[field] ?? [];
	const value = values[code];
	// Several options come as a list, money with its currency.
	const told = Array.isArray(value) ? value : [typeof value === 'object' ? object(value).value : value];
	const words = told.map(text).flatMap((word) => (word === null ? [] : (labels[word] ?? word)));
	return words.length === 0 ? null : field === 'cost' ? money(words[0]) : words.join(', ');
}

const setting = (key: Chosen): SettingField => ({
	key: `${key}_field`,
	label: say(`Поле «${USUAL[key][0]}»`, `${USUAL[key][1]} field`),
	hint: say(`Название или код поля сделки. Пусто: «${USUAL[key][0]}».`, `Name or code of the deal field. Empty: ${USUAL[key][1]}.`),
	placeholder: USUAL[key][0],
});

/** What the connection form asks of a CRM whose firms make such fields, and which does not mark the stage of new requests. */
export const chosenSettings: readonly SettingField[] = [
	setting('region'),
	setting('cost'),
	setting('channel'),
	{
		key: 'unsorted_stage',
		label: say('Этап неразобранных заявок', 'Stage of unsorted requests'),
		hint: say('Сделки на нём ещё не сделки. Пусто: «Неразобранное».', 'Deals in it are not deals yet. Empty: «Неразобранное».'),
		placeholder: 'Неразобранное',
	},
];

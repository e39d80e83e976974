import type { Cell } from '../../facts/table';
import type { Config, Entity } from '../contract';
import { type Json, list, money, object, text } from '../reply-json';
import { get } from './address';
import type { Read } from './record';
import { open } from './reply';

const WANTED = ['region', 'cost', 'channel'] as const;
export type Wanted = (typeof WANTED)[number];

/** Which properties of a deal hold the region, the cost and the channel, and what their options are called. */
export const dealFields: Entity = {
	id: 'deal-fields',
	title: { ru: 'Поля сделок', en: 'Deal fields' },
	first: (config) => get(config, 'crm/properties/deals'),
	read(reply, _request, config) {
		const opened = open(reply);
		if (!opened.ok) return opened;
		const rows = list(opened.body.results);
		const found = Object.fromEntries(
			WANTED.flatMap((field) => {
				const wanted = (config[`${field}_field`] || field).toLowerCase();
				const row = rows.find(({ name, label }) => [name, label].some((title) => String(title).toLowerCase() === wanted));
				return row === undefined ? [] : [[field, [text(row.name), optionsOf(row)]]];
			}),
		);
		return { ok: true, page: { facts: {}, settings: { deal_fields: JSON.stringify(found) }, read: rows.length } };
	},
};

/** Only options whose value is not what people see. */
function optionsOf(row: Json): Record<string, string> {
	const differing = list(row.options).filter(({ value, label }) => value !== label);
	return Object.fromEntries(differing.slice(0, 100).map(({ value, label }) => [String(value), String(label)]));
}

const fieldsIn = (config: Config): Partial<Record<Wanted, [string, Record<string, string>]>> =>
	object(JSON.parse(config.deal_fields ?? '{}')) as Partial<Record<Wanted, [string, Record<string, string>]>>;

export const fieldNames = (config: Config): string[] => Object.values(fieldsIn(config)).map(([name]) => name);

export function fieldOf({ of }: Read, field: Wanted, config: Config): Cell {
	const [name, options] = fieldsIn(config)[field] ?? [];
	const value = name === undefined ? null : text(of[name]);
	if (field === 'cost') return money(value);
	return value === null ? null : (options?.[value] ?? value);
}

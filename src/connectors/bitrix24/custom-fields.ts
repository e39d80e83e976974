import type { Row } from '../../facts/table';
import type { AccountField } from '../kit/chosen-fields';
import type { Config, Entity, FieldKind, FieldOwner } from '../kit/contract';
import { offeredFields, pickedCells, pickedLabels, refusedFieldsSetting } from '../kit/custom-fields';
import { type Json, list, object, text } from '../kit/json';
import { isRefusal } from '../kit/optional-parts';
import { unreadable } from '../kit/reply';
import { batch } from './address';
import { fieldsCommand, KINDS, type Kind } from './fields';
import { openBatch } from './reply';

const TYPES: Readonly<Record<string, FieldKind>> = {
	string: 'text',
	url: 'text',
	address: 'text',
	enumeration: 'text',
	integer: 'number',
	double: 'number',
	money: 'number',
	boolean: 'flag',
	date: 'day',
	datetime: 'instant',
};

type Answers = Readonly<Record<Kind, unknown>>;

const ownFields = (answer: unknown): [string, Json][] =>
	Object.entries(object(object(answer).fields)).flatMap(([name, field]) => (/^uf_?crm/i.test(name) ? [[name, object(field)]] : []));

/** Fields that the portal made itself are marked by the beginning of their names. One request asks for those of all cards. */
export const fieldLists: readonly Entity[] = [
	{
		id: 'custom-fields',
		title: { ru: 'Поля сделок, компаний и контактов', en: 'Fields of deals, companies and contacts' },
		first: (config) => batch(config, { deal: fieldsCommand('deal'), company: fieldsCommand('company'), contact: fieldsCommand('contact') }),
		read(reply, request, config) {
			const opened = openBatch(reply, request);
			if (!opened.ok) return opened;
			const kinds = Object.keys(KINDS) as Kind[];
			let refused: Record<string, string> = {};
			for (const of of kinds) {
				const fault = opened.fault(of);
				if (fault === null) continue;
				if (!isRefusal(fault)) return { ok: false, fault };
				refused = refusedFieldsSetting(of, fault, { ...config, ...refused });
			}
			if (opened.fault('deal') === null && object(opened.result('deal')).fields === undefined)
				return unreadable('crm.item.fields: no fields');
			const offers = kinds.flatMap((of) => offersOf(of, opened.result(of)));
			return { ok: true, page: { facts: {}, settings: { ...offeredFields(offers, config), ...refused }, rowCount: offers.length } };
		},
	},
];

function offersOf(of: FieldOwner, answer: unknown) {
	return ownFields(answer).flatMap(([code, field]) => {
		const one = TYPES[String(field.type)];
		if (one === undefined) return [];
		const kind: FieldKind = field.isMultiple === true ? 'list' : one;
		const name = text(field.title) ?? text(field.formLabel) ?? text(field.listLabel) ?? code;
		return [
			{
				of,
				code,
				name,
				kind,
				samples: list(field.items)
					.slice(0, 3)
					.map(({ VALUE }) => String(VALUE)),
			},
		];
	});
}

/** What the numbers of options mean, as settings. */
export function labelsIn(answers: Answers, config: Config): Record<string, string> {
	const fieldsOf = (kind: Kind): AccountField[] =>
		ownFields(answers[kind]).map(([code, { title, items }]) => ({
			code,
			name: title,
			options: list(items).map(({ ID, VALUE }) => [ID, VALUE] as const),
		}));
	return Object.assign({}, ...(Object.keys(KINDS) as Kind[]).map((kind) => pickedLabels(kind, fieldsOf(kind), config)));
}

/** An address ends with its place on the map: `Москва, ул. Мира|;|37.61;55.75` or `…|;|`. */
const MAP_PLACE = /\|[-\d.]*;[-\d.]*(?:\|.*)?$/;

/** Money is told as `1000|RUB`; in a text a bar is a bar. */
const bare = (value: string, kind: FieldKind): string => (kind === 'number' ? value.split('|')[0]! : value.replace(MAP_PLACE, ''));

/** The fields that a person picked, as cells of the record's row. */
export const pickedOf = (config: Config, of: FieldOwner): ((row: Json) => Row) =>
	pickedCells(config, of, (row: Json, { code, kind }) => {
		const value = row[code];
		return (Array.isArray(value) ? value : [value]).map((one) => (typeof one === 'string' ? bare(one, kind) : one));
	});

import type { Config, Connector } from '../../connectors/kit/contract';
import { gonePicks } from '../../connectors/kit/custom-fields';
import { type FieldPurpose, type SeenFields, seenFields } from '../../connectors/kit/seen-fields';
import { keyOf } from '../../facts/keys';
import { ownParts } from '../../facts/own-columns';
import type { Row } from '../../facts/table';
import { type Facts, tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { DocumentMemory } from '../ports/ports';
import { remembered } from '../ports/remembered';

/** Which column of deals a field of the settings fills. */
const COLUMNS: Readonly<Record<FieldPurpose, string | null>> = {
	region: 'region',
	cost: 'cost',
	channel: 'source_channel',
	loss: 'loss_reason',
	due: null,
};

/** Document property: the fields by which the last imports filled these columns. */
const SEEN = 'kpi.fields.seen';

export interface GoneFields {
	readonly findings: readonly Text[];
	/** What the next imports must know of it. */
	readonly property: Readonly<Record<string, string>>;
	/** Columns whose field is gone, as they were. */
	withCells(facts: Facts): Facts;
}

/** Fields that imports have read and that the account no longer has, or no longer shows: a deleted field must not empty its column. */
export function goneFields(
	ports: DocumentMemory,
	connector: Connector,
	config: Config,
	{ existing, isOtherAccount }: { readonly existing: Facts; readonly isOtherAccount: boolean },
): GoneFields {
	const before = remembered<Readonly<Record<string, string>>>(isOtherAccount ? null : ports.documentMemory.get(SEEN), { '*': '' }) ?? {};
	const now: SeenFields = seenFields(config);
	const purposes = Object.keys(before) as FieldPurpose[];
	// Under another name it is another field: the person chose so.
	const missingPurposes = purposes.filter((purpose) => now[purpose]?.[1] === 0 && now[purpose][0] === before[purpose]);
	const there = Object.entries(now).flatMap(([purpose, [name, isThere]]) => (isThere === 1 ? [[purpose, name]] : []));
	const rememberedFields = {
		...Object.fromEntries(missingPurposes.map((purpose) => [purpose, before[purpose]!])),
		...Object.fromEntries(there),
	};
	return {
		findings: [
			...missingPurposes.map((purpose) => purposeSentence(connector, before[purpose]!)),
			...gonePicks(config).map(({ key }) => pickSentence(connector, ownParts(key)!.heading)),
		],
		property: { [SEEN]: JSON.stringify(rememberedFields) },
		withCells(facts) {
			const columns = missingPurposes.flatMap((purpose) => COLUMNS[purpose] ?? []);
			if (columns.length === 0 || facts.deals === undefined) return facts;
			const before = new Map((existing.deals ?? []).map((deal) => [keyOf(tables.deals, deal), deal]));
			const keep = (deal: Row): Row => {
				const old = deal.source === connector.id ? before.get(keyOf(tables.deals, deal)) : undefined;
				const cells = columns.flatMap((column) => ((old?.[column] ?? null) === null ? [] : [[column, old![column]!] as const]));
				return { ...deal, ...Object.fromEntries(cells) };
			};
			return { ...facts, deals: facts.deals.map(keep) };
		},
	};
}

const purposeSentence = ({ title }: Connector, name: string): Text => ({
	ru: `Поля «${name}» в ${title.ru} больше нет, или токен его не видит: столбец сохранил прежние значения и не пополняется. Верните поле или выберите другое в «Подключении».`,
	en: `${title.en} no longer has the field "${name}", or the token cannot see it: its column keeps the earlier values and gets no new ones. Bring the field back, or choose another one in Connection.`,
});

const pickSentence = ({ title }: Connector, heading: string): Text => ({
	ru: `Поля «${heading}» в ${title.ru} больше нет, или токен его не видит: столбец сохранил прежние значения и не пополняется. Верните поле или снимите его: «Подключение» → «Поля CRM как столбцы».`,
	en: `${title.en} no longer has the field "${heading}", or the token cannot see it: its column keeps the earlier values and gets no new ones. Bring the field back, or untick it: Connection → CRM fields as columns.`,
});

import type { Config, FieldOwner } from './contract';
import { asWords, lookup } from './lookup';

/** Deal fields that a firm makes itself, and what they are usually called. */
export const USUAL_NAMES = {
	region: ['Регион', 'Region'],
	cost: ['Себестоимость', 'Cost'],
	channel: ['Канал', 'Channel'],
	loss: ['Причина отказа', 'Loss reason'],
	due: ['Срок оплаты', 'Оплатить до', 'Due date'],
} as const;
export type FieldPurpose = keyof typeof USUAL_NAMES;

/** The name or code under which the user, or else custom, has a field. */
export const fieldNames = (purpose: FieldPurpose, config: Config): readonly string[] => {
	const chosen = config[`${purpose}_field`];
	return chosen ? [chosen] : USUAL_NAMES[purpose];
};

/** The setting that says which deal fields the account has: purpose → [its name, 1 where there is one]. */
const SEEN = 'deal_fields_seen';

/** What a list of the account's fields says of those that the settings name; a later page adds to an earlier one. */
export function seenPurposes(presentPurposes: Readonly<Partial<Record<FieldPurpose, boolean>>>, config: Config): Record<string, string> {
	const before = seenFields(config);
	const now = Object.entries(presentPurposes).map(([purpose, isFound]) => {
		const name = fieldNames(purpose as FieldPurpose, config)[0]!;
		return [purpose, [name, isFound || before[purpose as FieldPurpose]?.[1] === 1 ? 1 : 0]] as const;
	});
	return { [SEEN]: JSON.stringify({ ...before, ...Object.fromEntries(now) }) };
}

export type SeenFields = Partial<Record<FieldPurpose, readonly [name: string, isThere: 0 | 1]>>;

export const seenFields = (config: Config): SeenFields => lookup(config, SEEN) as SeenFields;

const seenOf = (of: FieldOwner): string => `seen_fields_${of}`;

/** The same for the fields that a person picked as columns. */
export const seenPicks = (of: FieldOwner, codes: readonly string[], config: Config): Record<string, string> => ({
	[seenOf(of)]: asWords(codes, config[seenOf(of)]),
});

/** A field that the account's list no longer has: deleted, or hidden from the token. */
export const isGone = ({ of, code }: { readonly of: FieldOwner; readonly code: string }, config: Config): boolean =>
	config[seenOf(of)] !== undefined && !config[seenOf(of)]!.split(',').includes(code);

import type { Config, ConnectorFault, Entity, OptionalPart, Page } from './contract';
import { lookup } from './lookup';

/** The setting that says what became of the parts that this import has asked for: the refusal, or 0 where it was answered. */
export const REFUSED = 'refused_parts';

/** The setting that names the parts that earlier imports were answered. */
export const READ_PARTS = 'read_parts';

/** How much of the CRM's words is worth keeping. */
const MOST_WORDS = 120;

/** In the CRM's own words. */
export type Refusal = readonly [status: number, words: string];

/** A fault that stands in the way of one list, and not of the account as a whole. */
export const isRefusal = (fault: ConnectorFault): fault is ConnectorFault & { readonly code: 'forbidden' | 'refused' } =>
	fault.code === 'forbidden' || fault.code === 'refused';

/** The settings that remember what became of a part, for the lists that follow and for the findings. Refused once, it is not whole. */
export function refusedSetting(part: OptionalPart, fault: ConnectorFault | null, config: Config): Record<string, string> {
	const before = lookup(config, REFUSED);
	if (fault === null) return part.id in before ? {} : { [REFUSED]: JSON.stringify({ ...before, [part.id]: 0 }) };
	if (!isRefusal(fault)) return {};
	const words = (fault.code === 'forbidden' ? (fault.missing ?? fault.detail) : fault.detail).slice(0, MOST_WORDS);
	const refusal: Refusal = [fault.code === 'forbidden' ? 403 : fault.status, words];
	return { [REFUSED]: JSON.stringify({ ...before, [part.id]: refusal }) };
}

/** What was refused, or null where it was read. */
export const refusalOf = ({ id }: Pick<OptionalPart, 'id'>, config: Config): Refusal | null =>
	(lookup(config, REFUSED)[id] as Refusal | 0 | undefined) || null;

/** What became of the questions about single records in one request. */
interface Asked {
	readonly asked: number;
	readonly answered: number;
	readonly refusal: ConnectorFault | null;
}

/**
 * The settings that follow from questions about single records: one may be closed to the token by itself. The part is refused where all are, more than
 * one or the only one that anybody has ever asked about, and none was answered in this import.
 */
export function refusedRecords(part: OptionalPart, { asked, answered, refusal }: Asked, config: Config): Record<string, string> {
	if (asked === 0) return {};
	if (refusal === null || answered > 0) return refusedSetting(part, null, config);
	const isAnswered = lookup(config, REFUSED)[part.id] === 0;
	const wasRead = (config[READ_PARTS] ?? '').split(',').includes(part.id);
	return isAnswered || (asked === 1 && wasRead) ? {} : refusedSetting(part, refusal, config);
}

/** A list without which the rest is whole: where it is refused, the import goes on, and tells. */
export const optional = (part: OptionalPart, list: Entity): Entity => ({
	...list,
	read(reply, request, config) {
		const result = list.read(reply, request, config);
		if (!result.ok && !isRefusal(result.fault)) return result;
		const page: Page = result.ok ? result.page : { facts: {}, rowCount: 0 };
		const settings = refusedSetting(part, result.ok ? null : result.fault, { ...config, ...page.settings });
		return { ok: true, page: { ...page, settings: { ...page.settings, ...settings } } };
	},
});

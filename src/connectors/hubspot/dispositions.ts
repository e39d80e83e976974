import type { Config, Entity } from '../kit/contract';
import { list, text } from '../kit/json';
import { asLookup, lookup } from '../kit/lookup';
import { optional } from '../kit/optional-parts';
import { unreadable } from '../kit/reply';
import { getUndated } from './address';
import { dispositionsPart } from './optional';
import { open } from './reply';

/** Outcomes that every account begins with, and whether somebody was reached. */
const REACHED: Readonly<Record<string, boolean>> = {
	'f240bbac-87c9-4f6e-bf70-924b57d47db7': true,
	'9d9162e7-6cf3-4944-bf63-4dff82258764': false,
	'a4c4c377-d246-4b32-a13b-75a56a4cd0ff': false,
	'b2cf5968-551e-4856-9783-52b3da59a7d0': false,
	'73a0d17f-1163-4015-bdd5-ec830791da20': false,
	'17b47fee-58de-441e-a44c-c6300d46f273': false,
};

const IN_VAIN =
	/no.?answer|did.?n.?t answer|not? (reached|connected|available|picked)|unreach|unavailable|voice.?mail|left .*message|busy|wrong|hung? ?up|gatekeeper|недозвон|не (ответ|дозв|взял|снял)|занят|автоответ|нет ответа|недоступ|неверн|ошибочн|сброс/i;

/** Whether the person asked for was reached, by the outcome that was chosen; null where none was, or nobody can tell. */
export function wasReached(disposition: unknown, config: Config): boolean | null {
	const id = text(disposition)?.toLowerCase();
	if (id === undefined) return null;
	const word = text(lookup(config, 'dispositions')[id]);
	return REACHED[id] ?? (word === null ? null : !IN_VAIN.test(word));
}

/** The outcomes that an account has made itself. One that does not show them has the usual ones. */
export const dispositions: Entity = optional(dispositionsPart, {
	id: 'dispositions',
	title: { ru: 'Итоги звонков', en: 'Outcomes of calls' },
	first: (config) => getUndated(config, 'calling/v1/dispositions'),
	read(reply) {
		// A bare list, which no other answer of HubSpot's is.
		const body = /^\s*\[\s*([{\]])/.test(reply.body) ? `{"results":${reply.body}}` : reply.body;
		const opened = open({ ...reply, body });
		if (!opened.ok) return opened;
		const { results } = opened.body;
		if (!Array.isArray(results)) return unreadable('dispositions: no list');
		const rows = list(results);
		const own = rows.flatMap(({ id, label }) => (text(id) === null ? [] : [[String(id).toLowerCase(), label] as const]));
		return { ok: true, page: { facts: {}, settings: { dispositions: asLookup(own.slice(0, 60)) }, rowCount: rows.length } };
	},
});

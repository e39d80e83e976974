import { foldStatus, type Outcome, parseOutcome } from './parse/outcome';
import { parseTemperature } from './parse/temperature';

/** What an activity of a kind counts as (spec §0.2). */
export interface Kindness {
	readonly communication: boolean;
	readonly action: boolean;
	readonly firstContact: boolean;
	readonly connected: boolean;
}

/** A line of the account's own taxonomy; an empty direction means any. */
export interface KindRule {
	readonly type: string;
	readonly direction: string;
	readonly status: string;
	readonly is: Kindness;
}

/** The keys under which each map may stand in the Settings. */
export const MAP_KEYS = {
	statuses: ['status_map', 'statuses', 'status map'],
	temperatures: ['stage_temperature', 'stage_temperature_map', 'stage_temperatures', 'temperature_map', 'stage→temperature map'],
	taxonomy: ['taxonomy'],
} as const;

const setting = (settings: ReadonlyMap<string, string>, keys: readonly string[]): string =>
	keys.map((key) => settings.get(key) ?? '').find((value) => value.trim() !== '') ?? '';

/** `слово = WON; другое = LOST`, one pair a line or a comma between them, `:` or `→` for `=`, or the same as JSON. */
export function pairsOf(text: string): [string, string][] {
	if (/^\s*\{/.test(text)) {
		try {
			return Object.entries(JSON.parse(text) as object).map(([key, value]) => [key, String(value)]);
		} catch {
			return [[text, '']];
		}
	}
	const parts = text.split(/[;\n|]/).flatMap((part) => (part.split(SIGN).length > 2 ? part.split(',') : [part]));
	return parts
		.filter((part) => part.trim() !== '')
		.map((part) => {
			const at = part.search(SIGN) < 0 ? part.lastIndexOf(':') : part.search(SIGN);
			return at < 0
				? [part.trim(), '']
				: [
						part.slice(0, at).trim(),
						part
							.slice(at)
							.replace(/^(?:=>|->|[=→:])/, '')
							.trim(),
					];
		});
}

const SIGN = /=>|->|=|→/;

export function statusMapOf(settings: ReadonlyMap<string, string>): ReadonlyMap<string, Outcome> {
	return new Map(pairsOf(setting(settings, MAP_KEYS.statuses)).map(([word, outcome]) => [foldStatus(word), parseOutcome(outcome)]));
}

export function temperatureMapOf(settings: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	return new Map(pairsOf(setting(settings, MAP_KEYS.temperatures)).map(([stage, word]) => [foldStatus(stage), parseTemperature(word)]));
}

const DIRECTIONS = new Set(['in', 'out', 'none']);
const STATUSES = new Set(['done', 'planned', 'no_answer', 'missed', 'cancelled']);
const TYPES = new Set(['call', 'meeting', 'presentation', 'email', 'message', 'task', 'other']);

/** `message in = none; other = communication + action; call out no_answer = action`. A kind without a status is a done one. */
export function taxonomyOf(settings: ReadonlyMap<string, string>): readonly KindRule[] {
	return pairsOf(setting(settings, MAP_KEYS.taxonomy)).flatMap(([kind, marks]) => ruleOf(kind, marks) ?? []);
}

function ruleOf(kind: string, marks: string): KindRule | null {
	const words = kind.toLowerCase().split(/[\s./-]+/);
	const names = marks.toLowerCase().split(/[\s+&,]+/);
	const [type, ...rest] = words;
	const isKnown = (word: string): boolean => DIRECTIONS.has(word) || STATUSES.has(word);
	const isMark = (word: string): boolean => ['communication', 'action', 'first_contact', 'none', ''].includes(word);
	if (type === undefined || !TYPES.has(type) || !rest.every(isKnown) || !names.every(isMark) || names.every((word) => word === ''))
		return null;
	const status = rest.find((word) => STATUSES.has(word)) ?? 'done';
	const firstContact = names.includes('first_contact');
	return {
		type,
		direction: rest.find((word) => DIRECTIONS.has(word)) ?? '',
		status,
		is: {
			communication: names.includes('communication'),
			action: names.includes('action'),
			firstContact,
			connected: firstContact && status === 'done',
		},
	};
}

/** Whether every part of a map can be read. */
export const areStatuses = (text: string): boolean =>
	pairsOf(text).every(([word, outcome]) => word !== '' && (parseOutcome(outcome) !== 'UNMAPPED' || foldStatus(outcome) === 'unmapped'));
export const areTemperatures = (text: string): boolean =>
	pairsOf(text).every(
		([stage, word]) => stage !== '' && (parseTemperature(word) !== 'none' || /^(none|нет|без температуры)$/i.test(word.trim())),
	);
export const areKinds = (text: string): boolean => pairsOf(text).every(([kind, marks]) => ruleOf(kind, marks) !== null);

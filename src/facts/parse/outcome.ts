export type Outcome = 'OPEN' | 'WON' | 'LOST' | 'UNMAPPED';

const SYNONYMS: Readonly<Record<Exclude<Outcome, 'UNMAPPED'>, string>> = {
	WON: 'won|142|s|closedwon|closed won|closed_won|win|успешно реализовано|успешно|выиграна|выиграно|выигран|продано|оплачено|успех|сделка успешна|сделка выиграна|успешная сделка|закрыто успешно|deal won',
	LOST: 'lost|143|f|closedlost|closed lost|closed_lost|lose|loss|закрыто и не реализовано|не реализовано|отказ|проиграна|проиграно|проигран|провал|провалена|сделка провалена|сделка проиграна|закрыто неуспешно|deal lost',
	OPEN: 'open|p|в работе|открыта|открыто|новая|in progress|prospecting|engaging|новый',
};

const cache = new Map<string, Outcome>();
for (const outcome of ['WON', 'LOST', 'OPEN'] as const) for (const word of SYNONYMS[outcome].split('|')) cache.set(word, outcome);

export function foldStatus(text: string): string {
	return text.trim().replace(/\s+/g, ' ').toLowerCase().replace(/ё/g, 'е');
}

/** The outcome a status text means: the account's own words first, then the built-in synonyms; unknown is UNMAPPED (spec §0.3). */
export function parseOutcome(input: unknown, own: ReadonlyMap<string, Outcome> = new Map()): Outcome {
	const word = foldStatus(String(input ?? ''));
	return own.get(word) ?? cache.get(word) ?? 'UNMAPPED';
}

export type Outcome = 'OPEN' | 'WON' | 'LOST' | 'UNMAPPED';

const SYNONYMS: Readonly<Record<Exclude<Outcome, 'UNMAPPED'>, string>> = {
	WON: 'won|142|s|closedwon|closed won|win|successful|успешно реализовано|успешно|успешна|успешная|сделка успешна|успешно завершена|завершена успешно|закрыта успешно|выигранная|выиграна|выиграно|выигран|продано|оплачено|успех|gewonnen|abgeschlossen gewonnen|ganho|ganha|vendido|fechado ganho|ganado|ganada|cerrado ganado|gagné|gagnée|виграно|виграна|успішно реалізовано|сәтті',
	LOST: 'lost|143|f|closedlost|closed lost|lose|loss|unsuccessful|сделка провалена|сделка проиграна|неуспешно|неуспешна|проигранная|закрыта неуспешно|закрыто и не реализовано|не реализовано|отказ|проиграна|проиграно|проигран|провал|провалена|verloren|abgeschlossen verloren|perdido|perdida|fechado perdido|cerrado perdido|perdu|perdue|програно|програна|закрито і не реалізовано|сәтсіз',
	OPEN: 'open|p|new|в работе|в процессе|открыт|открытая|активна|активная|открыта|открыто|новая|in progress|prospecting|engaging|новый|offen|in bearbeitung|neu|aberto|aberta|em andamento|novo|abierto|abierta|en curso|nuevo|ouvert|ouverte|en cours|nouveau|в роботі|відкрита|відкрито|нова|жұмыста|ашық',
};

const cache = new Map<string, Outcome>();
for (const outcome of ['WON', 'LOST', 'OPEN'] as const) for (const word of SYNONYMS[outcome].split('|')) cache.set(word, outcome);

export function foldStatus(text: string): string {
	return text.trim().replace(/\s+/g, ' ').toLowerCase().replace(/ё/g, 'е');
}

/** The outcome a status text means: the account's own words first, then the built-in synonyms; unknown is UNMAPPED (spec §0.3). */
export function parseOutcome(input: unknown, own: ReadonlyMap<string, Outcome> = new Map()): Outcome {
	const word = foldStatus(String(input ?? ''));
	// Closed - Won, closed_won, «Выиграна!»: what stands between and behind words tells nothing.
	return own.get(word) ?? cache.get(word) ?? cache.get(word.replace(/[^\p{L}\d]+/gu, ' ').trim()) ?? 'UNMAPPED';
}

export type Outcome = 'OPEN' | 'WON' | 'LOST' | 'UNMAPPED';

const SYNONYMS: Readonly<Record<Exclude<Outcome, 'UNMAPPED'>, string>> = {
	WON: 'won|142|s|closedwon|closed won|win|successful|успешно реализовано|успешно|успешна|успешная|сделка успешна|успешно завершена|завершена успешно|закрыта успешно|выигранная|выиграна|выиграно|выигран|продано|оплачено|успех|gewonnen|abgeschlossen gewonnen|ganho|ganha|vendido|fechado ganho|ganado|ganada|cerrado ganado|gagné|gagnée|виграно|виграна|успішно реалізовано|сәтті|сәтті аяқталды|сатылды|жеңіс|wygrana|wygrane|wygrany|wygrano|sprzedane|sprzedano',
	LOST: 'lost|143|f|closedlost|closed lost|lose|loss|unsuccessful|сделка провалена|сделка проиграна|неуспешно|неуспешна|проигранная|закрыта неуспешно|закрыто и не реализовано|не реализовано|отказ|проиграна|проиграно|проигран|провал|провалена|verloren|abgeschlossen verloren|perdido|perdida|fechado perdido|cerrado perdido|perdu|perdue|програно|програна|закрито і не реалізовано|сәтсіз|сәтсіз аяқталды|бас тартты|przegrana|przegrane|przegrany|utracona|utracone|stracona',
	OPEN: 'open|p|new|в работе|в процессе|открыт|открытая|активна|активная|открыта|открыто|новая|in progress|prospecting|engaging|новый|offen|in bearbeitung|neu|aberto|aberta|em andamento|novo|abierto|abierta|en curso|nuevo|ouvert|ouverte|en cours|nouveau|в роботі|відкрита|відкрито|нова|жұмыста|ашық|otwarta|otwarte|otwarty|w toku|nowa|w trakcie|w realizacji',
};

const cache = new Map<string, Outcome>();
for (const outcome of ['WON', 'LOST', 'OPEN'] as const) for (const word of SYNONYMS[outcome].split('|')) cache.set(word, outcome);

export function foldStatus(text: string): string {
	return text.trim().replace(/\s+/g, ' ').toLowerCase().replace(/ё/g, 'е');
}

/** "Closed won (Sales Pipeline)": HubSpot writes the pipeline behind the stage. */
export const withoutPipeline = (word: string): string => word.replace(/(?<=\S)\s*\([^()]*\)$/, '');

/** Words that say what ended, or only that it ended: «Deal won», „Geschlossen und gewonnen“. */
const AROUND =
	/^(?:deals?|leads?|opportunity|сделк[аи]|лид|заявка|заказ|and|und|och|и|та|y|e|et|i|as|closed?|geschlossen|abgeschlossen|закрыт[аоы]?|завершен[аоы]?|fechad[oa]|cerrad[oa]|zamknięt[aey])$/;
/** Beginnings of words that bring a deal back to life: "Closed Lost - reopened". Nobody knows what such a deal is now. */
const REVIVED = 're ?(?:open|viv|sum|activ)|again |back |undo|won |lost |переоткр|возоб|восстан|снова |опять |wieder|reab';
/** What else takes back a win, «Выиграна (возврат)»; behind a loss the same words are its reason: "Closed Lost - not interested". */
const UNDONE =
	're ?(?:ver|vok|fund|turn(?!ing)|scind)|cancel|void|un(?:signed|paid|conf)|not |no longer|never |almost |pending |await|to be |tb[cd] |fell |open |возвра|отмен|аннул|расторг|не |почти |ожида|storn|anul|annul|скасов';
const TAKES_BACK = { WON: new RegExp(` (?:${REVIVED}|${UNDONE})`), LOST: new RegExp(` (?:${REVIVED.replace('|lost ', '')})`) };
/** What stands behind these is the reason. */
const WITH_REASON = /^closed ?(won|lost)(?= )/;

/**
 * The outcome a status text means: the account's own words first, then the built-in synonyms; unknown is UNMAPPED (spec §0.3). Words that
 * deny or qualify («не», almost) are none of those that may stand around, so that such a phrase stays unknown.
 */
export function parseOutcome(input: unknown, own: ReadonlyMap<string, Outcome> = new Map()): Outcome {
	const word = foldStatus(String(input ?? ''));
	const known = own.get(word) ?? cache.get(word);
	if (known !== undefined) return known;
	// Closed - Won, closed_won, «Выиграна!»: what stands between and behind words tells nothing.
	const bare = withoutPipeline(word);
	const words = wordsOf(bare);
	const core = words
		.split(' ')
		.filter((part) => !AROUND.test(part))
		.join(' ');
	// A letter or a number beside other words is no code of a CRM.
	const reason = WITH_REASON.exec(words);
	const first = cache.get(words) ?? cache.get(reason?.[1] ?? '') ?? (core.length > 2 && !/\d/.test(core) ? cache.get(core) : undefined);
	// Behind a word that only says that a deal ended, "Closed (Won)", brackets say how; one that they contradict is unknown.
	const behind = wordsOf(word.slice(bare.length));
	const inBrackets = cache.get(behind);
	if (inBrackets === undefined && isTakenBack(first, `${reason === null ? '' : words.slice(reason[0].length)} ${behind}`))
		return 'UNMAPPED';
	const end = inBrackets === 'OPEN' ? undefined : inBrackets;
	const outcome = first ?? (core === '' ? end : undefined);
	return outcome === undefined || (end !== undefined && end !== outcome) ? 'UNMAPPED' : outcome;
}

const isTakenBack = (end: Outcome | undefined, behind: string): boolean =>
	(end === 'WON' || end === 'LOST') && TAKES_BACK[end].test(` ${behind} `);

const wordsOf = (text: string): string => text.replace(/[^\p{L}\d]+/gu, ' ').trim();

/**
 * How people name the values of lists, by the beginnings of words; what says «not» stands before what it denies. A value of one table
 * seldom means another in the next: they stand together.
 */
const WORDS: Readonly<Record<string, string>> = {
	// What came of an activity.
	cancelled: 'отмен|аннул|не ?состоя|cancel|void|no.?show|неяв',
	no_answer:
		'не ?(?:от(?:вет|веч)|дозвон|взя)|недозвон|нет ответа|без ответа|автоответ|no.?answer|not answer|unanswer|answering.?machine|занято|busy|voice.?mail|left (?:a )?(?:voice )?(?:message|voicemail)',
	missed: 'пропущ|missed',
	planned:
		'не ?(?:вып|зав|закр|сде|нач)|(?:вы|до|ис)полня[ею]тся|завершается|готовится|отправляется|принят\\S* в работ|not |in ?complete|connecting|sending|unfinished|план|заплан|назнач|предсто|открыт|ожид|нов[аоы]|в работе|в процессе|просроч|planned|sched|open|pending|in progress|to.?do|overdue|new$|false$|no$|нет$|0$',
	done: 'разговор(?: состоялся)?$|вып|заверш|состоя|сдела|закрыт|успеш|отвеч|принят(?!\\S* в работ)|получ|провед|отправл|прошл|готов|done|complet|finish|held|answer|connect(?!ion)|closed|sent|received|success|true$|yes$|да$|1$',
	// What kind of activity.
	call: '(?:по|пере|до|видео)?звон|созвон|вызов|тел|follow.?up call|входящий зв|исходящий зв|call|phone|dial|(?:inbound|outbound|incoming|outgoing) call',
	presentation: 'през|демо|demo|presentation',
	meeting: 'встреч|визит|выезд|перегов|follow.?up meeting|meeting|visit|appointment|event',
	email: 'письм|follow.?up e-?mail|e-?mail|[еэ]?.?мейл|почт|эл.{0,9} (?:почт|письм)|mail|letter',
	message: 'сообщ|чат|смс|мессендж|sms|messag|chat|whats|telegram|viber',
	task: 'задач|дел[оа]$|напомин|task|to.?do|follow',
	other: 'друг|проч|ин[оы]е|other|note|замет|примеч',
	// What was answered to a contested deal, or said of a KPI.
	accepted: 'прин|соглас|accept|approv',
	refused: 'откло|отказ|не прин|refus|reject|declin',
	withdrawn: 'снят|отозв|withdr',
	// Bills, money, people.
	draft: 'чернов|draft',
	partially_paid: 'част|part',
	issued: 'не ?опл|выст|отправ|unpaid|outstanding|sent|open|overdue|просроч|issued',
	paid: 'опл|paid|closed',
	// "Credit" alone is a card or a credit note: nobody can tell. What a supplier or a lender gives back is no money of a client's, nor is a loan.
	refund:
		'(?:частичный )?возвр(?!\\S* (?:от (?!покуп|клиент|заказч)|займ|кредит|ссуд|депозит|налог|под ?отч|из ))(?!.* (?:от )?поставщ)|(?:partial |full |cash |card )?refund|return(?!ed by)|chargeback|credit(?: ?note| ?memo)',
	payment:
		'опл(?!\\S* поставщ)|пост(?!\\S* (?:по кредит|по займ|займ|кредит|от продажи вал|валют))|плат(?!\\S* поставщ)|предопл|аванс|приход|payment(?! to (?:supplier|vendor))|income|paid|(?:(?:bank|wire) )?transfer$|wire$|che(?:ck|que)$|ach$|paypal|stripe|deposit$|final|перевод$|сбп|qr|рассрочк|card(?! (?:fee|refund))|credit card|debit card|cash(?!back| (?:refund|withdraw))|наличн|безнал|карт|эквайр|по карте|картой',
	other_income: 'проч|доход|income|other|revenue',
	cost: 'затр|расх|издер|cost|expen|spend',
	unknown: 'неизв|не опр|unknown',
	inbound: 'вход|inbound|incoming',
	outbound: 'исход|холод|outbound|outgoing|cold',
	company: 'комп|орг|юр|фирм|company|account|organi',
	contact: 'конт|физ|чел|contact|person|individual',
	head: 'рук|нач|роп|дир|head|director|lead',
	senior: 'стар|вед|senior',
	junior: 'млад|стаж|junior|trainee|intern',
	robot: 'роб|бот|авт|robot|bot|system',
	manager: 'менедж|прод|manager|sales|account',
	hot: 'горяч|hot',
	warm: 'тепл|warm',
	cold: 'холод|cold',
	in: 'вх|полу|пропущ|missed|in(?:bound|coming)|received',
	out: 'исх|отпр|out|sent|dialed',
	none: 'без|нет|внутр|internal',
};

const tests = new Map<string, RegExp>();

/** Kinds of activity: what such a phrase names is its last noun, and adjectives stand before it. */
const KINDS = 'call';
const ADJECTIVES =
	/^(?:[а-я]+(?:ая|ый|ий|ое|ее|ой)|cold|warm|first|second|sales|discovery|intro(?:ductory)?|phone|video|видео|online|онлайн|zoom|teams)[\s-]+/;

/** The value of a list that a word means, in Russian or English; the word is in small letters. */
export function valueNamed(word: string, values: readonly string[]): string | undefined {
	const own = values.find((value) => value.toLowerCase() === word);
	if (own !== undefined) return own;
	const named = valueBegun(word, values);
	if (named !== undefined || !values.includes(KINDS) || !ADJECTIVES.test(word)) return named;
	return valueNamed(word.replace(ADJECTIVES, ''), values);
}

function valueBegun(word: string, values: readonly string[]): string | undefined {
	for (const value in WORDS) {
		if (!values.includes(value)) continue;
		let test = tests.get(value);
		if (test === undefined) {
			test = new RegExp(`^(?:${WORDS[value]})`);
			tests.set(value, test);
		}
		if (test.test(word)) return value;
	}
	return undefined;
}

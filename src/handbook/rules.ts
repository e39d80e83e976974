import { tables } from '../facts/tables';
import type { Kpi, OptionHelp } from '../kpis/define';
import { type Language, phraseIn, type Text, text } from '../language/text';
import { looksAhead } from '../measures/evaluate-stock';
import { resolveOptions } from '../measures/resolve-options';
import type { Measure, Population } from '../measures/vocabulary';
import { pageOf } from './columns/page-of';
import { insideOf, populationsOf } from './groups';

const distinct = (list: readonly string[]): string[] => [...new Set(list)];

const STATE = {
	end: text('состояние на конец периода', 'the state at the end of the period'),
	start: text('состояние на начало периода', 'the state at the start of the period'),
};

function phrasesOf(kpi: Kpi, textOf: (of: Population, part: Measure) => Text | undefined, language: Language): string[] {
	const inside = insideOf(resolveOptions(kpi.measure, {}));
	const texts = inside.flatMap((part) => populationsOf(part).map((of) => textOf(of, part)));
	return distinct(texts.flatMap((one) => (one === undefined ? [] : [one[language]])));
}

/** Which date decides. */
export const datesOf = (kpi: Kpi, language: Language): string[] =>
	phrasesOf(
		kpi,
		(of, part) => (part.kind === 'stock' && of.at !== 'always' ? STATE[part.moment ?? 'end'] : pageOf(of.table, of.at)?.decides),
		language,
	);
/** Who gets the credit. */
export const creditsOf = (kpi: Kpi, language: Language): string[] => phrasesOf(kpi, (of) => pageOf(of.table, of.credit)?.credits, language);

const MAY_BE_BLANK = new Set(['ratio', 'mean', 'median', 'cohort']);

/** When the cell is 0 and when it is blank. */
export function emptiness(kpi: Kpi, language: Language): string[] {
	const phrase = phraseIn(language);
	const measure = resolveOptions(kpi.measure, {});
	const inside = insideOf(measure);
	const has = (test: (part: Measure) => boolean): boolean => inside.some(test);
	const isBlank = has(({ kind }) => MAY_BE_BLANK.has(kind));
	const lines = [
		isBlank
			? phrase(
					'Считать нечего или делить не на что – ячейка пустая: это не 0 и не ошибка.',
					'Nothing to measure or to divide by: the cell is blank, neither 0 nor an error.',
				)
			: phrase('Подходящих строк нет – 0.', 'No matching rows: 0.'),
	];
	if (has((part) => part.kind === 'ratio' && part.positive === true))
		lines.push(phrase('Знаменатель отрицательный – пусто.', 'A negative denominator: blank.'));
	if (has(({ kind }) => kind === 'target')) lines.push(phrase('Плана на этот период нет – пусто.', 'No plan for the period: blank.'));
	for (const part of inside)
		if (part.kind === 'needs')
			lines.push(
				phrase(
					`Таблица «${tables[part.table].title.ru}» не загружена – пусто: неизвестное не равно нулю.`,
					`The table "${tables[part.table].title.en}" was never loaded: blank, since unknown is not zero.`,
				),
			);
	if (has(({ kind }) => kind === 'covered'))
		lines.push(phrase('Сделки есть, а себестоимости нет ни у одной – пусто.', 'There are deals and none has a cost: blank.'));
	if (has((part) => part.kind === 'stock' && part.history === null))
		lines.push(
			phrase(
				'Период закончился раньше дня, на который загружены данные, – пусто.',
				'The period ended before the day the data are of: blank.',
			),
		);
	if (has((part) => part.kind === 'stock' && part.history === 'stage_changes'))
		lines.push(
			phrase(
				'Без истории этапов прошлый период – пусто, виден только сегодняшний день.',
				'Without a history of stages a past period is blank, only today is seen.',
			),
		);
	if (has((part) => part.kind === 'stock' && looksAhead(part)))
		lines.push(
			phrase(
				'Период ещё не начался – то, что обещают на него сделки, которые в работе сегодня.',
				'A period that has not begun: what the deals that are open today promise for it.',
			),
		);
	else if (has(({ kind }) => kind === 'stock' || kind === 'balance'))
		lines.push(phrase('Период ещё не начался – пусто.', 'A period that has not begun: blank.'));
	if (has((part) => part.kind === 'over' && typeof part.frame !== 'object'))
		lines.push(phrase('Прошлый период лежит раньше загруженных данных – пусто.', 'The period before lies before the data: blank.'));
	return distinct(lines);
}

/** What holds where an option is not given. */
export function byDefault(kpi: Kpi, { name, values }: OptionHelp, language: Language): string | null {
	const uses = usesOfOption(kpi.measure, name);
	if (uses.isNarrowing) return language === 'ru' ? 'все' : 'all';
	if (uses.otherwise !== null) return `\`${uses.otherwise}\``;
	const [first] = values;
	return first === undefined || uses.cases.has(first) || uses.cases.has('#') ? null : `\`${first}\``;
}

interface Uses {
	isNarrowing: boolean;
	otherwise: number | null;
	readonly cases: Set<string>;
}

function usesOfOption(measure: Measure, option: string): Uses {
	const uses: Uses = { isNarrowing: false, otherwise: null, cases: new Set() };
	const walk = (node: unknown): void => {
		if (typeof node !== 'object' || node === null) return;
		const record = node as Readonly<Record<string, unknown>>;
		if (record.option === option) {
			if (record.kind === 'choose') for (const word of Object.keys(record.cases as object)) uses.cases.add(word);
			else if ('column' in record) uses.isNarrowing = true;
			else if (typeof record.otherwise === 'number' && Number.isFinite(record.otherwise)) uses.otherwise = record.otherwise;
		}
		for (const part of Object.values(record)) walk(part);
	};
	walk(measure);
	if (uses.cases.size > 0) uses.otherwise = null;
	return uses;
}

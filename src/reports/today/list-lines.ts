import type { EnrichedFacts } from '../../columns/enrich';
import { textOf } from '../../facts/columns';
import { codesOf } from '../../facts/fact-base';
import { wholeUnits } from '../../facts/parse/minor-units';
import type { Language } from '../../language/text';
import type { Scope } from '../../measures/evaluate';
import { type TodayList, todayLists } from '../../today/lists';
import { type AggregateCell, NOBODY, scopesOf } from '../aggregates';
import { scopesByManager } from '../details/members';

/** Columns of the hidden tab with the lists of today; a scope's first line tells of the list, the others are its lines in their order. */
export const LIST = {
	key: 1,
	title: 2,
	link: 3,
	why: 4,
	money: 5,
	open: 6,
	silence: 7,
	stage: 8,
	client: 9,
	owner: 10,
	scope: 11,
	choices: 12,
	everyone: 13,
} as const;
/** In a scope's first line: how many lines follow, what there is of each reason, how many more there are, how many rules nobody can judge. Its name has a column of its own. */
export const HEAD = { shown: LIST.money, counts: LIST.why, rest: LIST.open, unjudged: LIST.silence } as const;
const WIDTH = LIST.everyone;
/** More scopes than these cannot be chosen. */
export const MOST_CHOICES = 400;

export const EVERYBODY: Readonly<Record<Language, string>> = { ru: 'Весь отдел', en: 'Whole department' };

/** The list of all that is abandoned, chosen like that of a scope. */
export const ABANDONED_SCOPE = 'ABANDONED';
export const ABANDONED_NAME: Readonly<Record<Language, string>> = { ru: 'Заброшенное и старые долги', en: 'Abandoned, and old debts' };

export const headKey = (scope: string): string => `${scope}|0`;

/** Whom each scope should call today, and the names by which pages are asked for a scope: those with something to do, and all. */
export function listLines(facts: EnrichedFacts, language: Language): AggregateCell[][] {
	const scopes = scopesOf(facts.base);
	const lists = todayLists(facts, scopes.length, scopesByManager(scopes), language);
	const names = namesOf(scopes, facts, language);
	const lines: AggregateCell[][] = [[...Object.keys(LIST)]];
	for (const [s, scope] of scopes.entries()) lines.push(...linesOf(scope.key, names[s]!, lists[s]!, language));
	const chosen = scopes.flatMap((scope, s) => (scope.all !== true && lists[s]!.total === 0 ? [] : [names[s]!]));
	const everybody = lists[scopes.findIndex(({ all }) => all === true)];
	if (everybody !== undefined && everybody.abandoned > 0) {
		const apart = { ...everybody, lines: everybody.abandonedLines, total: everybody.abandoned, abandoned: 0, counts: [], unjudged: [] };
		lines.push(...linesOf(ABANDONED_SCOPE, ABANDONED_NAME[language], apart, language));
		chosen.splice(1, 0, ABANDONED_NAME[language]);
	}
	const list = (column: number, choices: readonly string[]): void =>
		choices.slice(0, MOST_CHOICES).forEach((name, i) => {
			lines[i + 1]![column - 1] = name;
		});
	list(LIST.choices, chosen);
	list(LIST.everyone, names);
	return lines;
}

function linesOf(
	scope: string,
	name: string,
	{ lines, total, abandoned, counts, unjudged }: TodayList,
	language: Language,
): AggregateCell[][] {
	const line = (key: string, cells: Partial<Record<keyof typeof LIST, AggregateCell>>): AggregateCell[] => {
		const row = new Array<AggregateCell>(WIDTH).fill(null);
		row[0] = key;
		for (const [column, value] of Object.entries(cells)) row[LIST[column as keyof typeof LIST] - 1] = value;
		return row;
	};
	const head = line(headKey(scope), {
		why: [
			...counts.map(({ rule, count }) => `${rule.title[language]}: ${count}`),
			...(abandoned === 0 ? [] : [`${ABANDONED_COUNT[language]}: ${abandoned}`]),
			...(unjudged.length === 0 ? [] : [`${NO_DATA[language]}: ${namedRules(unjudged, language)}`]),
		].join(' · '),
		money: lines.length,
		open: total - lines.length,
		silence: unjudged.length,
		scope: name,
	});
	return [
		head,
		...lines.map(({ money, open, ...rest }, i) =>
			line(`${scope}|${i + 1}`, { ...rest, money: money === null ? null : wholeUnits(money), open: open > 0 ? wholeUnits(open) : null }),
		),
	];
}

const ABANDONED_COUNT: Readonly<Record<Language, string>> = {
	ru: 'заброшенное и старые долги',
	en: 'abandoned, and old debts',
};
const NO_DATA: Readonly<Record<Language, string>> = { ru: 'без данных не проверить', en: 'cannot be checked without data' };

/** More do not fit the two lines that a manager's sheet has for them. */
const MOST_NAMED = 6;

/** The gravest first. */
function namedRules(list: TodayList['unjudged'], language: Language): string {
	const titles = [...list].sort((a, b) => b.urgency - a.urgency).map(({ title }) => title[language]);
	const rest = titles.length - MOST_NAMED;
	return titles.slice(0, MOST_NAMED).join(', ') + (rest > 0 ? ` +${rest}` : '');
}

/** A name that two bear is followed by the id. */
function namesOf(scopes: readonly Scope[], { base }: EnrichedFacts, language: Language): string[] {
	const managers = base.table('managers');
	const name = textOf(managers, 'name');
	const ids = base.dictionary('manager').texts;
	const people = new Map(Array.from(codesOf(managers, 'manager_id'), (code, i) => [ids[code]!, name(i) || ids[code]!]));
	const words =
		language === 'ru'
			? { nobody: 'Без ответственного', team: 'Команда', region: 'Регион' }
			: { nobody: 'Nobody’s', team: 'Team', region: 'Region' };
	const names = scopes.map(({ key, all }) => {
		if (all === true) return EVERYBODY[language];
		if (key === NOBODY) return words.nobody;
		const [, kind, group] = /^(team|region):(.*)$/s.exec(key) ?? [];
		return group === undefined ? (people.get(key) ?? key) : `${words[kind as 'team']} ${group}`;
	});
	return names.map((one, i) => (names.indexOf(one) === i ? one : `${one} (${scopes[i]!.key})`));
}

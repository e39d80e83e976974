import { codesOf, type FactBase } from '../facts/fact-base';
import { bearersOf, foldName as fold } from '../facts/named-people';
import { nearest } from '../language/nearest';
import { UserError } from '../language/user-error';
import type { Scope } from '../measures/evaluate';

const EVERYBODY = new Set(['', 'all', 'отдел', 'весь отдел', 'department', 'компания', 'company']);

/** Finds whose figure is meant: id, name, former name, a part of a name that one person has, `team:…`, `region:…`, or the whole department. */
export function findScope(base: FactBase, input: string): Scope {
	const word = fold(input);
	if (EVERYBODY.has(word)) return { all: true, key: 'ALL' };
	const grouped = /^(team|region|команда|регион):\s*(.+)$/.exec(word);
	if (grouped !== null) return groupScope(base, grouped[1] === 'team' || grouped[1] === 'команда' ? 'team' : 'region', grouped[2]!, input);
	const key = input.trim();
	const listed = people(base);
	const person = listed.find(({ id }) => id === key);
	if (person !== undefined) return { key, managers: [person.code] };
	const named = bearersOf(word, listed, ({ names }) => names);
	if (named.length === 1) return { key: named[0]!.id, managers: [named[0]!.code] };
	if (named.length > 1) throw ambiguous(input, named);
	// Whom no list names may still have deals; to know, every table must be read.
	const exact = base.codeOf('manager', key);
	if (exact >= 0) return { key, managers: [exact] };
	throw unknownManager(
		input,
		nearest(word, listed, ({ names }) => names).map(({ name }) => name),
	);
}

/** The manager whom a plan calls by name; any other word stays as it is. */
export function personNamed(base: FactBase): (word: string) => string {
	const table = base.table('managers');
	const ids = new Set([...codesOf(table, 'manager_id')].map((code) => base.dictionary('manager').texts[code]!));
	let everybody: readonly Person[] | null = null;
	return (word) => {
		if (ids.has(word) || word.includes(':')) return word;
		everybody ??= people(base);
		const named = everybody.filter(({ names }) => names.includes(fold(word)));
		return named.length === 1 ? named[0]!.id : word;
	};
}

interface Person {
	readonly id: string;
	readonly name: string;
	readonly names: readonly string[];
	readonly code: number;
}

function people(base: FactBase): Person[] {
	const table = base.table('managers');
	const codes = codesOf(table, 'manager_id');
	const ids = base.dictionary('manager').texts;
	const read = (key: string, i: number): string => {
		const data = table.columns.get(key)!;
		return data.texts === undefined || data.codes[i]! < 0 ? '' : data.texts.texts[data.codes[i]!]!;
	};
	const list: Person[] = [];
	for (let i = 0; i < table.size; i++) {
		const id = ids[codes[i]!]!;
		const name = read('name', i) || id;
		list.push({ id, name, code: codes[i]!, names: [name, ...read('aliases', i).split('|')].map(fold).filter((word) => word !== '') });
	}
	return list;
}

function groupScope(base: FactBase, kind: 'team' | 'region', name: string, input: string): Scope {
	const table = base.table('managers');
	const ids = codesOf(table, 'manager_id');
	const data = table.columns.get(kind)!;
	const codes = codesOf(table, kind);
	const titles = data.texts!.texts;
	const managers = [...ids].filter((_, i) => codes[i]! >= 0 && fold(titles[codes[i]!]!) === name);
	if (!codes.some((code) => code >= 0)) throw ungrouped(kind);
	if (managers.length === 0)
		throw unknownManager(
			input,
			titles.map((title) => `${kind}:${title}`),
		);
	return { key: `${kind}:${titles.find((title) => fold(title) === name)}`, managers };
}

/** Deals tell who sells, but not in which team: that is written in the Managers table. */
const ungrouped = (kind: 'team' | 'region'): UserError =>
	new UserError(
		kind === 'team'
			? {
					ru: 'Команды берутся из таблицы «Менеджеры», столбец «Команда», а он пуст: впишите команду каждому.',
					en: 'Teams come from the Managers table, column "Team", which is empty: write the team of every manager.',
				}
			: {
					ru: 'Регионы берутся из таблицы «Менеджеры», столбец «Регион», а он пуст: впишите регион каждому.',
					en: 'Regions come from the Managers table, column "Region", which is empty: write the region of every manager.',
				},
	);

function unknownManager(input: string, names: readonly string[]): UserError {
	const list = names.slice(0, 5).join(', ');
	return new UserError({
		ru: `Не нахожу «${input}» среди менеджеров.${list === '' ? ' Таблица «Менеджеры» пуста: сначала загрузите данные.' : ` Есть, например: ${list}.`}`,
		en: `Cannot find "${input}" among the managers.${list === '' ? ' The Managers table is empty: import data first.' : ` There are, for example: ${list}.`}`,
	});
}

function ambiguous(input: string, named: readonly Person[]): UserError {
	// Namesakes are told apart by their ids alone.
	const isTold = new Set(named.map(({ name }) => fold(name))).size === named.length;
	const list = named.slice(0, 5).map(({ id, name }) => (isTold || name === id ? name : `${name} (${id})`));
	return new UserError({
		ru: `«${input.trim()}» – это ${list.join(' или ')}? Напишите ${isTold ? 'имя целиком' : 'ID'}.`,
		en: `Does "${input.trim()}" mean ${list.join(' or ')}? Write the ${isTold ? 'full name' : 'ID'}.`,
	});
}

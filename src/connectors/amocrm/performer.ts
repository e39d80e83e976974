import { id } from './json';

const MARK = '~';

/** `call_responsible` is an id or a name; a name waits, next to the author's id, until all people are known. */
export function performer(responsible: unknown, author: unknown): string | null {
	const numbered = Number(responsible);
	if (responsible === null || responsible === undefined || responsible === '') return id(author);
	if (Number.isInteger(numbered)) return id(numbered) ?? id(author);
	return `${MARK}${String(responsible)}${MARK}${id(author) ?? ''}`;
}

export function settledPerformer(value: string, byName: ReadonlyMap<string, string>): string | null {
	if (!value.startsWith(MARK)) return value;
	const [, name = '', author = ''] = value.split(MARK);
	return byName.get(name) ?? (author === '' ? null : author);
}

import { foldedName } from '../kit/chosen-fields';
import { idOf } from '../kit/json';

const MARK = '~';

/** `call_responsible` is an id or a name; a name waits, next to the author's id, until all people are known. */
export function performer(responsible: unknown, author: unknown): string | null {
	const numbered = Number(responsible);
	if (responsible === null || responsible === undefined || responsible === '') return idOf(author);
	if (Number.isInteger(numbered)) return idOf(numbered) ?? idOf(author);
	return `${MARK}${String(responsible)}${MARK}${idOf(author) ?? ''}`;
}

export function resolvedPerformer(value: string, byName: ReadonlyMap<string, string>): string | null {
	if (!value.startsWith(MARK)) return value;
	const [, name = '', author = ''] = value.split(MARK);
	return byName.get(foldedName(name)) ?? (author === '' ? null : author);
}

/** As names are compared: letter case, ё and spaces make no difference. */
export const foldName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase().replace(/ё/g, 'е');

/**
 * Whom a word means: those who are called just so, else those whose name has every part of it, in any order and with initials
 * («Иванова», «Иванова А.»). `namesOf` gives folded names.
 */
export function bearersOf<T>(word: string, people: readonly T[], namesOf: (person: T) => readonly string[]): readonly T[] {
	const name = foldName(word);
	if (name === '') return [];
	const exact = people.filter((person) => namesOf(person).includes(name));
	if (exact.length > 0) return exact;
	const parts = name
		.replace(/\./g, '. ')
		.split(' ')
		.filter((part) => part !== '');
	// An initial alone names nobody.
	if (parts.every(isInitial)) return [];
	return people.filter((person) => namesOf(person).some((full) => hasParts(full.split(' '), parts)));
}

const isInitial = (part: string): boolean => part.endsWith('.');

/** Every part is a word of the name, each word taken once. */
function hasParts(words: readonly string[], parts: readonly string[]): boolean {
	const left = [...words];
	for (const part of [...parts].sort((a, b) => b.length - a.length)) {
		const at = isInitial(part) ? left.findIndex((word) => word.startsWith(part.slice(0, -1))) : left.indexOf(part);
		if (at < 0) return false;
		left.splice(at, 1);
	}
	return true;
}

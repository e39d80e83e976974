import { classes, enums, fields } from './members.gen';

/** Without a prototype: a member that JavaScript's own objects have, such as toString, is no member of Google's. */
const pairsOf = (text: string): Readonly<Record<string, string>> =>
	Object.assign(
		Object.create(null) as Record<string, string>,
		Object.fromEntries(
			text.split('\n').map((line) => {
				const end = line.indexOf(' ');
				return end < 0 ? [line, ''] : [line.slice(0, end), line.slice(end + 1)];
			}),
		),
	);

const membersByClass = new Map<string, Readonly<Record<string, string>>>();

/** Every member that Google declares for a class, with its signature; undefined for a class it does not have. */
export const membersOf = (full: string): Readonly<Record<string, string>> | undefined => {
	const text = classes[full];
	let members = membersByClass.get(full);
	if (members === undefined && text !== undefined) {
		members = pairsOf(text);
		membersByClass.set(full, members);
	}
	return members;
};

export const isEnum = (full: string): boolean => full in enums;

export const enumNames = (): readonly string[] => Object.keys(enums);

/** The values of an enumeration, in Google's order. */
export const enumValues = (full: string): readonly string[] => enums[full]?.split('\n') ?? [];

/** Fields of a service that hold enumerations: name and enumeration. */
export const enumFields = (owner: string): readonly (readonly [field: string, enumeration: string])[] =>
	fields[owner] === undefined ? [] : Object.entries(pairsOf(fields[owner]));

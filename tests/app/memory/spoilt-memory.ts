import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rpc } from '../../../src/app/panel/rpc';
import { isUserError } from '../../../src/language/user-error';
import { connectTo, execution, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

/**
 * Whatever stands in a property of the file or of a user, by another version, another script or a text that was cut off: the panel opens, and
 * an import ends or says in a sentence why it cannot begin. The keys are those that the sources name and those that a desk at work has.
 */
const EVIL = [
	'{',
	'[1,2',
	'null',
	'5',
	'-1',
	'"x"',
	'true',
	'[]',
	'{}',
	'{"a":1}',
	'[null]',
	'[[1]]',
	'{"version":1}',
	'undefined',
	'\u0000',
	'1e999',
];

const sourcesIn = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? sourcesIn(join(folder, entry.name)) : [readFileSync(join(folder, entry.name), 'utf8')],
	);
/** Named in the sources. Of those that end with a full stop the rest is made at work. */
const named = [...new Set(sourcesIn('src/app').flatMap((text) => text.match(/'kpi\.[a-zA-Z0-9.]*[a-zA-Z0-9]'/g) ?? []))].map((one) =>
	one.slice(1, -1),
);

export function atWork(): TestDesk {
	const desk = testDesk(answering(smallAccount(20)));
	connectTo(desk, credentials);
	importAll(desk);
	const panel = rpc(desk.ports);
	execution(desk, () => panel.createKpiSet('manager', null));
	execution(desk, () => panel.buildGoal(panel.goalDefaults().form));
	execution(desk, () => panel.setSchedule('hourly'));
	return desk;
}

type Where = 'documentMemory' | 'userMemory';
const first = atWork();
const begun = [
	...[...first.documentMemory.all.keys()].map((key) => ['documentMemory', key] as const),
	...[...first.userMemory.all.keys()].map((key) => ['userMemory', key] as const),
];
const known = new Set(begun.map(([, key]) => key));
export const KEYS: (readonly [Where, string])[] = [
	...begun,
	...named
		.filter((key) => !known.has(key))
		.flatMap((key) => (['documentMemory', 'userMemory'] as const).map((where) => [where, key] as const)),
	...named.filter((key) => !known.has(`${key}.0`)).map((key) => ['documentMemory', `${key}.0`] as const),
];

/** null where it went well, or was refused with a sentence; else the program's own words. */
export function raw(work: () => unknown): string | null {
	try {
		work();
		return null;
	} catch (error) {
		return isUserError(error) ? null : String((error as Error).stack).slice(0, 600);
	}
}

export const spoilt = (key: string, original: string | null): string[] => {
	const texts = [
		...EVIL,
		...(original === null ? [] : [original.slice(0, original.length / 2), original.replace(/\d/g, 'x'), original.replace(/"[a-z]/i, '"_')]),
	];
	return key.endsWith('.0') ? texts.flatMap((text) => [text, `1:${text}`, `3:${text}`]) : texts;
};

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { screens } from '../../sidebar/session/screens';

/** The names that a file of `areas/` registers. */
const registered = (area: string): string[] => {
	const file = `sidebar/areas/${area}.tsx`;
	if (!existsSync(file)) return [];
	const list = /registerArea\(\{([^}]*)\}\)/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
	return [...list.matchAll(/(\w+):/g)].map(([, name]) => name!);
};

const inAreas = Object.entries(screens).flatMap(([name, entry]) => ('area' in entry ? [{ name, area: entry.area as string }] : []));

test.each(inAreas)('the screen $name is registered by sidebar/areas/$area.tsx, which the panel fetches for it', ({ name, area }) => {
	expect(registered(area)).toContain(name);
});

test('no file of areas registers a screen that the list of screens has elsewhere', () => {
	const areas = readdirSync('sidebar/areas').map((file) => file.replace(/\.tsx$/, ''));
	const astray = areas.flatMap((area) => registered(area).filter((name) => !inAreas.some((one) => one.name === name && one.area === area)));
	expect(astray).toEqual([]);
});

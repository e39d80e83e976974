import { openDesk } from '../../local/cli/desk';

const names = (host: ReturnType<typeof openDesk>): string[] =>
	host.tabs<{ name: string; hidden: boolean }>().map(({ name, hidden }) => (hidden ? `(${name})` : name));

test('a person renames, moves, hides, shows and deletes tabs, and formulas follow the names', () => {
	const host = openDesk({ locale: 'ru_RU', language: 'ru' });
	for (const name of ['Один', 'Два', 'Три']) host.addSheet(name);
	const [first] = names(host);
	host.type('Один', 0, 0, '7');
	host.type('Два', 0, 0, '=Один!A1*2');
	host.changeTab('Один', { to: 'name', name: ' Первый ' });
	expect(names(host)).toEqual([first, 'Первый', 'Два', 'Три']);
	host.type('Первый', 0, 0, '8');
	const shown = (): unknown => (host.dump('Два') as { tabs: { values: unknown[][] }[] }).tabs[0]!.values[0]![0];
	expect(shown()).toBe(16);
	host.changeTab('Три', { to: 'place', place: 0 });
	expect(names(host)).toEqual(['Три', first, 'Первый', 'Два']);
	host.changeTab('Три', { to: 'hidden' });
	expect(names(host)[0]).toBe('(Три)');
	host.changeTab('Три', { to: 'shown' });
	expect(names(host)[0]).toBe('Три');
	host.changeTab('Первый', { to: 'deleted' });
	expect(names(host)).toEqual(['Три', first, 'Два']);
	expect(String(shown())).toMatch(/^#REF/);
	host.close();
});

test('a name that is taken, no name, and the last tab in sight are refused', () => {
	const host = openDesk({ locale: 'en_US', language: 'en' });
	const [first] = names(host);
	host.addSheet('Two');
	expect(() => host.changeTab('Two', { to: 'name', name: first! })).toThrow(/already exists/);
	expect(() => host.changeTab('Two', { to: 'name', name: '  ' })).toThrow(/cannot be empty/);
	host.changeTab('Two', { to: 'deleted' });
	expect(() => host.changeTab(first!, { to: 'deleted' })).toThrow(/visible sheets/);
	expect(() => host.changeTab(first!, { to: 'hidden' })).toThrow(/hide all/);
	host.close();
});

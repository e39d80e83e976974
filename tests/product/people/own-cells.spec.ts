import { ask } from '../../../local/cli/desk';
import { build, type Desk, tabOf } from '../../reports/built';
import { ANNA, contestDesk, DIRECTOR, openContestedSheets } from './contest-desk';

jest.setTimeout(600_000);
process.env.KPI_NO_BROWSER = '1';

let desk: Desk;
afterEach(() => desk.close());

const { sheet, mark } = contestDesk(() => desk);

test('whom the add-on knows by the CRM’s e-mail alone fills in the own cells, and nobody else’s', () => {
	desk = openContestedSheets();
	const column = tabOf(desk, 'Менеджеры').values[0]!.indexOf('email');
	desk.type('Менеджеры', 2, column, ANNA);
	ask(desk, 'protectTabs', true);
	desk.setPerson({ email: ANNA, locale: 'ru' });
	mark('M1', 1, 'M1-0', 'повтор', 'моё слово');
	const forecast = (id: string): number => sheet(id).values.findIndex((cells) => cells.includes('forecast|'));
	desk.type(sheet('M1').name, forecast('M1'), 2, '1000');
	expect(() => mark('M2', 1, 'M2-0', 'повтор')).toThrow(/protected/);
	expect(() => desk.type(sheet('M2').name, forecast('M2'), 2, '1000')).toThrow(/protected/);
	// Another address in the list of access corrects the CRM's.
	desk.setPerson({ email: DIRECTOR, locale: 'ru' });
	ask(desk, 'shareFile', 'M1', 'anna@new.example.com', false, false);
	ask(desk, 'protectTabs', true);
	desk.setPerson({ email: ANNA, locale: 'ru' });
	expect(() => mark('M1', 1, 'M1-1', 'повтор')).toThrow(/protected/);
	desk.setPerson({ email: DIRECTOR, locale: 'ru' });
});

test('an address that a later import brings opens the own cells of a protected sheet', () => {
	desk = openContestedSheets();
	ask(desk, 'protectTabs', true);
	const column = tabOf(desk, 'Менеджеры').values[0]!.indexOf('email');
	desk.type('Менеджеры', 2, column, ANNA);
	build(desk);
	desk.setPerson({ email: ANNA, locale: 'ru' });
	mark('M1', 1, 'M1-0', 'повтор', 'моё слово');
	desk.setPerson({ email: DIRECTOR, locale: 'ru' });
});

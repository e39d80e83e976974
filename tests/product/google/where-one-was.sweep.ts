import { DEPARTMENT } from '../../../src/reports/goal/options';
import { buildAll, type GoogleDesk, googleDesk, importAll, steps } from './main-job';

/** Google shows every new tab: after the add-on's work a person is where they were, and sees what is there for the first time. */
jest.setTimeout(240_000);

const shown = ({ host }: GoogleDesk): string => {
	const { activeSheet, sheets } = host.view();
	return sheets.find(({ id, name }) => id === activeSheet || name === activeSheet)!.name;
};

test('what is built for the first time is shown; an import, or a build over what is there, leaves a person where they are', () => {
	const desk = googleDesk();
	const first = shown(desk);
	steps.connect(desk);
	importAll(desk);
	expect(shown(desk)).toBe(first);
	buildAll(desk);
	const { name } = desk.tabs().get(DEPARTMENT)!;
	expect(shown(desk)).toBe(name);
	for (const own of [first, desk.tabs().get([...desk.tabs().keys()].filter((id) => id.startsWith('summary:')).at(-1)!)!.name]) {
		desk.host.setActiveSheet(own);
		importAll(desk);
		expect(shown(desk)).toBe(own);
		buildAll(desk);
		expect(shown(desk)).toBe(own);
		desk.host.call('recomputeNow', [], 'menu');
		desk.ask('closeMonth', own === first ? '2026-06' : '2026-07');
		steps.share(desk);
		expect(shown(desk)).toBe(own);
	}
	desk.host.dispose();
});

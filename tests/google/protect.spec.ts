import { googleScript, scripted } from './desk';

let google: string;
beforeAll(async () => {
	google = await googleScript();
});

const OTHERS = ['one@example.com', 'two@example.com'];
const bodies = {
	make: `book.ensure('page', 'Page');`,
	protect: `book.protect('page', report);`,
	look: `const sheet = file.getSheetByName('Page');
		return [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE].map((type) => sheet.getProtections(type).map((one) =>
			[one.getRange().getA1Notation(), one.getEditors().map((person) => person.getEmail()), one.getUnprotectedRanges().map((range) => range.getA1Notation())]));`,
	begin: `file.getSheetByName('Page').protect();`,
	lock: `const lock = file.getSheetByName('Page').protect().setDescription('mine'); lock.removeEditors(lock.getEditors());`,
	descriptions: `return file.getSheetByName('Page').getProtections(SpreadsheetApp.ProtectionType.SHEET).map((one) => one.getDescription());`,
	write: `file.getSheetByName('Page').getRange(report).setValue('x');`,
};
const OWNER = 'owner@example.com';

describe('a protected tab', () => {
	const made = () => {
		const { host, run } = scripted(google, bodies, { editors: OTHERS });
		run('make');
		/** Which of these cells a person may write. */
		const may = (email: string, ...cells: string[]): string[] => {
			host.setPerson({ email, locale: 'ru' });
			const free = cells.filter((a1) => host.call('write', [a1]).ok);
			host.setPerson({ email: OWNER, locale: 'ru' });
			return free;
		};
		return { run, may };
	};

	test('is its owner’s alone, but for what is free', () => {
		const { run, may } = made();
		run('protect', { free: ['A1', 'B2:B3'] });
		expect(run('look')).toEqual([[[expect.any(String), [OWNER], ['A1', 'B2:B3']]], []]);
		expect([may(OWNER, 'A1', 'C1'), may(OTHERS[0]!, 'A1', 'B3', 'C1')]).toEqual([
			['A1', 'C1'],
			['A1', 'B3'],
		]);
		run('protect', { free: [] });
		expect(may(OTHERS[0]!, 'A1', 'B3')).toEqual([]);
		run('protect', null);
		expect([run('look'), may(OTHERS[0]!, 'C1')]).toEqual([[[], []], ['C1']]);
	});

	test('lets one person into the own range, and nobody else; protected again, nothing heaps up', () => {
		const { run, may } = made();
		for (let i = 0; i < 2; i++) run('protect', { free: ['A1'], own: ['B2'], ownEditor: 'One@Example.com' });
		expect(run('look')).toEqual([[[expect.any(String), [OWNER], ['A1', 'B2']]], [['B2', [OWNER, 'one@example.com'], []]]]);
		run('protect', { free: ['A1'], own: ['B2'], ownEditor: OTHERS[0] });
		expect([may(OTHERS[0]!, 'A1', 'B2', 'C1'), may(OTHERS[1]!, 'A1', 'B2', 'C1')]).toEqual([['A1', 'B2'], ['A1']]);
	});

	test('that a person has locked stays as they locked it', () => {
		const { run, may } = made();
		run('lock');
		run('protect', { free: ['A1'] });
		expect(run('descriptions')).toEqual(['mine']);
		expect(may(OTHERS[0]!, 'A1')).toEqual([]);
		run('protect', null);
		expect(run('descriptions')).toEqual(['mine']);
	});

	test('that an execution began to lock and was ended is locked by the next', () => {
		const { run, may } = made();
		run('begin');
		run('protect', { free: ['A1'] });
		expect(may(OTHERS[0]!, 'A1', 'B1')).toEqual(['A1']);
	});

	test('keeps the own range closed to a person who may not edit the file, or is not named', () => {
		for (const ownEditor of ['stranger@example.com', undefined]) {
			const { run, may } = made();
			run('protect', { free: [], own: ['B2'], ...(ownEditor === undefined ? {} : { ownEditor }) });
			expect(run('look')).toEqual([[[expect.any(String), [OWNER], ['B2']]], [['B2', [OWNER], []]]]);
			expect(may(OTHERS[0]!, 'B2')).toEqual([]);
		}
	});
});

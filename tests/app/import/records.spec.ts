import { type LogLine, rememberImport, writeLog } from '../../../src/app/import/log';
import { lastRuns } from '../../../src/app/import/runs';
import { isDue, scheduleOf, setSchedule } from '../../../src/app/import/schedule';
import { append, readStaged } from '../../../src/app/import/staging';
import { silent, type TestDesk } from '../desk';

describe('the staging tab', () => {
	test('gives back what was staged; what a killed execution left behind it does not count', () => {
		const { ports, book } = silent();
		expect(readStaged(ports, { staged: 0 })).toEqual({});
		expect(readStaged(ports, { staged: 1 })).toBeNull();
		expect(
			append(ports, { staged: 0 }, [
				['deals', '[{"deal_id":"1"}]'],
				['clients', '[]'],
			]),
		).toMatchObject({ staged: 2 });
		append(ports, { staged: 2 }, [['deals', '[{"deal_id":"lost"}]']]);
		expect(append(ports, { staged: 2 }, [['deals', '[{"deal_id":"2"}]']])).toMatchObject({ staged: 3 });
		expect(readStaged(ports, { staged: 3 })).toEqual({ deals: [{ deal_id: '1' }, { deal_id: '2' }], clients: [] });
		expect(readStaged(ports, { staged: 2 })).toEqual({ deals: [{ deal_id: '1' }], clients: [] });
		expect(readStaged(ports, { staged: 4 })).toBeNull();
		expect(append(ports, { staged: 3 }, [])).toMatchObject({ staged: 3 });
		for (const spoilt of ['{"a":1}', '[{"a":1}', '"a"]']) {
			book.edit('staging', (lines) => {
				lines[1]![1] = spoilt;
			});
			expect(readStaged(ports, { staged: 3 })).toBeNull();
			expect(readStaged(ports, { staged: 1 })).not.toBeNull();
		}
	});

	test('a cell that somebody has changed is not taken for the CRM’s, however right it looks', () => {
		const { ports, book } = silent();
		const first = append(ports, { staged: 0 }, [
			['deals', '[{"deal_id":"1"},{"deal_id":"2"}]'],
			['clients', '[{"client_id":"7"}]'],
		]);
		const whole = append(ports, first, [['deals', '[{"deal_id":"3"}]']]);
		expect(readStaged(ports, whole)!.deals).toHaveLength(3);
		for (const [line, text] of [
			[0, '[]'],
			[0, '[{"deal_id":"2"}]'],
			[2, '[{"deal_id":"30"}]'],
			[1, '[null]'],
		] as const) {
			let before: unknown;
			book.edit('staging', (lines) => {
				before = lines[line]![1];
				lines[line]![1] = text;
			});
			expect([text, readStaged(ports, whole)]).toEqual([text, null]);
			book.edit('staging', (lines) => {
				lines[line]![1] = before as string;
			});
		}
		expect(readStaged(ports, whole)!.deals).toHaveLength(3);
	});

	test('is hidden, and not written to when there is nothing to write', () => {
		const { ports, book } = silent();
		const calls: unknown[] = [];
		const ensure = book.ensure.bind(book);
		book.ensure = (id, name, hidden) => {
			calls.push(hidden);
			ensure(id, name, hidden);
		};
		book.write = () => void calls.push('write');
		book.flush = () => void calls.push('flush');
		append(ports, { staged: 0 }, []);
		expect(calls).toEqual([true, 'flush']);
	});

	test('has its name in the person’s language', () => {
		for (const [language, name] of [
			['ru', '_Загрузка'],
			['en', '_Import'],
		] as const) {
			const { ports } = silent(language);
			append(ports, { staged: 0 }, []);
			expect(ports.book.nameOf('staging')).toBe(name);
		}
	});
});

describe('the import log', () => {
	const line = (id: string, more: Partial<LogLine> = {}): LogLine => ({
		id,
		at: Date.UTC(2026, 6, 1, 9),
		by: 'a@example.com',
		source: '=amoCRM',
		kind: { ru: 'всё', en: 'everything' },
		read: 10,
		added: 1,
		changed: 2,
		removed: 3,
		unreadable: 4,
		seconds: 5,
		details: '',
		...more,
	});

	test('has a line an import, newest first; one that is saved again is written over', () => {
		const { ports } = silent();
		expect(lastRuns(ports)).toEqual([]);
		writeLog(ports, line('1'));
		writeLog(ports, line('2', { by: 'b@example.com' }));
		writeLog(ports, line('1', { added: 7 }));
		expect(lastRuns(ports)).toEqual([
			{
				at: '2026-07-01T09:00:00.000Z',
				by: 'b@example.com',
				source: '=amoCRM',
				kind: 'всё',
				added: 1,
				changed: 2,
				removed: 3,
				unreadable: 4,
				seconds: 5,
			},
			expect.objectContaining({ by: 'a@example.com', added: 7 }),
		]);
	});

	test('its columns may be moved, its last ten lines count, blank ones do not', () => {
		const { ports, book } = silent('en');
		for (let i = 1; i <= 12; i++) writeLog(ports, line(String(i), { added: i }));
		book.edit('log', (lines) => {
			for (const one of lines) one.reverse();
			lines.push(
				lines[0]!.map(() => ''),
				lines[0]!.map(() => null),
			);
			lines[3]![lines[0]!.indexOf('at')] = 'some day';
			lines[13]![lines[0]!.indexOf('changed')] = 'two';
			lines[13]![lines[0]!.indexOf('at')] = 'some day';
		});
		const runs = lastRuns(ports);
		expect(runs.map(({ added }) => added)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
		expect(runs[0]).toMatchObject({ at: '', changed: 0, kind: 'everything' });
	});
});

describe('when imports begin by themselves', () => {
	const importedAt = (desk: TestDesk, startedAt: number): void =>
		rememberImport(desk.ports, { crm: 'amocrm', account: '1', startedAt, finishedAt: startedAt });
	/** The book is in Moscow's time. */
	const at = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 7, day, hour - 3, minute);

	test('hourly unless a person says otherwise', () => {
		const desk = silent();
		const wishes: boolean[] = [];
		const ports = { ...desk.ports, schedule: (on: boolean) => void wishes.push(on) };
		expect([scheduleOf(ports), isDue(ports)]).toEqual(['hourly', true]);
		setSchedule(ports, 'off');
		expect([scheduleOf(ports), isDue(ports)]).toEqual(['off', false]);
		setSchedule(ports, 'daily');
		expect([scheduleOf(ports), wishes]).toEqual(['daily', [false, true]]);
		ports.documentMemory.set({ 'kpi.schedule': 'sometimes' });
		expect(scheduleOf(ports)).toBe('hourly');
	});

	test('daily: at six in the spreadsheet’s own zone, once', () => {
		const desk = silent();
		setSchedule(desk.ports, 'daily');
		expect(isDue(desk.ports)).toBe(true);
		const due = (now: number, last: number): boolean => {
			importedAt(desk, last);
			desk.clock = now;
			return isDue(desk.ports);
		};
		expect([due(at(2, 5, 59), at(1, 6)), due(at(2, 6), at(1, 6)), due(at(2, 6), at(2, 6)), due(at(2, 23), at(2, 5, 59))]).toEqual([
			false,
			true,
			false,
			true,
		]);
	});
});

import { box, googleScript, reportOf, scripted } from './desk';

/** Every so many changes one is refused, and every so many calls an execution is killed. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 6);

const label = (row: number, column: number, content: string | number, more = {}) => ({
	row,
	column,
	content,
	style: 'label' as const,
	...more,
});
const chart = (title: string) => ({
	kind: 'column' as const,
	title,
	ranges: [box(2, 1, 3), box(2, 2, 3)],
	series: [{ color: '#112233' }],
	row: 6,
	column: 1,
	width: 300,
	height: 200,
});
const light = (symbol: string) => ({ range: box(2, 2, 3), symbol, background: '#ffffff', color: '#112233' });

/** The same tab in two drawings: the second is longer, and has a person's cells, its merges and its charts elsewhere. */
const first = reportOf({
	rows: 5,
	cells: [
		{ row: 1, column: 1, content: 'Head', style: 'title' as const, columns: 2 },
		label(2, 1, 'June'),
		label(2, 2, 1, { note: 'ours' }),
		label(3, 1, 'Comment', { inputName: 'comment' }),
		label(4, 1, 'a', { choose: ['a', 'b'] }),
		label(5, 1, 'foot', { columns: 2 }),
	],
	charts: [chart('Won')],
	lights: [light('▲')],
	guard: { open: [box(3, 1)], editors: [] },
});
const second = reportOf({
	rows: 8,
	widths: [100, 100, 50, 60],
	cells: [
		{ row: 1, column: 1, content: { formula: '="New "&"head"' }, style: 'title' as const, columns: 2 },
		label(2, 1, 'June'),
		label(2, 2, 2, { note: 'ours too' }),
		label(3, 1, 'new text where the comment was'),
		label(4, 1, 'a', { choose: ['a', 'b'] }),
		label(6, 1, '', { inputName: 'comment' }),
		label(7, 1, 'foot', { columns: 3 }),
		label(8, 4, 4, { note: 'corner' }),
	],
	charts: [chart('Lost'), { ...chart('Won'), row: 20 }],
	lights: [light('●')],
	guard: { open: [box(6, 1)], editors: [] },
});

const SHEET = `const sheet = file.getSheetByName('Page');`;
const BODIES = {
	draw: `book.render(report); book.flush();`,
	person: `${SHEET} sheet.getRange('A3').setValue('a long story'); sheet.getRange('A4').setValue('b'); sheet.getRange('C2').setNote('mine');
		sheet.getRange('A7').setValue('below'); sheet.getRange('B8').setValue(8); sheet.getRange('F1').setFormula('=1+1');
		sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.PIE).addRange(sheet.getRange('A7:B8')).setPosition(9, 6, 0, 0).setOption('title', 'Mine').build());`,
	unfinished: `return book.unfinished().map(({ name }) => name);`,
	look: `${SHEET} const all = sheet.getRange(1, 1, 14, 8);
		return JSON.stringify([all.getValues(), all.getFormulas(), all.getNotes(), all.getBackgrounds(), all.getFontWeights(),
			all.getMergedRanges().map((range) => range.getA1Notation()).sort(),
			sheet.getCharts().map((one) => one.getOptions().get('title')).sort(),
			sheet.getConditionalFormatRules().map((rule) => String(rule.getBooleanCondition() && rule.getBooleanCondition().getCriteriaValues()[0])),
			sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).map((one) => one.getUnprotectedRanges().map((range) => range.getA1Notation())),
			sheet.getDeveloperMetadata().map((one) => [one.getKey(), one.getKey() === 'kpi.drawn' ? '' : one.getValue()]).sort(), sheet.getMaxRows()]);`,
};

let google: string;
beforeAll(async () => {
	google = await googleScript();
});

/** A tab in use, drawn once. */
function inUse(): { saved: unknown; old: unknown } {
	const { host, run } = scripted(google, BODIES);
	run('draw', first);
	run('person');
	return { saved: JSON.parse(JSON.stringify(host.save())), old: run('look') };
}

function straight(saved: unknown): { fresh: unknown; changes: number; calls: number } {
	let changes = 0;
	const { host, run } = scripted(google, BODIES, {
		saved,
		refuse: () => {
			changes++;
			return null;
		},
	});
	run('draw', second);
	const calls = Object.values(host.calls()).reduce((sum, count) => sum + count, 0);
	const made = changes;
	return { fresh: run('look'), changes: made, calls };
}

function isRefused(work: () => void): boolean {
	try {
		work();
		return false;
	} catch {
		return true;
	}
}

const kept = (host: { save(): unknown }): unknown => JSON.parse(JSON.stringify(host.save()));

test('a change that is refused leaves the old tab, or one that says that it is unfinished; drawn again it is as if nothing had happened', () => {
	const { saved, old } = inUse();
	const { fresh, changes } = straight(saved);
	expect(changes).toBeGreaterThan(25);
	for (let at = 0; at < changes; at += EVERY) {
		const { host, run } = scripted(google, BODIES, { saved, refuse: ({ nth }) => (nth === at ? 'You may not.' : null) });
		// Of the editors of a protection one may be let in twice: that is no reason to stop.
		if (!isRefused(() => run('draw', second))) {
			expect([at, run('look')]).toEqual([at, fresh]);
			continue;
		}
		const isMarked = (run('unfinished') as string[]).length > 0;
		if (!isMarked) expect([at, run('look')]).toEqual([at, old]);
		const again = scripted(google, BODIES, { saved: kept(host) });
		again.run('draw', second);
		expect([at, again.run('look'), again.run('unfinished')]).toEqual([at, fresh, []]);
	}
});

test.each(['lost', 'kept'] as const)('so does a kill, writes that were not flushed: %s', (unflushed) => {
	const { saved, old } = inUse();
	const { fresh, calls } = straight(saved);
	const states = { old: 0, marked: 0, fresh: 0 };
	for (let at = 1; at <= calls; at += EVERY) {
		const stopped = scripted(google, BODIES, { saved, stopAfterCalls: at, unflushed });
		try {
			stopped.run('draw', second);
		} catch {
			// Killed.
		}
		const left = scripted(google, BODIES, { saved: kept(stopped.host) });
		const look = left.run('look');
		const isMarked = (left.run('unfinished') as string[]).length > 0;
		if (!isMarked) expect([at, look === old || look === fresh]).toEqual([at, true]);
		states[isMarked ? 'marked' : look === old ? 'old' : 'fresh']++;
		left.run('draw', second);
		expect([at, left.run('look')]).toEqual([at, fresh]);
	}
	expect(states.old).toBeGreaterThan(0);
	if (unflushed === 'kept') expect(states.marked).toBeGreaterThan(states.old);
});

test('a third drawing over a half-drawn tab takes its merges, notes, rules and charts for the add-on’s, and finds what people wrote', () => {
	const { saved } = inUse();
	const { changes } = straight(saved);
	const third = { ...first, cells: [...first.cells.slice(0, 3), label(4, 2, '', { inputName: 'comment' })], charts: [] };
	const truth = scripted(google, BODIES, { saved });
	truth.run('draw', third);
	for (let at = 0; at < changes; at += EVERY) {
		const { host, run } = scripted(google, BODIES, { saved, refuse: ({ nth }) => (nth === at ? 'You may not.' : null) });
		isRefused(() => run('draw', second));
		const again = scripted(google, BODIES, { saved: kept(host) });
		again.run('draw', third);
		const look = JSON.parse(again.run('look') as string) as unknown[][];
		const [values, , notes, , , merges, charts] = look as [string[][], unknown, string[][], unknown, unknown, string[], string[]];
		expect([at, values[0]![0], values[3]![1], notes[1]![2], merges, charts]).toEqual([
			at,
			'Head',
			'a long story',
			'mine',
			['A1:B1'],
			['Mine'],
		]);
		expect([at, values.flat().filter((cell) => cell === 'below').length]).toEqual([at, 1]);
	}
});

test('a half-drawn tab says so itself, in its title', () => {
	const { saved } = inUse();
	const { changes } = straight(saved);
	const { run } = scripted(
		google,
		{ ...BODIES, title: `${SHEET} return sheet.getRange('A1').getValue();` },
		{
			saved,
			refuse: ({ nth }) => (nth === changes - 5 ? 'You may not.' : null),
		},
	);
	expect(() => run('draw', second)).toThrow();
	expect(run('title')).toMatch(/^⚠ Лист обновлён не до конца.* \/ ⚠ This sheet was not updated/);
	expect(run('unfinished')).toEqual(['Page']);
});

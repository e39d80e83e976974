import { box, googleScript, reportOf, scripted } from './desk';

test('a chart is not doubled by a kill between its insertion and the record of it', async () => {
	const google = await googleScript();
	const bodies = {
		draw: `book.render(report); book.flush();`,
		charts: `return file.getSheetByName('Page').getCharts().map((one) => one.getOptions().get('title'));`,
	};
	const chart = {
		kind: 'column' as const,
		title: 'Won',
		ranges: [box(1, 1, 3), box(1, 2, 3)],
		series: [{ color: '#112233' }],
		row: 6,
		column: 1,
		width: 300,
		height: 200,
	};
	const report = reportOf({ charts: [chart, { ...chart, title: 'Lost', row: 20 }] });
	const calls = ((): number => {
		const { host, run } = scripted(google, bodies);
		run('draw', report);
		return Object.values(host.calls()).reduce((sum, count) => sum + count, 0);
	})();
	for (let at = Math.max(1, calls - 12); at <= calls; at++) {
		const stopped = scripted(google, bodies, { stopAfterCalls: at, unflushed: 'kept' });
		expect(() => stopped.run('draw', report)).toThrow();
		const { run } = scripted(google, bodies, { saved: JSON.parse(JSON.stringify(stopped.host.save())) });
		run('draw', report);
		expect([at, run('charts')]).toEqual([at, ['Won', 'Lost']]);
	}
	expect(calls).toBeGreaterThan(30);
});

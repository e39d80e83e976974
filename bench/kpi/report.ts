import type { Result } from './result';

/** The figures as a page: what was measured, beside its goal. */
export function report(results: readonly Result[], machine: string, { day, sources }: { day: string; sources: string }): string {
	const find = (name: string, size?: number) =>
		results.find((one) => one.name === name && (size === undefined || one.size === size))?.figures;
	const lines = [
		`# KPI engine, measured ${day}`,
		'',
		`On ${machine}, of the sources ${sources}. One run; times in milliseconds unless said, medians.`,
		'',
	];
	const row = (...cells: (string | number)[]): void => {
		lines.push(`| ${cells.join(' | ')} |`);
	};
	const table = (title: string, ...heads: string[]): void => {
		lines.push('', `## ${title}`, '');
		row(...heads);
		row(...heads.map(() => '---'));
	};
	const warm = find('warm', 100_000);
	if (warm !== undefined) {
		table('The question at 100,000 deals: 3,600 cells', 'engine', 'ms', 'times ours', 'largest difference');
		const ours = Number(warm.ms.ours);
		const line = (name: string, ms: number, apart: number | string): void => row(name, n(ms), `${n(ms / ours)}×`, apart);
		line('ours, warm', ours, warm.difference.toExponential(1));
		line('typed arrays by hand, conversion included (the limit)', warm.ms.typed, '');
		line('plain JavaScript, one pass', warm.ms.naive, '');
		const duck = find('duckdb');
		if (duck !== undefined) {
			line('DuckDB, query alone', duck.query, duck.difference.toExponential(1));
			line('DuckDB, query and load', duck.query + duck.load, '');
		}
		const office = find('libreoffice');
		if (office !== undefined) line('LibreOffice, *IFS a cell', office.ms, office.difference.toExponential(1));
	}
	const univer = find('univer');
	if (univer !== undefined) {
		table('The same formulas in Univer at 1,000 deals', 'engine', 'ms', 'largest difference');
		row('Univer, *IFS a cell', n(univer.ms), univer.difference.toExponential(1));
	}
	const cold = find('cold ours');
	if (cold !== undefined) {
		table('The first call of a fresh process, 100,000 deals', 'engine', 'ms', 'least', 'of a warm plain pass');
		for (const engine of ['ours', 'typed', 'naive']) {
			const { ms, least } = find(`cold ${engine}`);
			row(engine, n(ms), n(least), warm === undefined ? '' : `${n(ms / warm.ms.naive)}×`);
		}
	}
	const sizes = [10_000, 100_000, 1_000_000].filter((size) => find('warm', size) !== undefined);
	if (sizes.length > 1) {
		table('Growth', 'deals', 'ours', 'step', 'limit', 'ours ÷ limit');
		sizes.forEach((size, i) => {
			const { ours, typed } = find('warm', size).ms;
			row(size, n(ours), i === 0 ? '' : `${n(ours / find('warm', sizes[i - 1]).ms.ours)}×`, n(typed), `${n(ours / typed)}×`);
		});
	}
	const memories = [100_000, 1_000_000].flatMap((size) =>
		find('memory', size) === undefined ? [] : [[size, find('memory', size)] as const],
	);
	if (memories.length > 0) {
		table('Memory', 'deals', 'the array, MB', 'beside it, with everything held, MB', 'beside it, of the array');
		for (const [size, { input, extra }] of memories) row(size, n(input / 1e6), n(extra / 1e6), `${n(extra / input)}×`);
	}
	const all = find('all');
	if (all !== undefined) {
		const facts = Object.entries(all.rows as Record<string, number>).map(([id, count]) => `${count.toLocaleString('en')} ${id}`);
		table(`All ${all.kpis} KPIs × 50 managers × 15 months`, 'part', 'seconds', 'share');
		row(`all (${all.cells.toLocaleString('en')} values from ${facts.join(', ')})`, n(all.seconds), '100 %');
		row('reading the tabs', n(all.reading), percent(all.reading / all.seconds));
		const parts = Object.entries(all.parts as Record<string, number>).sort((a, b) => b[1] - a[1]);
		for (const [id, ms] of parts) row(id, n(ms / 1000), percent(ms / 1000 / all.seconds));
	}
	const recompute = find('recompute');
	if (recompute !== undefined) {
		const { seconds, reading, details, slices, sliceCells, unchanged, lines: count, cells } = recompute;
		table('What an hourly import computes at 100,000 deals and 500,000 activities', 'part', 'seconds', 'share');
		row(`all: ${count.toLocaleString('en')} lines, ${cells.toLocaleString('en')} cells`, n(seconds), '100 %');
		row('rows to columns', n(reading), percent(reading / seconds));
		row('figures', n(seconds - reading - details - slices), percent((seconds - reading - details - slices) / seconds));
		row('what blocks of summaries look up', n(details), percent(details / seconds));
		row(`slices by six dimensions: ${sliceCells.toLocaleString('en')} cells`, n(slices), percent(slices / seconds));
		row('instead of all that, where the import has changed nothing', n(unchanged), percent(unchanged / seconds));
	}
	const size = find('bundle');
	if (size !== undefined) {
		table('The bundle: what every cell with a formula pays first', 'what', 'figure');
		row('dist/code.js, bytes', size.bytes);
		row('parse, first', n(size.first.parse));
		row('evaluate, first', n(size.first.evaluate));
		row('parse, median', n(size.median.parse));
		row('evaluate, median', n(size.median.evaluate));
	}
	return `${lines.join('\n')}\n`;
}

const n = (value: number): string => (value >= 100 ? String(Math.round(value)) : value.toPrecision(3).replace(/\.?0+$/, ''));
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

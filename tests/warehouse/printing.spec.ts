import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqlOfKpis } from '../../local/warehouse/sql-of-kpis';
import { columns } from '../../src/columns/registry.gen';
import type { Row } from '../../src/facts/table';
import { askedFigure } from '../../src/formulas/asked-figure';
import { kpis } from '../../src/kpis/registry.gen';
import { compile } from '../../src/warehouse/compile';
import { allViews } from '../../src/warehouse/dataset';
import { readingOf } from '../../src/warehouse/enriched';
import { Refusal } from '../../src/warehouse/refusal';
import { name } from '../../src/warehouse/sql/fragment';
import { deals, facts as sharedFacts } from '../kpis/shared-data';
import { everyFigure } from './figures';

test('every KPI prints with every choice of its options, and none of them is refused', () => {
	const refused = everyFigure().flatMap(({ metric, options }) => sqlOfKpis([metric], options).figures.filter(({ refusal }) => refusal));
	expect(refused).toEqual([]);
	expect(
		sqlOfKpis(
			[...kpis].map(({ id }) => id),
			'',
		).figures.every(({ sql }) => sql !== undefined),
	).toBe(true);
});

test('every computed column has a reading, and every view prints', () => {
	expect(columns.filter(({ table, key, values }) => values !== 'fact' && readingOf(table, key) === null)).toEqual([]);
	expect(allViews(['deals', 'activities', 'dealIntervals', 'settlements']).every(({ sql }) => sql.includes('SELECT'))).toBe(true);
});

test('the same words are not written twice: a step that two parts need stands once', () => {
	const { sql } = sqlOfKpis(['win_rate'], '').figures[0]!;
	expect(sql!.match(/UNNEST\(@periods\)/g)).toHaveLength(1);
});

describe('no text from outside gets into the text of a query', () => {
	const EVIL = `x'; DROP TABLE deals; --"\`\\`;
	const figureOf = (metric: string, options: string, rows: Record<string, Row[]>) => {
		const facts = sharedFacts(rows);
		return compile({ figures: [askedFigure(metric, options, facts)], own: (id) => facts.base.table(id).own ?? [] });
	};

	test.each([
		['a slice', 'bookings', `channel=${EVIL.replace(/[;"'|]/g, '')}`, 'source_channel'],
		['a slice that is excluded', 'bookings', `channel<>${EVIL.replace(/[;"'|]/g, '')}`, 'source_channel'],
		['a tag', 'won_count', `tag=${EVIL.replace(/[;"'|]/g, '')}`, 'tags'],
	])('%s', (_, metric, options, column) => {
		const word = EVIL.replace(/[;"'|]/g, '');
		const rows = deals.map((deal, i) => ({ ...deal, [column]: i % 2 === 0 ? word : null }));
		const { sql, parameters } = figureOf(metric, options, { deals: rows });
		expect(sql).not.toMatch(/DROP|drop/);
		expect(JSON.stringify(parameters)).toMatch(/drop table deals/i);
	});

	test('an option of any text', () => {
		const { sql, parameters } = figureOf('stage_time', "stage=x' or true --", {});
		expect(sql).not.toContain('or true');
		expect(JSON.stringify(parameters)).toContain("x' or true --");
	});

	test('only a template in our own sources makes text of a query', () => {
		const files = readdirSync('src/warehouse', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
		const makers = files.filter((file) => /kind: 'text'|parts: \[/.test(readFileSync(join('src/warehouse', file), 'utf8')));
		expect(makers).toEqual(['sql/fragment.ts']);
	});

	test.each(['deals`', 'a b', "a'", 'A', '1a', '', 'а'])('“%s” is no name', (word) => expect(() => name(word)).toThrow('no name of ours'));
});

describe('what cannot be had says so', () => {
	const own = (column: string): Row[] => [{ name: 'Мой', what: 'среднее', table: 'Сделки', column } as Row];

	test('days between two dates that an own KPI names', () => {
		const facts = sharedFacts({ own_kpis: own('Дата закрытия − Дата создания') });
		const figure = askedFigure('Мой', '', facts);
		expect(() => compile({ figures: [figure] })).toThrow(Refusal);
		expect(() => compile({ figures: [figure] })).toThrow('cannot be had from the warehouse yet');
	});

	test('a fraction of a day in a window', () => {
		const { figures } = sqlOfKpis(['comms_per_deal'], 'window=30.5');
		expect(figures[0]!.refusal).toMatch(/whole days/);
	});
});

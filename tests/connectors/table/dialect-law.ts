import fc from 'fast-check';
import { decodeText } from '../../../sidebar/tables/file-text';
import { zone } from '../../../src/calendar/zone';
import { readTable } from '../../../src/connectors/table/read';
import { recogniseTable } from '../../../src/connectors/table/recognise';
import { regionOf } from '../../../src/connectors/table/region';
import { splitText } from '../../../src/connectors/table/split';
import { tableIds, tables } from '../../../src/facts/tables';
import { asWritten, type Dialect, drawn, written } from './dialect';
import type { PlainDeal } from './dialect-words';

function expected(deal: PlainDeal, dialect: Dialect): object {
	const text = (value: string): string | null => (value === '' ? null : asWritten(value, dialect));
	return {
		deal_id: deal.id,
		name: text(deal.name),
		client_id: text(deal.client),
		manager_id: text(deal.manager),
		amount: deal.amount,
		outcome: deal.status,
		created_at: Date.parse(deal.created),
		closed_at: deal.status === 'OPEN' ? null : Date.parse(deal.closed),
	};
}

/** Whatever table is drawn, and in whatever dialect it is written: what is read back is the table. */
export const assertDialects = (numRuns: number): void =>
	fc.assert(
		fc.property(drawn, ({ deals, dialect }) => {
			const locale = dialect.language === 'ru' ? 'ru_RU' : 'en_US';
			const lines = splitText(decodeText(written(deals, dialect), { locales: [locale] })).lines;
			const region = regionOf(
				lines,
				tableIds.map((id) => tables[id]),
			);
			expect(recogniseTable('выгрузка.csv', region.headings)).toBe('deals');
			const { rows, problems } = readTable(tables.deals, lines, { zone: zone('UTC'), locale, namesLines: true, region });
			expect(problems).toEqual([]);
			expect(rows.map(({ source: _source, currency: _currency, ...row }) => row)).toEqual(deals.map((deal) => expected(deal, dialect)));
		}),
		{ numRuns },
	);

import { readTabs } from '../../../src/app/figures/tab-facts';
import { followOwnFormulas } from '../../../src/app/import/all-or-nothing';
import { finishBuilds, unfinishedBuilds } from '../../../src/app/panel/unfinished-builds';
import type { Row } from '../../../src/facts/table';
import { writeFacts } from '../../../src/tabs/data-tab';
import { connectTo, execution, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

jest.setTimeout(600_000);

const account = smallAccount(24);
const EVERY = Number(process.env.SWEEP_EVERY ?? 6);
const own: Row = { kpi_id: 'own1', name: 'Крупные', what: 'число', table: 'Сделки', conditions: 'Оценка > 5' };

/** A file whose own KPI asks a column of a person's, right after an import; the formulas of that column have followed only now. */
function afterAnImport(): TestDesk {
	const desk = testDesk(answering(account));
	connectTo(desk, credentials);
	writeFacts(desk.book, 'own_kpis', [own], 'ru');
	importAll(desk);
	desk.book.edit('deals', (cells) => {
		cells[0]!.push('');
		cells[1]!.push('Оценка');
		for (const [i, line] of cells.slice(2).entries()) line.push(i);
	});
	return desk;
}

const follow = (desk: TestDesk) =>
	execution(desk, () => {
		followOwnFormulas(desk.ports, { rows: readTabs(desk.ports).rows, problems: [] }, 'what it held before');
	});
const figures = (desk: TestDesk) => desk.book.content(['aggregates']);

const quiet = afterAnImport();
const old = figures(quiet);
const first = quiet.book.calls;
follow(quiet);
const calls = quiet.book.calls - first;
const truth = figures(quiet);

test('the figures follow the own column', () => {
	expect(truth).not.toEqual(old);
	expect(unfinishedBuilds(quiet.ports)).toBeNull();
});

test.each([false, true])(
	'a kill while they are written is told and brought to its end by the clock; what was written stays: %s',
	(keeps) => {
		let told = 0;
		for (let at = 1; at <= calls; at += EVERY) {
			const desk = afterAnImport();
			desk.book.keepsUnflushed = keeps;
			desk.book.killAt = desk.book.calls + at;
			follow(desk);
			desk.book.killAt = Number.POSITIVE_INFINITY;
			const isBetween = ![JSON.stringify(old), JSON.stringify(truth)].includes(JSON.stringify(figures(desk)));
			const sentence = unfinishedBuilds(desk.ports);
			if (sentence !== null) {
				told++;
				expect(sentence.ru).toMatch(/^Начато и не закончено: пересчёт показателей\. .* в ближайший час/);
				execution(desk, () => finishBuilds(desk.ports));
				expect([at, figures(desk)]).toEqual([at, truth]);
				expect(unfinishedBuilds(desk.ports)).toBeNull();
			}
			// What stands between the two is never left without a word.
			if (isBetween) expect([at, sentence]).not.toEqual([at, null]);
		}
		expect(told).toBeGreaterThan(0);
	},
);

test('what the sheet refuses in the middle is told, too', () => {
	const desk = afterAnImport();
	const write = desk.book.write.bind(desk.book);
	desk.book.write = (...args) => {
		if (args[0] === 'aggregates') throw new Error('You are trying to edit a protected cell or object.');
		write(...args);
	};
	follow(desk);
	expect(unfinishedBuilds(desk.ports)!.en).toMatch(/the computation of the figures/);
	desk.book.write = write;
	importAll(desk);
	expect(unfinishedBuilds(desk.ports)).toBeNull();
});

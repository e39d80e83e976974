import fc from 'fast-check';
import { dayNumber } from '../../src/calendar/day';
import { accountOf } from '../../src/facts/fact-base';
import { type CellFormula, cellFormulas } from '../../src/formulas/cell-formulas';
import { askModel } from '../../src/formulas/model';
import { callRange } from '../../src/formulas/range';
import { kpis } from '../../src/kpis/registry.gen';
import { isUserError } from '../../src/language/user-error';
import { facts, targets } from '../kpis/shared-data';

const context = { tz: 'Europe/Moscow', locale: 'ru_RU', account: () => accountOf({ asOf: dayNumber(2026, 7, 31) }) };

const cell = fc.oneof(
	fc.constantFrom<unknown>(
		'',
		null,
		undefined,
		0,
		-1,
		1e300,
		Number.NaN,
		true,
		'won',
		'2026-07-05',
		'31.02.2026',
		'C1',
		'85%',
		'>=5',
		'*',
		'__proto__',
	),
	fc.constantFrom<unknown>(
		new Date(Number.NaN),
		new Date(8.64e15),
		new Date(Date.UTC(9999, 11, 31)),
		new Date(Date.UTC(2026, 6, 5)),
		'stat=mean',
		'constructor',
		'part=dso',
		'1;2',
		'июль 2026',
		'2026-Q3',
	),
	fc.string({ maxLength: 5 }),
	fc.double({ noNaN: true }),
);
const argument = fc.oneof(cell, fc.array(fc.array(cell, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }));
const many = { numRuns: 150 };

/** A figure, a text, a date or nothing; never NaN, never a fault of the program. */
function isSound(work: () => unknown): void {
	let value: unknown;
	try {
		value = work();
	} catch (error) {
		if (!isUserError(error)) throw error;
		expect(error.sentence.ru.length).toBeGreaterThan(20);
		expect(error.sentence.en.length).toBeGreaterThan(20);
		return;
	}
	for (const one of [value].flat(2)) {
		if (typeof one === 'number') expect(Number.isFinite(one)).toBe(true);
		else if (typeof one === 'object' && one !== null) expect(Number.isNaN(Number(one))).toBe(false);
		else expect(['string', 'object']).toContain(typeof one);
	}
}

const ranged = kpis.filter(({ range }) => range !== undefined).map(({ id }) => id);
test.each(ranged)('range form of %s bears any arguments', (id) => {
	fc.assert(
		fc.property(fc.array(argument, { maxLength: 10 }), (args) => isSound(() => callRange(id, args, context))),
		many,
	);
});

test.each(Object.keys(cellFormulas) as CellFormula[])('%s bears any arguments', (name) => {
	fc.assert(
		fc.property(fc.array(argument, { maxLength: 8 }), (args) => isSound(() => cellFormulas[name](args, context))),
		many,
	);
});

test('the model form bears any words', () => {
	const known = facts();
	const word = fc.oneof(
		fc.string({ maxLength: 8 }),
		fc.constantFrom('M1', 'ALL', 'team:Запад', '2026-07', 'FY2026', '2026-W99', 'stat=mean', 'as=share'),
	);
	fc.assert(
		fc.property(fc.oneof(word, fc.constantFrom(...kpis.map(({ id }) => id))), word, word, word, (metric, manager, period, options) =>
			isSound(() => askModel({ metric, managers: [manager], periods: [period], options }, known, targets)),
		),
		{ numRuns: 500 },
	);
});

import { differences } from '../../src/app/changes/differences';
import { parseDay } from '../../src/calendar/day';
import type { Row } from '../../src/facts/table';
import { adviceOn } from '../../src/rollout/advice';
import { opinionsOn } from '../../src/rollout/feedback';
import { setsOf } from '../../src/rollout/kpi-set';
import { fixedUntil, trialOf } from '../../src/rollout/lifecycle';
import { proposalFrom } from '../../src/rollout/review';
import { draftRows, templates } from '../../src/rollout/templates';

const day = (text: string): number => parseDay(text)!;
const advice = (rows: readonly Row[]) => adviceOn(setsOf(rows)[0]!);

test.each(templates.map((template) => [template.role, template] as const))(
	'the template for %s keeps the rules of the article',
	(_, template) => {
		const rows = draftRows(template, template.role, null).map((row, i) => (i === 0 ? { ...row, fund: 3_000_000 } : row));
		expect(advice(rows)).toEqual([]);
		expect(rows.filter(({ kind }) => kind === 'kpi').length).toBeGreaterThanOrEqual(4);
	},
);

test('a set against the rules is told each of them in words', () => {
	const line = (metric: string, weight: number, more: Row = {}): Row => ({ kpi_set_id: 's', metric, weight, ...more });
	const sentences = (rows: readonly Row[]) => advice(rows).map(({ sentence, isFault }) => `${isFault ? '!' : ''}${sentence.ru}`);
	expect(sentences([line('calls', 0.5, { fund: 100 }), line('meetings', 0.3)])).toEqual([
		'!Веса дают 80 %, а должны 100 %. Исправьте столбец «Вес».',
		'Показателей 2: лучше от 4 до 6, иначе человек не видит главного.',
		'Нет показателя результата с весом 40 % и больше. Дайте больший вес деньгам или сделкам.',
		'Показателей количества больше, чем качества («Звонки», «Встречи»): добавьте к каждому показатель качества, например долю успешных сделок.',
	]);
	expect(sentences([line('nonsense', 1)])[0]).toBe('!Показателя «nonsense» нет. Выберите другой из списка или удалите строку.');
});

const facts = { asOf: day('2026-08-20'), closed: [] as string[], silent: [] as string[], faults: [], began: day('2026-08-01') };

test('months on trial are counted, from the second it can be decided, after the third it should be', () => {
	const at = (asOf: string) => trialOf({ ...facts, asOf: day(asOf), closed: ['2026-08'] });
	expect(
		['2026-08-01', '2026-08-31', '2026-09-01', '2026-10-31', '2026-11-01']
			.map((asOf) => at(asOf))
			.map(({ months, canDecide, isOverdue }) => [months, canDecide, isOverdue]),
	).toEqual([
		[1, false, false],
		[1, false, false],
		[2, true, false],
		[3, true, false],
		[4, true, true],
	]);
});

test('neither before a month is closed nor while somebody is silent', () => {
	const kinds = (more: Partial<typeof facts>) => trialOf({ ...facts, ...more }).obstacles.map(({ kind }) => kind);
	expect(kinds({ silent: ['Анна'] })).toEqual(['closing', 'feedback']);
	expect(kinds({ closed: ['2026-07'] })).toEqual(['closing']);
	expect(kinds({ closed: ['2026-08'] })).toEqual([]);
});

test('a set in force is left alone for three months', () => {
	const [set] = setsOf([{ kpi_set_id: 's', metric: 'calls', weight: 1, status: 'active', effective_from: '2026-10-01' }]);
	expect(fixedUntil(set!, day('2026-12-31'))).toBe(day('2027-01-01'));
	expect(fixedUntil(set!, day('2027-01-01'))).toBeNull();
});

const ratingRow = (manager_id: string, metric: string, rating: number | null, status = 'new'): Row => ({
	kpi_set_id: 's',
	manager_id,
	metric,
	rating,
	status,
});

test('feedback: who answered, the average, complaints still open', () => {
	const rows = [
		ratingRow('M1', 'calls', 5),
		ratingRow('M2', 'calls', 2),
		ratingRow('M2', 'win_rate', 1, 'accepted'),
		ratingRow('M3', 'calls', null, 'asked'),
	];
	expect(opinionsOn(rows, 's', ['M1', 'M2', 'M3'], ['calls', 'win_rate', 'sla'])).toEqual({
		asked: 3,
		answered: 2,
		silent: ['M3'],
		byMetric: [
			{ metric: 'calls', ratings: 2, average: 3.5, complaints: 1 },
			{ metric: 'win_rate', ratings: 1, average: 1, complaints: 1 },
			{ metric: 'sla', ratings: 0, average: null, complaints: 0 },
		],
		open: [rows[1]],
	});
});

test('what a trial speaks for: wait, change, or put into force', () => {
	const nameOf = (metric: string) => ({ ru: metric, en: metric });
	const opinions = (rows: readonly Row[], people: readonly string[]) => opinionsOn(rows, 's', people, ['calls']);
	const good = opinions([ratingRow('M1', 'calls', 5)], ['M1']);
	expect(proposalFrom({ scores: [0.9], opinions: good, nameOf, hasClosedMonth: false }).decision).toBe('extend');
	expect(proposalFrom({ scores: [0.9], opinions: opinions([], ['M1']), nameOf, hasClosedMonth: true }).decision).toBe('extend');
	expect(
		proposalFrom({ scores: [0.9], opinions: opinions([ratingRow('M1', 'calls', 1)], ['M1']), nameOf, hasClosedMonth: true }).decision,
	).toBe('adjust');
	expect(proposalFrom({ scores: [0, 0, 1], opinions: good, nameOf, hasClosedMonth: true }).decision).toBe('adjust');
	expect(proposalFrom({ scores: [0.9], opinions: good, nameOf, hasClosedMonth: true }).decision).toBe('activate');
});

test('differences name what came, went and changed', () => {
	const changes = differences(
		[
			{ metric: 'a', weight: 1 },
			{ metric: 'b', weight: 2 },
		],
		[
			{ metric: 'a', weight: 3 },
			{ metric: 'c', weight: 4 },
		],
		{ key: ['metric'], fields: ['weight'] },
	).map(({ key, before, after }) => [key, before, after]);
	expect(changes).toEqual([
		['a', '1', '3'],
		['b', '2', ''],
		['c', '', '4'],
	]);
});

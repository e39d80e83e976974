import { type Job, progressOf } from '../../../src/app/import/job';
import amocrm from '../../../src/connectors/amocrm';
import { silent } from '../desk';

describe('how far an import is', () => {
	const connector = {
		...amocrm,
		entities: ['a', 'b', 'c', 'd'].map((id) => ({ ...amocrm.entities[0]!, id, title: { ru: `Список ${id}`, en: `List ${id}` } })),
	};
	const job = (more: Partial<Job> = {}): Job => ({
		version: 1,
		id: '1',
		crm: 'amocrm',
		account: '1',
		by: '',
		full: true,
		since: null,
		startedAt: 0,
		phase: 'reading',
		entity: 1,
		next: null,
		staged: 0,
		read: { a: 10, b: 50 },
		requests: 3,
		fault: null,
		result: null,
		...more,
	});
	const of = (more: Partial<Job> = {}, counts?: Record<string, number>) => {
		const { ports } = silent('en');
		if (counts !== undefined) ports.documentMemory.set({ 'kpi.import.counts': JSON.stringify(counts) });
		return progressOf(ports, job(more), connector);
	};

	test('list by list', () => {
		expect(of().entities.map(({ id, read, state }) => [id, read, state])).toEqual([
			['a', 10, 'done'],
			['b', 50, 'reading'],
			['c', 0, 'waiting'],
			['d', 0, 'waiting'],
		]);
		expect(of({ phase: 'cancelled' }).entities.map(({ state }) => state)).toEqual(['done', 'waiting', 'waiting', 'waiting']);
		expect(of({ phase: 'saving', entity: 4 }).entities.every(({ state }) => state === 'done')).toBe(true);
	});

	test('the share is of what the last complete import read, or nears its end without reaching it', () => {
		expect(of({}, { b: 100 }).share).toBeCloseTo(((1 + 0.5) / 4) * 0.95, 12);
		for (const one of [of({}), of({}, { b: 50 }), of({ full: false }, { b: 100 })])
			expect(one.share).toBeCloseTo(((1 + 50 / 550) / 4) * 0.95, 12);
		expect(of({ read: {} }).share).toBeCloseTo((1 / 4) * 0.95, 12);
		expect(of({ entity: 4 }).share).toBe(0.95);
		expect([of({ phase: 'saving' }).share, of({ phase: 'held' }).share, of({ phase: 'done' }).share]).toEqual([0.96, 0.96, 1]);
	});

	test('what it says of itself', () => {
		const state = (more: Partial<Job>) => {
			const { running, held, finished, failed, message } = of(more);
			return [running, held, finished, failed, message];
		};
		const text = (en: string) => ({ ru: '', en });
		expect(state({})).toEqual([true, false, false, false, 'Reading: list b…']);
		expect(state({ phase: 'saving' })).toEqual([true, false, false, false, expect.stringMatching(/^Writing/)]);
		expect(state({ phase: 'held', fault: text('Less.') })).toEqual([true, true, false, true, 'Less.']);
		expect(state({ phase: 'done', result: text('All there.') })).toEqual([false, false, true, false, 'All there.']);
		expect(state({ phase: 'done' })).toEqual([false, false, true, false, null]);
		expect(state({ phase: 'cancelled' })).toEqual([false, false, false, false, expect.stringMatching(/cancelled/)]);
		expect(state({ phase: 'undone' })).toEqual([false, false, false, false, expect.stringMatching(/undone/)]);
		expect(progressOf(silent().ports, null, connector)).toEqual({
			running: false,
			held: false,
			finished: false,
			entities: [],
			requests: 0,
			share: 0,
			message: null,
			failed: false,
		});
	});
});

import { isGoalShifted } from '../../src/reports/goal/shifted';
import { connect, given, importOnce, tabsOf } from '../product/crm-desk';
import { account, open } from '../sweep/spoilt-tabs';

jest.setTimeout(240_000);

type Form = Record<string, unknown>;

test.each([
	['a row deleted above what was typed', 'idRowDeleted'],
	['lines put into it', 'linesInserted'],
])('with %s no number of the goal comes into another field', (_, deed) => {
	const host = open(undefined, account);
	const ask = <T>(name: string, ...args: unknown[]): T => given(host.call(name, args, 'sidebar')) as T;
	connect(host);
	expect(importOnce(host)).toBe('done');
	const { form } = ask<{ form: Form }>('goalDefaults');
	ask('buildGoal', form);
	const built = ask<{ form: Form }>('goalDefaults').form;
	expect(isGoalShifted(tabsOf(host).get('goal')!.values)).toBe(false);
	given(host.call('spoil', ['goal', deed, 1], 'editor'));
	const { goal, averageCheck, conversion, callsPerDeal } = ask<{ form: Form }>('goalDefaults').form;
	expect([goal, averageCheck, conversion, callsPerDeal]).toEqual([built.goal, built.averageCheck, built.conversion, built.callsPerDeal]);
	const outcome = host.call('buildGoal', [built], 'sidebar');
	expect(outcome).toMatchObject({ ok: false, message: expect.stringMatching(/Верните прежнее.*или удалите вкладку/) });
	given(host.call('spoil', ['goal', 'deleted', 1], 'editor'));
	ask('buildGoal', built);
	host.dispose();
});

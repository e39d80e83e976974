import bitrix24 from '../../src/connectors/bitrix24';
import type { Row } from '../../src/facts/table';
import { batched, config, page, read, recorded } from './bitrix24-recorded';

describe('activities', () => {
	const recordedCall = (recorded('crm.activity.list.json').result as object[])[0]!;
	const one = (more: object): Row => page('activities', batched({ p0: [{ ...recordedCall, ...more }] })).facts.activities![0]!;

	test('a recorded call with empty settings', () => {
		expect(one({})).toMatchObject({
			activity_id: '20',
			deal_id: '37',
			manager_id: '505',
			type: 'call',
			direction: 'out',
			status: 'done',
			occurred_at: Date.parse('2026-09-27T10:25:00Z'),
			is_auto: false,
		});
		expect(one({ DIRECTION: '1', COMPLETED: 'N', SETTINGS: { MISSED_CALL: true } })).toMatchObject({ direction: 'in', status: 'missed' });
	});

	test.each([
		[{ TYPE_ID: '1', PROVIDER_ID: 'CRM_MEETING', SUBJECT: 'Встреча' }, 'meeting', 'done'],
		[{ TYPE_ID: '1', PROVIDER_ID: 'CRM_MEETING', SUBJECT: 'Онлайн-презентация' }, 'presentation', 'done'],
		[{ TYPE_ID: '3', PROVIDER_ID: 'CRM_TASKS_TASK', SUBJECT: 'Отправить презентацию' }, 'task', 'done'],
		[{ TYPE_ID: '6', PROVIDER_ID: 'CRM_TODO', SUBJECT: 'Презентация в офисе' }, 'presentation', 'done'],
		[{ TYPE_ID: '6', PROVIDER_ID: 'CRM_TODO', SUBJECT: 'Встреча с Ивановым', COMPLETED: 'N' }, 'meeting', 'planned'],
		[{ TYPE_ID: '6', PROVIDER_ID: 'CRM_TODO', SUBJECT: 'Перезвонить' }, 'task', 'done'],
		[{ TYPE_ID: '4', PROVIDER_ID: 'CRM_EMAIL', COMPLETED: 'N' }, 'email', 'done'],
		[{ TYPE_ID: '6', PROVIDER_ID: 'IMOPENLINES_SESSION' }, 'message', 'done'],
		[{ TYPE_ID: '6', PROVIDER_ID: 'CRM_SMS' }, 'message', 'done'],
		[{ TYPE_ID: '6', PROVIDER_ID: 'CRM_WEBFORM' }, 'other', 'done'],
	])('%j', (more, type, status) => {
		expect(one(more)).toMatchObject({ type, status });
	});

	test('a deed happened when it ended, or at the last change where that came first; the end of time is no deadline', () => {
		const meeting = {
			TYPE_ID: '1',
			START_TIME: '2026-09-27T10:00:00+03:00',
			END_TIME: '2026-09-27T11:00:00+03:00',
			DEADLINE: '2026-09-27T10:00:00+03:00',
		};
		expect(one(meeting).occurred_at).toBe(Date.parse('2026-09-27T08:00:00Z'));
		expect(one({ ...meeting, LAST_UPDATED: '2026-09-26T09:00:00+03:00' }).occurred_at).toBe(Date.parse('2026-09-26T06:00:00Z'));
		expect(one({ ...meeting, COMPLETED: 'N' })).toMatchObject({
			occurred_at: Date.parse('2026-09-27T07:00:00Z'),
			due_at: Date.parse('2026-09-27T07:00:00Z'),
		});
		expect(one({ TYPE_ID: '3', DEADLINE: '9999-12-31T00:00:00+03:00' }).due_at).toBeNull();
	});

	test('owners: contact, company, lead; what closed itself is automatic unless a person talked', () => {
		expect(one({ OWNER_TYPE_ID: '3', OWNER_ID: '15' })).toMatchObject({ deal_id: null, client_id: 'C_15' });
		expect(one({ OWNER_TYPE_ID: '4', OWNER_ID: '15' })).toMatchObject({ deal_id: null, client_id: 'CO_15' });
		expect(one({ OWNER_TYPE_ID: '1', OWNER_ID: '15' })).toMatchObject({ deal_id: null, client_id: null });
		expect(one({ TYPE_ID: '4', STATUS: '3' }).is_auto).toBe(true);
		expect(one({ STATUS: '3' }).is_auto).toBe(false);
	});

	const result = (ID: string, more: object = {}): object => ({
		ID,
		PORTAL_USER_ID: '505',
		CALL_TYPE: '1',
		CALL_DURATION: '95',
		CALL_START_DATE: '2026-09-27T13:25:00+03:00',
		CALL_FAILED_CODE: '200',
		CRM_ENTITY_TYPE: 'CONTACT',
		CRM_ENTITY_ID: '797',
		CRM_ACTIVITY_ID: '20',
		...more,
	});
	const results = (...rows: object[]): Row[] => page('call-results', batched({ p0: rows })).facts.activities!;
	const calls = (...rows: Row[][]): Row[] => bitrix24.complete({ activities: rows.flat() }, config).activities!;

	test('telephony says how a call went, the activity with whom: one row', () => {
		expect(calls([one({})], results(result('7')))).toMatchObject([{ activity_id: '20', deal_id: '37', status: 'done', duration_s: 95 }]);
		expect(calls(results(result('7', { CALL_FAILED_CODE: '603-S', CALL_DURATION: '0' })), [one({})])).toMatchObject([
			{ status: 'no_answer', duration_s: 0 },
		]);
		expect(calls([one({})], results(result('7', { CALL_TYPE: '3', CALL_FAILED_CODE: '304' })))).toMatchObject([
			{ direction: 'in', status: 'missed' },
		]);
		expect(calls([one({})], results(result('7', { CALL_TYPE: '5' })))).toMatchObject([{ is_auto: true }]);
	});

	test('a later import of the activity alone keeps the result, a later result mends it', () => {
		const known = calls([one({})], results(result('7', { CALL_FAILED_CODE: '486', CALL_DURATION: '0' })));
		const again = calls(known, [one({ LAST_UPDATED: '2026-10-01T00:00:00+03:00' })]);
		expect(again).toMatchObject([{ activity_id: '20', status: 'no_answer', duration_s: 0 }]);
		expect(calls(known, results(result('7')))).toMatchObject([{ status: 'done', duration_s: 95 }]);
	});

	test('a result without any activity counts where it was with a client; one whose activity is gone is gone', () => {
		expect(calls(results(result('8', { CRM_ACTIVITY_ID: null })))).toMatchObject([{ activity_id: 'stat-8', client_id: 'C_797' }]);
		expect(calls(results(result('8', { CRM_ACTIVITY_ID: '0', CRM_ENTITY_TYPE: null, CRM_ENTITY_ID: '0' })))).toEqual([]);
		expect(calls(results(result('8', { CRM_ACTIVITY_ID: '21' })))).toEqual([]);
	});

	test('a portal without telephony, or a webhook without the right, has no results', () => {
		for (const [error, told] of [
			['insufficient_scope', [403, 'telephony']],
			['ERROR_METHOD_NOT_FOUND', [200, 'ERROR_METHOD_NOT_FOUND']],
			['ACCESS_DENIED', [403, 'ACCESS_DENIED']],
		] as const)
			expect(page('call-results', batched([], { p0: { error, error_description: '' } }))).toEqual({
				facts: {},
				rowCount: 0,
				settings: { refused_parts: JSON.stringify({ call_results: told }) },
			});
		expect(read('activities', batched([], { p0: { error: 'insufficient_scope' } }))).toMatchObject({
			fault: { code: 'forbidden', missing: 'crm' },
		});
	});
});

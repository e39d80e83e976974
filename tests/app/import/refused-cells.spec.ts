import { refusals } from '../../../src/app/crm/refusals';
import bitrix24 from '../../../src/connectors/bitrix24';
import hubspot from '../../../src/connectors/hubspot';
import { REFUSED } from '../../../src/connectors/kit/optional-parts';
import { silent } from '../desk';

const [BEFORE, LATER] = [Date.UTC(2026, 6, 1), Date.UTC(2026, 6, 2)];

describe.each([
	['hubspot', hubspot, 'dispositions', { status: 'no_answer', duration_s: 60 }],
	['bitrix24', bitrix24, 'call_results', { status: 'no_answer', duration_s: null }],
] as const)('a call of %s while its outcome is refused', (source, connector, part, anew) => {
	const call = {
		activity_id: '7',
		type: 'call',
		direction: 'out',
		is_auto: false,
		status: 'done',
		duration_s: 60,
		source,
		updated_at: BEFORE,
	};
	const afterwards = (updated_at: number) =>
		refusals(silent().ports, {
			connector,
			config: { [REFUSED]: JSON.stringify({ [part]: [403, ''] }) },
			existing: { activities: [call] },
			fresh: {},
			isOtherAccount: false,
			full: true,
		}).withCells({ activities: [{ ...call, ...anew, updated_at }] }).activities![0];

	test('keeps its outcome if it has not changed', () => {
		expect(afterwards(BEFORE)).toEqual(call);
	});

	test('has the outcome that the CRM tells now if it has changed; a duration that is not told stays', () => {
		expect(afterwards(LATER)).toEqual({ ...call, status: 'no_answer', updated_at: LATER });
	});
});

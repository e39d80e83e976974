import { desk, OTHER, resultOf } from './desk';

const SCRIPT = `function install() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }
	function once() { ScriptApp.newTrigger('hourly').timeBased().after(60000).create(); }
	function hourly(e) { const p = PropertiesService.getDocumentProperties(); p.setProperty('runs', p.getProperty('runs') ? Number(p.getProperty('runs')) + 1 : 1); p.setProperty('who', Session.getEffectiveUser().getEmail()); }
	function state() { const p = PropertiesService.getDocumentProperties(); return [p.getProperty('runs'), p.getProperty('who'), ScriptApp.getProjectTriggers().length]; }
	function remove() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }`;

test('an hourly trigger runs as its owner when it is due, and not before', () => {
	let now = Date.UTC(2026, 6, 15, 9);
	const host = desk(SCRIPT, { now: () => now });
	resultOf(host.call('install'));
	host.setPerson(OTHER);
	now += 59 * 60_000;
	host.runDueTriggers();
	expect(resultOf(host.call('state'))).toEqual([null, null, 0]);
	now += 2 * 60_000;
	host.runDueTriggers();
	host.runDueTriggers();
	expect(resultOf(host.call('state'))).toEqual(['1', 'owner@example.com', 0]);
	now += 5 * 3_600_000;
	host.runDueTriggers();
	expect(resultOf(host.call('state'))).toEqual(['2', 'owner@example.com', 0]);
});

test('a trigger that fires once is gone afterwards', () => {
	let now = 0;
	const host = desk(SCRIPT, { now: () => now });
	resultOf(host.call('once'));
	now = 61_000;
	host.runDueTriggers();
	expect(resultOf(host.call('state'))).toEqual(['1', 'owner@example.com', 0]);
});

test('the twenty-first trigger is refused', () => {
	const host = desk(`${SCRIPT} function many() { for (let i = 0; i < 21; i++) install(); }`);
	expect(host.call('many')).toMatchObject({
		ok: false,
		message: 'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
	});
	resultOf(host.call('remove'));
	expect(resultOf(host.call('state'))).toEqual([null, null, 0]);
});

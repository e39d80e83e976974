import type { InstallationAnswer, InstallationLine, InstallationPart } from '../../../src/app/installation/types';
import { savedCopy } from '../crm-desk';
import { connectedDesk, type GoogleDesk, googleDesk, state, steps } from './main-job';

/** The installation checks itself, under every answer of Google's. */
jest.setTimeout(240_000);

const PARTS: readonly InstallationPart[] = ['permissions', 'formulas', 'sheet', 'template', 'files', 'services', 'clock'];
let desk: GoogleDesk;
afterEach(() => desk.host.dispose());

const sheetsOf = ({ host }: GoogleDesk): string[] => host.view().sheets.map(({ name }) => name);
const check = (part: InstallationPart): InstallationAnswer => desk.ask<InstallationAnswer>('checkInstallation', part);
const lines = (): InstallationLine[] => PARTS.flatMap((part) => check(part).lines);
const states = (): Record<string, string> => Object.fromEntries(lines().map(({ id, state: one }) => [id, one]));
const line = (id: string): InstallationLine => lines().find((one) => one.id === id)!;

const ALL_WELL = Object.fromEntries(
	'typed own arguments text cell consent template files pdf mail crm'
		.split(' ')
		.concat(['network', 'clock', 'mail', 'files', 'identity'].map((one) => `permission-${one}`))
		.map((id) => [id, 'ok']),
);

test('where all is well every line is green but the clock, which tells in an hour; nothing of it stays', () => {
	desk = googleDesk();
	steps.connect(desk);
	const before = { sheets: sheetsOf(desk), active: desk.host.view().activeSheet };
	expect(states()).toEqual({ ...ALL_WELL, clock: 'warning' });
	expect({ sheets: sheetsOf(desk), active: desk.host.view().activeSheet }).toEqual(before);
	expect((desk.host.files() as unknown as { trashed: boolean }[]).map(({ trashed }) => trashed)).not.toContain(false);
	desk.later(2);
	desk.host.runDueTriggers();
	expect(states()).toEqual({ ...ALL_WELL, clock: 'ok' });
});

test('a file in which nothing is connected yet is checked all the same; it leaves no property and no trigger behind', () => {
	desk = googleDesk();
	expect(states()).toEqual({ ...ALL_WELL, crm: 'warning', clock: 'warning' });
	desk.ask('setSchedule', 'off');
	expect(desk.host.beside().triggers).toHaveLength(0);
	expect(line('clock').text).toMatch(/через час/);
	expect(desk.host.beside().triggers).toHaveLength(1);
	desk.later(2);
	desk.host.runDueTriggers();
	expect(desk.host.beside().triggers).toHaveLength(0);
	expect(line('clock').state).toBe('ok');
});

test.each([
	['refuse=script.send_mail', { 'permission-mail': 'fault', mail: 'fault' }],
	['refuse=drive.file', { 'permission-files': 'fault', files: 'fault', pdf: undefined }],
	[
		'refuse=script.external_request',
		{ 'permission-network': 'fault', 'permission-files': 'fault', files: 'fault', crm: 'fault', pdf: undefined },
	],
	['refuse=script.scriptapp', { 'permission-clock': 'fault' }],
	['refuse=userinfo.email', { 'permission-identity': 'fault' }],
	['api=disabled', { files: 'fault', pdf: undefined }],
	['pdf=refused', { pdf: 'warning' }],
	['template=bare', { template: 'warning' }],
	['consent=whole', { consent: 'warning' }],
	['cells=loading', { own: 'warning', arguments: undefined }],
	['omitted=empty', {}],
	['trigger=refused', {}],
] as const)('with %s just the lines that it touches change, and each says a mend', (answers, changed) => {
	desk = connectedDesk(answers);
	const found = lines();
	const expected = Object.fromEntries(Object.entries({ ...ALL_WELL, clock: 'warning', ...changed }).filter(([, one]) => one !== undefined));
	expect(Object.fromEntries(found.map(({ id, state: one }) => [id, one]))).toEqual(expected);
	for (const one of found) if (one.state !== 'ok') expect([one.id, one.text]).toEqual([one.id, expect.stringMatching(/.{40}/)]);
	for (const one of found.filter(({ state: of }) => of === 'fault'))
		expect([one.id, one.link ?? 'none']).toEqual([one.id, expect.stringMatching(/^https:\/\//)]);
});

test('the report holds no names, no addresses, no tokens', () => {
	desk = connectedDesk('refuse=drive.file,api=disabled');
	const report = JSON.stringify(PARTS.map((part) => check(part).answers));
	expect(report).not.toMatch(/@|https?:|desk-token|local-oauth/);
	for (const { name } of desk.tabs().values()) expect(report).not.toContain(name);
});

test.each(['formulas', 'sheet', 'template'] as const)(
	'ended at any call, the check of %s leaves no tab once the panel is opened again',
	(part) => {
		const own = sheetsOf(googleDesk());
		for (let at = 1; ; at += 3) {
			desk = googleDesk('', undefined, { stopAfterCalls: at, unflushed: 'kept' });
			const outcome = desk.host.call('checkInstallation', [part], 'sidebar');
			const left = savedCopy(desk.host);
			desk.host.dispose();
			desk = googleDesk('', left);
			state(desk);
			expect([at, sheetsOf(desk)]).toEqual([at, own]);
			if (outcome.ok) break;
			desk.host.dispose();
		}
	},
);

import { saveAlertSettings } from '../../../src/app/alerts/settings';
import type { AlertSettings } from '../../../src/app/alerts/types';
import { rememberImport } from '../../../src/app/import/log';
import type { Letter } from '../../../src/app/ports/letter';
import { writeRegister } from '../../../src/app/sharing/register';
import { rememberTabs } from '../../../src/app/watch/remember-tabs';
import type { Row } from '../../../src/facts/table';
import type { TableId } from '../../../src/facts/tables';
import { writeFacts } from '../../../src/tabs/data-tab';
import { madeUpAccount, NOW } from '../../today/made-up-account';
import { deskWith, type TestDesk } from '../desk';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const DIRECTOR = 'head@example.com';

export const on = (more: Partial<AlertSettings> = {}): AlertSettings => ({
	isOn: true,
	to: DIRECTOR,
	toPeople: true,
	quietFrom: 20,
	quietTo: 8,
	off: [],
	...more,
});

/** A made-up firm of three managers on a Wednesday at three; M1 and M2 have addresses, M3 has left the list of those who may look. */
export function firm(more: readonly Row[] = []): { desk: TestDesk; letters: Letter[] } {
	const account = madeUpAccount(1);
	const deals = [...account.deals, ...more];
	const plans = ['M1', 'M2', 'M3'].map((id): Row => ({ target_id: id, scope: id, metric: 'amount', period: '2026-07', value: 90_000_000 }));
	const settings = [
		{ key: 'as_of', value: '2026-07-22' },
		{ key: 'tz', value: 'Europe/Moscow' },
	];
	const desk = deskWith({ ...account, deals, targets: plans, settings });
	desk.clock = NOW;
	const person = (manager: string, revoked: number | null) => ({
		manager,
		name: manager,
		email: `${manager}@example.com`,
		file: 'f',
		created: 1,
		updated: 1,
		revoked,
		isMailed: false,
	});
	writeRegister(desk.book, [person('M1', null), person('M2', null), person('M3', 5)], 'ru');
	rememberImport(desk.ports, { crm: 'amocrm', account: '1', startedAt: NOW - HOUR, finishedAt: NOW - HOUR });
	const letters: Letter[] = [];
	desk.ports.mail.send = (letter) => void letters.push(letter);
	saveAlertSettings(desk.ports, on());
	return { desk, letters };
}
export const open = (id: string, manager: string, more: Row = {}): Row => ({
	source: 'csv',
	deal_id: id,
	name: `Новая ${id}`,
	client_id: 'C1',
	manager_id: manager,
	pipeline_id: 'p',
	stage_id: 'new',
	outcome: 'OPEN',
	created_at: NOW - 4 * HOUR,
	lead_origin: 'inbound',
	amount: 90_000_000,
	...more,
});

/** The same hour of the day after, with fresh data. */
export function nextDay(desk: TestDesk): void {
	desk.clock += DAY;
	rememberImport(desk.ports, { crm: 'amocrm', account: '1', startedAt: desk.clock - HOUR, finishedAt: desk.clock - HOUR });
}

/** What an import leaves of a table. */
export function bring(desk: TestDesk, id: TableId, rows: readonly Row[]): void {
	writeFacts(desk.book, id, rows, 'ru');
	rememberTabs(desk.ports);
}

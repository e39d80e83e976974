import { zone } from '../../src/calendar/zone';
import { zoneNameOf } from '../../src/calendar/zone-name';

test.each([
	['Europe/Moscow', 'Europe/Moscow'],
	[' Москва ', 'Europe/Moscow'],
	['MSK', 'Europe/Moscow'],
	['мск', 'Europe/Moscow'],
	['МСК+2', 'Asia/Yekaterinburg'],
	['МСК-1', 'Europe/Kaliningrad'],
	['Новосибирск', 'Asia/Novosibirsk'],
	['UTC', 'UTC'],
	['UTC+3', 'Etc/GMT-3'],
	['GMT +05:00', 'Etc/GMT-5'],
	['+3', 'Etc/GMT-3'],
	['UTC-4', 'Etc/GMT+4'],
	['UTC+0', 'Etc/GMT'],
	['', null],
	['Марс', null],
	['UTC+25', null],
	['МСК+12', null],
	['3', null],
])('«%s» is %s', (text, name) => {
	expect(zoneNameOf(text)).toBe(name);
});

test('an offset is as many hours ahead as it says', () => {
	expect(zone(zoneNameOf('UTC+3')!).offsetAt(0)).toBe(3 * 3_600_000);
});

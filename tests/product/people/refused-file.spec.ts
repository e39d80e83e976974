import { ask, openDesk } from '../../../local/cli/desk';
import type { CloudFile } from '../../../local/host/cloud/files';
import type { Desk } from '../../reports/built';
import { ANNA, contestDesk, openContestedSheets } from './contest-desk';
import { cloudFilesOf, lineBelow, wholeSheet } from './file-desk';

jest.setTimeout(600_000);
process.env.KPI_NO_BROWSER = '1';

let desk: Desk;
afterEach(() => desk.close());

const { records } = contestDesk(() => desk);

test('a file that Google refuses keeps nobody else’s from being read or brought up to date, and is named', () => {
	desk = openContestedSheets();
	ask(desk, 'protectTabs', true);
	ask(desk, 'shareFile', 'M1', ANNA, false, false);
	ask(desk, 'shareFile', 'M2', 'boris@example.com', false, false);
	const saved = JSON.parse(JSON.stringify(desk.save())) as { outside: { files: CloudFile[] } };
	const [first, second] = saved.outside.files;
	// The first went to another owner, who keeps it to himself.
	first!.owner = 'other@example.com';
	first!.permissions = [{ id: 'p', type: 'user', role: 'owner', emailAddress: 'other@example.com' }];
	const amountAt = lineBelow(second!, 2, 'Мой прогноз');
	wholeSheet(second!).rows[amountAt]!.values[2] = { userEnteredValue: { numberValue: 70_000 } };
	desk.close();
	desk = openDesk({ saved, locale: 'ru_RU', language: 'ru' });
	const answer = desk.call('importHourly', [], 'trigger');
	expect(JSON.stringify(answer)).toContain('Анна Иванова');
	expect(JSON.stringify(answer)).not.toContain('Борис');
	const stated = () => records('Прогнозы менеджеров').map(({ manager_id, amount }) => [manager_id, amount]);
	expect(stated()).toEqual([['M2', 70_000]]);
	expect(desk.call('importHourly', [], 'trigger').ok).toBe(false);
	expect(stated()).toEqual([['M2', 70_000]]);
	const before = cloudFilesOf(desk)[1]!.modifiedTime;
	expect(() => ask(desk, 'refreshFiles', 0)).toThrow(/Анна Иванова/);
	expect(cloudFilesOf(desk)[1]!.modifiedTime).not.toBe(before);
});

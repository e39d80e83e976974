import { importTables } from '../../../src/app/tables/import-tables';
import { previewTables } from '../../../src/app/tables/preview-tables';
import { silent } from '../desk';

const BARE = 'Дата;Сотрудник;Длительность разговора\n01.07.2026;Ира;190\n02.07.2026;Ира;60\n';
const TIMED =
	'Дата;Время звонка;Сотрудник;Длительность разговора\n01.07.2026;10:00;Ира;190\n02.07.2026;11:00;Ира;60\n03.07.2026;11:00;Ира;60\n';

test('lines that differ from those here by their time of day alone are told before they stand twice', () => {
	const { ports } = silent();
	const findings = (text: string): string => previewTables(ports, { 'calls.csv': text }, {}).findings.join('\n');
	expect(findings(TIMED)).not.toMatch(/только временем суток/);
	importTables(ports, { 'calls.csv': BARE }, {});
	expect(findings(BARE)).not.toMatch(/только временем суток/);
	expect(findings(TIMED)).toMatch(/2 строки отличаются от уже загруженных только временем суток и станут вторыми/);
	importTables(ports, { 'calls.csv': TIMED }, {});
	expect(findings(TIMED)).not.toMatch(/только временем суток/);
});

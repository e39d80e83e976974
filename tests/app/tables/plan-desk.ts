import { importTables } from '../../../src/app/tables/import-tables';
import { previewTables } from '../../../src/app/tables/preview-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { silent, type TestDesk } from '../desk';

/** Two won deals of two people, so that plans by name find them. */
const DEALS = 'ID;Сумма;Статус;Закрыта;Менеджер\n1;500000;won;05.07.2026;Ира\n2;250000;won;05.07.2026;Олег\n';

/** A file of plans beside the deals: the desk that has them, and what the preview says of it. */
export function load(name: string, ...plans: string[]): { desk: TestDesk; said: string } {
	const desk = silent('ru');
	const { findings } = previewTables(desk.ports, { [name]: plans.join('\n') }, {});
	importTables(desk.ports, { 'сделки.csv': DEALS, [name]: plans.join('\n') });
	return { desk, said: findings.join('\n') };
}

/** The plans that stand in the tab, each as one line. */
export const rows = (desk: TestDesk) =>
	readFacts(desk.book, 'targets')!.rows.map(({ scope, metric, period, value }) => `${scope} ${metric} ${period} ${value}`);

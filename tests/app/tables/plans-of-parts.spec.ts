import { importTables } from '../../../src/app/tables/import-tables';
import { previewTables } from '../../../src/app/tables/preview-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { silent } from '../desk';

/** Whose and what each plan is, and what is said of them. */
function plans(name: string, text: string): { readonly plans: unknown[][]; readonly findings: string } {
	const { ports, book } = silent();
	const findings = previewTables(ports, { [name]: text }, {}).findings.join('\n');
	importTables(ports, { [name]: text }, {});
	const rows = readFacts(book, 'targets')!.rows;
	return { plans: rows.map(({ scope, slice, period, value }) => [scope ?? '', slice ?? '', period, value]), findings };
}

test('a plan that looks like a year is a plan, and a plan of a region is one of the slice', () => {
	const { plans: read } = plans(
		'plan.csv',
		'Регион;Показатель;Период;План\nСмоленская область;Выручка;2026-07;1000\nМосква;Выручка;2026-07;2000\n',
	);
	expect(read).toEqual([
		['', 'region=Смоленская область', '2026-07', 1000],
		['', 'region=Москва', '2026-07', 2000],
	]);
});

test.each([
	['Регион', 'region'],
	['Territory', 'region'],
	['Категория', 'Категория'],
	['Филиал', 'Филиал'],
	['Branch', 'Branch'],
])('plans by «%s» are of no person and not of the company', (heading, slice) => {
	const across = plans('План выручки.csv', `${heading};Июль 2026;Август 2026\nСеверный;1000;2000\nЮжный;500;600\n`);
	expect(across.plans.map(([scope, of]) => [scope, of])).toEqual([
		['ALL', `${slice}=Северный`],
		['ALL', `${slice}=Северный`],
		['ALL', `${slice}=Южный`],
		['ALL', `${slice}=Южный`],
	]);
	const listed = plans('targets.csv', `${heading};Показатель;Период;План\nСеверный;Выручка;2026-07;1000\nЮжный;Выручка;2026-07;500\n`);
	expect(listed.plans.map(([, of]) => of)).toEqual([`${slice}=Северный`, `${slice}=Южный`]);
	expect(listed.findings).not.toMatch(/менеджер/);
	expect(across.findings).toContain('план частей компании');
});

test.each(['Филиал', 'Регион', 'Branch'])('«%s» beside people says where they work: the plans are theirs, and that is told', (heading) => {
	const listed = plans(
		'plan.csv',
		`Менеджер;${heading};Показатель;Период;План\nИванов;Москва;Выручка;2026-07;1000\nИванов;Москва;Выручка;2026-08;900\nПетров;Тверь;Выручка;2026-07;500\n`,
	);
	expect(listed.plans.map(([scope, of]) => [scope, of])).toEqual([
		['Иванов', ''],
		['Иванов', ''],
		['Петров', ''],
	]);
	expect(listed.findings).toContain(`«${heading}» у каждого человека`);
	const across = plans(
		'План выручки.csv',
		`${heading};Менеджер;Июль 2026;Август 2026\nМосква;Иванов;1000;2000\nТверь;Петров;1;2\nИтого;;1001;2002\n`,
	);
	expect(across.plans.map(([scope, of]) => [scope, of])).toEqual([
		['Иванов', ''],
		['Иванов', ''],
		['Петров', ''],
		['Петров', ''],
	]);
	expect(across.findings).toContain(`«${heading}» у каждого человека`);
});

test('a person with plans in two regions has a plan in each of them', () => {
	const { plans: read } = plans(
		'plan.csv',
		'Менеджер;Регион;Показатель;Период;План\nИванов;Москва;Выручка;2026-07;1000\nИванов;Тверь;Выручка;2026-07;500\n',
	);
	expect(read.map(([scope, of]) => [scope, of])).toEqual([
		['Иванов', 'region=Москва'],
		['Иванов', 'region=Тверь'],
	]);
});

test('the total of the parts is the plan of the whole, and a line without a part is told to be one', () => {
	const total = plans('plan.csv', 'Филиал;Показатель;Период;План\nМосква;Выручка;2026-07;1000\nИтого;Выручка;2026-07;1500\n');
	expect(total.plans.map(([, of]) => of)).toEqual(['Филиал=Москва', '']);
	const named = plans('plan.csv', 'Product;Metric;Period;Plan\nTotal Care;Bookings;2026-07;1000\n');
	expect(named.plans.map(([, of]) => of)).toEqual(['product=Total Care']);
	const unsaid = plans('plan.csv', 'Филиал;Показатель;Период;План\nМосква;Выручка;2026-07;1000\n;Выручка;2026-07;500\n');
	expect(unsaid.plans.map(([, of]) => of)).toEqual(['Филиал=Москва', '']);
	expect(unsaid.findings).toContain('строк без значения в столбце «Филиал»: 1');
});

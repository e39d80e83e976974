import { sites } from '../../../local/crm/sites.gen';
import type { DemoAccount, DemoCustomField } from '../../../local/demo/account';
import { connect } from '../../../src/app/crm/connection';
import { listFields, pickFields } from '../../../src/app/crm/custom-fields';
import { countedFacts } from '../../../src/app/figures/fact-counts';
import { connectors } from '../../../src/connectors/registry.gen';
import { answering, TOKEN } from '../../connectors/loopback';
import { execution, importAll, type TestDesk, testDesk } from '../desk';
import { smallAccount } from '../small-crm';

jest.setTimeout(60_000);

const INDUSTRY: DemoCustomField = { id: 1, of: 'deal', name: 'Отрасль', kind: 'select', options: ['Розница', 'Стройка'] };
const SIZE: DemoCustomField = { id: 7, of: 'company', name: 'Размер', kind: 'select', options: ['малый', 'большой'] };
const JOB: DemoCustomField = { id: 8, of: 'contact', name: 'Должность', kind: 'text' };

function account(): DemoAccount {
	const small = smallAccount(40);
	small.deals.forEach((deal, i) => {
		deal.custom = { 1: i % 2 === 0 ? 'Розница' : 'Стройка' };
	});
	small.companies.forEach((company) => {
		company.custom = { 7: 'малый' };
	});
	small.contacts.forEach((contact) => {
		contact.custom = { 8: 'Директор' };
	});
	return { ...small, customFields: [INDUSTRY, SIZE, JOB] };
}

const whole = account();
const bare: DemoAccount = { ...whole, customFields: [] };

const column = (desk: TestDesk, tab: string, name: string): string[] => {
	const [ids = [], headings = [], ...lines] = desk.book.read(tab)!;
	const place = ids.indexOf(name) >= 0 ? ids.indexOf(name) : headings.indexOf(name);
	const key = ids.indexOf(tab === 'deals' ? 'deal_id' : 'client_id');
	return lines.map((line) => `${line[key]} ${line[place] ?? ''}`).sort();
};
const findings = (desk: TestDesk): string[] => countedFacts(desk.ports)!.problems.filter((sentence) => /больше нет/.test(sentence));

describe.each(connectors.filter(({ id }) => id !== 'kommo').map((connector) => [connector.id]))('%s', (id) => {
	const site = sites.find((one) => one.id === id)!;

	function imported(): { desk: TestDesk; becomes(account: DemoAccount, spoil?: (body: string) => string): void } {
		let [answer, spoil] = [answering(site, whole), (body: string): string => body];
		const desk = testDesk((request) => {
			const reply = answer(request);
			return { ...reply, body: spoil(reply.body) };
		});
		const url = id === 'amocrm' ? 'https://demo.amocrm.ru' : id === 'bitrix24' ? 'https://demo.bitrix24.ru' : 'https://api.example.com';
		execution(desk, () => connect(desk.ports, id, { ...site.values(url, TOKEN) }));
		pickFields(
			desk.ports,
			listFields(desk.ports).fields.filter(({ name }) => ['Отрасль', 'Размер', 'Должность'].includes(name)),
		);
		importAll(desk, true);
		return {
			desk,
			becomes(next, how = (body) => body) {
				[answer, spoil] = [answering(site, next), how];
				desk.clock += 3_600_000;
			},
		};
	}

	test('picked fields that are gone leave their columns as they were, and a finding says how to be rid of them', () => {
		const { desk, becomes } = imported();
		const read = (): string[][] => [
			column(desk, 'deals', 'Отрасль'),
			column(desk, 'clients', 'Размер'),
			column(desk, 'clients', 'Должность'),
		];
		const before = read();
		expect(before.map((cells) => cells.some((cell) => / .+$/.test(cell)))).toEqual([true, true, true]);
		expect(findings(desk)).toEqual([]);
		for (const full of [false, true]) {
			becomes(bare);
			expect(importAll(desk, full).job.phase).toBe('done');
			expect(read()).toEqual(before);
			expect(
				findings(desk)
					.map((sentence) => /^Поля «(.*?)»/.exec(sentence)![1])
					.sort(),
			).toEqual(['Должность', 'Отрасль', 'Размер']);
			expect(findings(desk)[0]).toContain('Поля CRM как столбцы');
		}
		pickFields(desk.ports, []);
		becomes(bare);
		importAll(desk, true);
		expect(findings(desk)).toEqual([]);
	});

	test('a field of the settings that is gone leaves its column as it was until it is back, or another is named', () => {
		const { desk, becomes } = imported();
		const before = column(desk, 'deals', 'region');
		expect(before.some((cell) => / .+$/.test(cell))).toBe(true);
		for (const full of [false, true]) {
			becomes(whole, (body) => body.replace(/Регион/g, 'Район').replace(/"region"/g, '"rayon"'));
			importAll(desk, full);
			expect(column(desk, 'deals', 'region')).toEqual(before);
			expect(findings(desk)).toEqual([expect.stringMatching(/^Поля «Регион» .*выберите другое в «Подключении»/)]);
		}
		becomes(whole);
		importAll(desk, true);
		expect([findings(desk), column(desk, 'deals', 'region')]).toEqual([[], before]);
	});
});

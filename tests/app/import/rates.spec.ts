import site from '../../../local/crm/pipedrive/site';
import { connect } from '../../../src/app/crm/connection';
import { countedFacts } from '../../../src/app/figures/fact-counts';
import { writeFacts } from '../../../src/tabs/data-tab';
import { answering, TOKEN } from '../../connectors/loopback';
import { execution, importAll, testDesk } from '../desk';
import { smallAccount } from '../small-crm';

test('deals in a currency whose rate nobody has told are told with their count, and there is a tab to write it into', () => {
	const answer = answering(site, smallAccount(20));
	const desk = testDesk((request) => {
		const reply = answer(request);
		return { ...reply, body: reply.body.replace(/"currency":"RUB"/g, (own, at: number) => (at % 2 === 0 ? '"currency":"USD"' : own)) };
	});
	execution(desk, () => connect(desk.ports, 'pipedrive', { ...site.values('https://acme.pipedrive.com', TOKEN) }));
	importAll(desk, true);
	const notes = (): string[] => countedFacts(desk.ports)!.problems.filter((sentence) => /^Нет курса/.test(sentence));
	expect(notes()).toEqual([expect.stringMatching(/^Нет курса USD \(строк: Сделки – \d+\).*курс к RUB на вкладку «Курсы валют»/)]);
	const [ids = [], , ...lines] = desk.book.read('deals')!;
	const cell = (line: readonly unknown[], id: string): unknown => line[ids.indexOf(id)];
	const inDollars = lines.filter(
		(line) => cell(line, 'currency') === 'USD' && Number(cell(line, 'amount')) > 0 && cell(line, 'is_deleted') !== true,
	);
	expect(notes()[0]).toContain(`Сделки – ${inDollars.length})`);
	expect(desk.book.read('rates')![0]).toEqual(['date', 'currency', 'rate']);
	writeFacts(desk.book, 'rates', [{ date: '2020-01-01', currency: 'USD', rate: 90 }], 'ru');
	desk.clock += 3_600_000;
	importAll(desk, true);
	expect(notes()).toEqual([]);
});

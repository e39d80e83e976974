import { ask, openDesk } from '../../../local/cli/desk';
import type { CloudFile } from '../../../local/host/cloud/files';
import type { ContestsState, CorrectionForm, SharingState, SidebarState } from '../../../src/app/panel/types';
import { build, type Desk, tabOf, tabOfId } from '../../reports/built';
import { ANNA, contestDesk, DIRECTOR, openContestedSheets } from './contest-desk';
import { cloudFilesOf, wholeSheet } from './file-desk';

jest.setTimeout(600_000);
process.env.KPI_NO_BROWSER = '1';

/** The file holds what a person of ill will would type. */
const EVIL = '=HYPERLINK("http://evil.example";"x")<script>alert(1)</script>';
const none: CorrectionForm = { seller: null, amount: null, counts: null, wonOn: null };

let desk: Desk;
beforeEach(() => {
	desk = openContestedSheets();
});
afterEach(() => desk.close());

const { sheet, mark, answer, records, deals, won, figure, contests, hourly, fullImport, choosePeriod } = contestDesk(() => desk);

test('a contested deal is shown on the figure and named, answered in the panel, and corrects every figure but the CRM’s row', () => {
	choosePeriod();
	const [deal] = won('M1');
	const before = { own: figure('M1'), other: figure('M2'), all: figure('ALL') };
	mark('M1', 1, String(deal!.deal_id), 'неверная сумма', EVIL);
	expect(answer('M1', 1)).toContain('Будет принято при следующем обновлении');
	const { waiting } = contests();
	expect(waiting).toMatchObject([
		{
			who: 'Анна Иванова',
			claim: 'неверная сумма',
			comment: EVIL,
			period: '2026-07',
			deal: { id: deal!.deal_id, amount: deal!.amount },
		},
	]);
	expect(ask<SidebarState>(desk, 'sidebarState').contests).toBe(1);
	const shown = sheet().values.flat().map(String);
	expect(shown.filter((text) => /^Факт · оспорено: 1$/.test(text))).toHaveLength(1);
	expect(shown).toContain('Сумма закрытых сделок ⚑1');
	// A wrong amount makes no other number of deals.
	expect(shown).not.toContain('Выигранные сделки ⚑1');
	expect(shown.find((text) => text.startsWith('⚑ Оспорено: 1'))).toContain(`«${deal!.name}» – неверная сумма`);
	expect(tabOfId(desk, 'summary:ALL')!.values.flat().map(String).join('\n')).toContain(`Анна Иванова: «${deal!.name}»`);
	expect(sheet('M2').values.flat().join('\n')).not.toContain(String(deal!.name));
	expect(answer('M1', 1)).toContain('Ждёт ответа руководителя');

	const id = waiting[0]!.id;
	expect(() => ask(desk, 'acceptContest', id, { ...none, amount: 100 }, ' ')).toThrow('причину');
	expect(() => ask(desk, 'acceptContest', id, none, 'так')).toThrow('ничего не меняет');
	const state = ask<ContestsState>(desk, 'acceptContest', id, { ...none, amount: 100.5 }, 'по договору');
	expect(state.waiting).toEqual([]);
	expect(state.answered).toMatchObject([{ status: 'accepted', deal: { amount: 100.5 }, answeredBy: DIRECTOR }]);
	const lost = Number(deal!.amount) - 100.5;
	expect([figure('M1'), figure('M2'), figure('ALL')]).toEqual([before.own - lost, before.other, before.all - lost]);
	expect(deals().find(({ deal_id }) => deal_id === deal!.deal_id)).toMatchObject({ amount: deal!.amount });
	expect(answer('M1', 1)).toMatch(/Принято \(сумма теперь 100,5.₽\): по договору/);
	expect(sheet().values.flat().map(String)).not.toContain('Сумма закрытых сделок ⚑1');
	expect(() => ask(desk, 'refuseContest', id, 'ещё раз')).toThrow('уже ответили');

	// It survives an import of everything, a redraw, and a mark that is read again.
	fullImport();
	hourly();
	build(desk);
	choosePeriod();
	expect(figure('M1')).toBe(before.own - lost);
	expect(contests().waiting).toEqual([]);
	expect(records('Оспоренные сделки')).toHaveLength(1);
	const row = sheet().values.findIndex((cells) => cells.includes('contest|1'));
	expect([sheet().values[row]!.slice(1, 3), sheet().values[row + 1]![1]]).toEqual([[String(deal!.deal_id), 'неверная сумма'], EVIL]);

	ask(desk, 'withdrawCorrection', id, 'договор расторгнут');
	expect([figure('M1'), figure('ALL')]).toEqual([before.own, before.all]);
	expect(answer('M1', 1)).toContain('Поправку сняли, в цифрах снова то, что в CRM: договор расторгнут');
	const told = records('Журнал решений по KPI').filter(({ feedback_id }) => feedback_id === id);
	expect(told).toMatchObject([
		{
			who: DIRECTOR,
			object: `оспоренная сделка ${deal!.deal_id}: сумма`,
			scope: 'M1',
			period: '2026-07',
			before: String(deal!.amount),
			after: '100.5',
			reason: 'по договору',
		},
		{ who: DIRECTOR, before: 'поправка принята', after: 'поправка снята', reason: 'договор расторгнут' },
	]);
	// No cell that a person's words went into is a formula.
	const dump = JSON.stringify(desk.tabs<{ formulas: string[][] }>().map(({ formulas }) => formulas));
	expect(dump).not.toContain('evil.example');
});

test('“not mine” moves the deal to whoever has it, “duplicate” takes it out, “should count” brings it in', () => {
	choosePeriod();
	const [first, second] = won('M1');
	const open = deals().find(({ manager_id, outcome }) => manager_id === 'M2' && outcome === 'OPEN')!;
	const before = { own: figure('M1'), other: figure('M2') };
	mark('M1', 1, `ID ${first!.deal_id}`, 'не моя');
	mark('M1', 2, String(second!.name), 'повтор', 'вторая запись');
	mark('M1', 3, `${open.deal_id} · ${open.name}`, 'должна считаться', 'продали вместе');
	mark('M1', 4, 'нет такой', 'повтор');
	const { waiting } = contests();
	expect(waiting.map(({ deal, proposal }) => [deal?.id, proposal.counts, proposal.seller])).toEqual([
		[first!.deal_id, null, null],
		[second!.deal_id, 'no', null],
		[open.deal_id, 'won', 'M1'],
	]);
	expect(answer('M1', 4)).toContain('Сделка не найдена');
	// Of a deal that is somebody else's the sheet tells no more than was typed.
	expect(
		sheet()
			.values.flat()
			.map(String)
			.find((text) => text.startsWith('⚑ Оспорено: 3')),
	).toContain(`${open.deal_id} · ${open.name}`);
	ask(desk, 'acceptContest', waiting[0]!.id, { ...none, seller: 'M2' }, 'передана');
	expect([figure('M1'), figure('M2')]).toEqual([before.own - Number(first!.amount), before.other + Number(first!.amount)]);
	expect(answer('M1', 1)).toContain('сделку засчитали другому');
	expect(answer('M1', 1)).not.toContain('Борис');
	ask(desk, 'acceptContest', waiting[1]!.id, waiting[1]!.proposal, 'повтор');
	expect(figure('M1')).toBe(before.own - Number(first!.amount) - Number(second!.amount));
	expect(() => ask(desk, 'acceptContest', waiting[2]!.id, { ...none, counts: 'won', wonOn: '2027-01-01' }, 'да')).toThrow(
		'позже дня данных',
	);
	ask(desk, 'acceptContest', waiting[2]!.id, { ...none, seller: 'M1', counts: 'won', wonOn: '2026-07-30' }, 'да');
	expect(figure('M1')).toBe(before.own - Number(first!.amount) - Number(second!.amount) + Number(open.amount));
	// A refusal tells why; other words after it are another contest, the same words are not.
	mark('M1', 4, String(won('M1')[2]!.deal_id), 'повтор', 'раз');
	const refused = contests().waiting[0]!.id;
	ask(desk, 'refuseContest', refused, 'это разные поставки');
	expect(answer('M1', 4)).toContain('Отклонено: это разные поставки');
	expect(contests().waiting).toEqual([]);
	mark('M1', 4, String(won('M1')[2]!.deal_id), 'повтор', 'два');
	expect(contests().waiting).toHaveLength(1);
	mark('M1', 4, String(won('M1')[2]!.deal_id), 'снимаю вопрос', 'два');
	expect(contests().waiting).toEqual([]);
	expect(answer('M1', 4)).toContain('Вопрос снят');
});

test('of a closed month it says so, on the sheet and in the panel; the closed figures stay', () => {
	choosePeriod();
	const [deal] = won('M1');
	ask(desk, 'closeMonth', '2026-07');
	build(desk);
	choosePeriod();
	mark('M1', 1, String(deal!.deal_id), 'повтор');
	const { waiting, closedMonths, closedNote } = contests();
	expect(closedMonths).toEqual(['2026-07']);
	expect(waiting).toMatchObject([{ period: '2026-07' }]);
	expect(closedNote).toContain('Открыть снова');
	expect(answer('M1', 1)).toContain('Месяц закрыт');
	const closed = JSON.stringify(tabOf(desk, 'Закрытые месяцы').values);
	ask(desk, 'acceptContest', waiting[0]!.id, waiting[0]!.proposal, 'повтор');
	expect(answer('M1', 1)).toContain('Месяц закрыт');
	expect(JSON.stringify(tabOf(desk, 'Закрытые месяцы').values)).toBe(closed);
});

test('a manager contests in the private file, which shows that person’s deals alone, and answers nothing in the panel', () => {
	ask(desk, 'protectTabs', true);
	ask(desk, 'shareFile', 'M1', ANNA, false, false);
	const files = (): CloudFile[] => cloudFilesOf(desk);
	const shown = (): unknown[][] =>
		wholeSheet(files()[0]!).rows.map(({ values }) =>
			values.map(({ userEnteredValue: value }) => value?.numberValue ?? value?.stringValue ?? ''),
		);
	const head = shown().findIndex((line) => line[1] === 'Сделка' && line[2] === 'Что не так');
	expect(head).toBeGreaterThan(0);
	expect(files()[0]!.permissions.map(({ role }) => role)).toEqual(['owner', 'writer']);
	expect(wholeSheet(files()[0]!).protectedRanges[0]!.unprotectedRanges).toMatchObject([
		{ startRowIndex: head + 1, endRowIndex: head + 9, startColumnIndex: 1, endColumnIndex: 6 },
		{ startColumnIndex: 2, endColumnIndex: 3 },
	]);
	expect(wholeSheet(files()[0]!).rows[head + 1]!.values[2]!.dataValidation).toMatchObject({ condition: { type: 'ONE_OF_LIST' } });
	expect(JSON.stringify(shown())).not.toMatch(/M2-\d|Борис/);

	const deal = won('M1')[0]!;
	const saved = JSON.parse(JSON.stringify(desk.save())) as { outside: { files: CloudFile[] } };
	const rows = wholeSheet(saved.outside.files[0]!).rows;
	rows[head + 1]!.values[1] = { userEnteredValue: { stringValue: String(deal.deal_id) } };
	rows[head + 1]!.values[2] = { userEnteredValue: { stringValue: 'повтор' } };
	rows[head + 2]!.values[1] = { userEnteredValue: { stringValue: EVIL } };
	desk.close();
	desk = openDesk({ saved, locale: 'ru_RU', language: 'ru' });
	// The trigger reads the file; a second time it takes nothing anew.
	hourly();
	hourly();
	expect(records('Оспоренные сделки')).toMatchObject([{ manager_id: 'M1', deal_id: deal.deal_id, status: 'new', comment: EVIL }]);
	ask(desk, 'refreshFiles', 0);
	expect(shown()[head + 2]![1]).toBe(EVIL);
	expect(String(shown()[head + 1]![6])).toContain('Ждёт ответа руководителя');
	expect(ask<SharingState>(desk, 'sharing').people.find(({ id }) => id === 'M1')).toMatchObject({ mayWrite: true });

	desk.setPerson({ email: ANNA, locale: 'ru' });
	expect(ask<SidebarState>(desk, 'sidebarState').contests).toBe(0);
	const id = String(records('Оспоренные сделки')[0]!.contest_id);
	for (const refused of [
		() => ask(desk, 'contests'),
		() => ask(desk, 'acceptContest', id, { ...none, counts: 'no' }, 'мне так надо'),
		() => ask(desk, 'withdrawCorrection', id, 'мне так надо'),
	])
		expect(refused).toThrow('отвечает руководитель');
	expect(() => desk.type('Оспоренные сделки', 2, 10, 'accepted')).toThrow(/protected/);
	desk.setPerson({ email: DIRECTOR, locale: 'ru' });
});

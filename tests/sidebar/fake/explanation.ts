import type { CellExplanation } from '../../../sidebar/server/contract';

/** A cell explained, in both languages. */
export const fakeExplanation: Readonly<Record<'ru' | 'en', CellExplanation>> = { ru: cell((ru) => ru), en: cell((_, en) => en) };

function cell(text: (ru: string, en: string) => string): CellExplanation {
	const [metric, manager, period, name] = ['avg_check', 'ALL', '2026-07', text('Средний чек', 'Average deal size')];
	return {
		cell: 'Отдел!D11',
		reason: text('Ячейка пуста. Выберите показатель ниже.', 'The cell is empty. Pick a KPI below.'),
		start: { metric, manager, period, options: '' },
		choices: {
			metrics: [
				{ id: metric, name, options: [{ name: 'stat', values: ['mean', 'median'] }] },
				{ id: 'roi', name: text('Окупаемость (ROI)', 'ROI'), options: [] },
			],
			managers: [
				{ id: manager, name: text('Весь отдел', 'Everybody') },
				{ id: 'M1', name: 'Анна Иванова' },
			],
			periods: [period, '2026-Q3'],
		},
		explanation: {
			metric,
			manager,
			period,
			options: '',
			title: name,
			subject: `${text('Весь отдел', 'Everybody')} · ${period}`,
			days: '01.07.2026 – 31.07.2026',
			value: 175_000,
			shown: '175\u00a0000\u00a0₽',
			blank: null,
			help: text('Сумма ÷ число выигранных сделок.', 'Total ÷ number of won deals.'),
			formula: text('Сумма выигранных сделок ÷ число выигранных сделок', 'Amount of won deals ÷ number of won deals'),
			parts: [{ depth: 0, title: text('Число выигранных сделок', 'Number of won deals'), value: 4, shown: '4' }],
			coverage: [text('Сумма заполнена у 4 из 5', 'Amount filled in for 4 of 5')],
			plans: [],
			groups: [
				{
					title: text('Выигранные сделки по дате закрытия', 'Won deals by closing date'),
					tab: text('Сделки', 'Deals'),
					count: 4,
					counted: text('4 сделки', '4 deals'),
					ids: 'D02, D03, D08, D12',
					links: ['D02', 'D03', 'D08', 'D12'].map((id) => ({ id, link: `https://demo.amocrm.ru/leads/detail/${id}` })),
					lines: '4, 5, 10, 14',
					left: [{ why: text('сумма не указана или 0', 'amount empty or 0'), count: 1, ids: 'D09' }],
					total: 5,
				},
			],
			notes: [],
		},
	};
}

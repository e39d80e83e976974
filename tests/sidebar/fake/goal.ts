import type { Rpc } from '../../../sidebar/server/contract';
import { GOAL_FORM, type Spreadsheet } from './spreadsheet';
import { stateOf } from './state';

type GoalCalls = Pick<
	Rpc,
	'goalBase' | 'goalDefaults' | 'goalSlices' | 'previewGoal' | 'buildGoal' | 'pasteTargets' | 'copyForward' | 'acceptReplan' | 'dropGoal'
>;

export function goalCalls(sheet: Spreadsheet): GoalCalls {
	const { text } = sheet;
	return {
		goalBase: () => ({ title: text('IV квартал 2025', 'Q4 2025'), value: 2_400_000 }),
		goalSlices: () => [
			{
				dimension: 'region',
				title: text('Регион сделки', 'Deal region'),
				values: [{ slice: 'region=Смоленская область', title: text('Смоленская область', 'Smolensk') }],
			},
			{
				dimension: 'pipeline',
				title: text('Воронка', 'Pipeline'),
				values: [{ slice: 'pipeline=Опт', title: text('Опт', 'Wholesale') }],
			},
		],
		goalDefaults: (slice = '') => ({
			form: { ...GOAL_FORM, ...(slice !== '' && { slice, isIncrease: true, isShare: true, goal: 0.05 }) },
			sources: {
				goal: text('Прошлый квартал 2 640 000 ₽ + 14 %', 'Last quarter ₽2,640,000 + 14%'),
				averageCheck: text('За 12 месяцев, 214 выигранных сделок', '12 months, 214 won deals'),
				conversion: text('За 12 месяцев, 1 070 лидов', '12 months, 1,070 leads'),
				callsPerDeal: text('Медиана, 214 сделок', 'Median, 214 deals'),
				meetingsPerDeal: text('Медиана, 214 сделок', 'Median, 214 deals'),
			},
			periods: [
				{ token: '2026-Q4', title: text('IV квартал 2026', 'Q4 2026'), goal: 3_000_000 },
				{ token: '2027-Q1', title: text('I квартал 2027', 'Q1 2027'), goal: 3_000_000 },
				{ token: '2027', title: text('2027 год', 'Year 2027'), goal: 12_000_000 },
			],
		}),
		previewGoal: () => ({
			heads: ['', text('Деньги', 'Money'), text('Сделки', 'Deals'), text('Лиды', 'Leads')],
			months: ['2026-10', '2026-11', '2026-12'].map((token) => [token, 1_000_000, 10, 50]),
			people: [['Анна Иванова', 3_000_000, 30, null]],
		}),
		buildGoal: (form) => {
			const slice = form.slice ?? '';
			if (slice === '') sheet.goal = { form, tab: 'План' };
			else
				sheet.slicedGoals = [
					...sheet.slicedGoals.filter((one) => one.slice !== slice),
					{
						slice,
						title: slice.slice(slice.indexOf('=') + 1),
						form: { ...form, base: form.base ?? 2_400_000 },
						id: 'goal.g1',
						tab: 'Цель',
					},
				];
			return stateOf(sheet);
		},
		pasteTargets: () => ({ kept: 3, problems: ['Менеджер «Василий» не найден в плане.'] }),
		copyForward: () => ({ kept: 2, problems: [] }),
		acceptReplan: () => stateOf(sheet),
		dropGoal(slice) {
			sheet.slicedGoals = sheet.slicedGoals.filter((one) => one.slice !== slice);
			return stateOf(sheet);
		},
	};
}

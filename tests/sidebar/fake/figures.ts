import type { Rpc } from '../../../sidebar/server/contract';
import { NOW } from '../../now';
import { fakeExplanation } from './explanation';
import type { Spreadsheet } from './spreadsheet';

export function figureCalls(
	sheet: Spreadsheet,
): Pick<Rpc, 'selectedCell' | 'explainCell' | 'explainFigure' | 'showRows' | 'reconciliation'> {
	const { text } = sheet;
	return {
		selectedCell: () => fakeExplanation[sheet.language].cell,
		explainCell: () => ({
			...fakeExplanation[sheet.language],
			...(sheet.options.hasNoFigure ? { explanation: null } : { reason: null }),
		}),
		explainFigure: (_, manager, period) => ({ ...fakeExplanation[sheet.language].explanation!, subject: `${manager} · ${period}` }),
		showRows: () => ({ tab: text('Сделки', 'Deals'), lines: 4 }),
		reconciliation: () => ({
			source: 'amoCRM: ООО «Северный свет»',
			importedAt: new Date(NOW).toISOString(),
			period: '2026-11',
			tables: [
				{
					title: text('Сделки', 'Deals'),
					crm: 2013,
					sheet: 2013,
					left: text('из них удалено в CRM: 14', 'of them deleted in the CRM: 14'),
				},
				{ title: text('Активности', 'Activities'), crm: 18_390, sheet: 18_240, left: null },
			],
			kpis: [
				{
					metric: 'win_rate',
					name: text('Доля успешных сделок', 'Win rate'),
					used: text('96 сделок из 2013', '96 deals of 2013'),
					why: text('другой период: 1810; открыты: 107', 'another period: 1810; open: 107'),
				},
			],
			findings: [
				{
					title: text(
						'Ответственные, которых нет во вкладке «Менеджеры»: их строки видны только в итоге отдела. Допишите их.',
						'People who are not in the Managers tab: their rows show in the department alone. Add them.',
					),
					items: ['11023: 12'],
				},
			],
		}),
	};
}

import { dayOf } from '../../../calendar/day';
import type { EnrichedFacts } from '../../../columns/enrich';
import type { Text } from '../../../language/text';
import type { KeptFigures } from './kept-figures';

/** Said as long as activities are kept out of the file: who counts lines of the tab should know. */
export function oldActivityNotes({ base }: EnrichedFacts, kept: KeptFigures | null): Text[] {
	const { activitiesFrom } = base.account;
	if (activitiesFrom === undefined) return [];
	const day = dayOf(activitiesFrom);
	if (kept === null)
		return [
			{
				ru: `Активности сделок, закрытых до ${day}, в файле не хранятся, а вкладки с показателями тех лет больше нет: что считалось по активностям, пусто до ${day}. Загрузите всё заново, и показатели вернутся.`,
				en: `Activities of deals closed before ${day} are not kept in the file, and the tab with the figures of those years is gone: what rests on activities is blank before ${day}. Import everything again, and the figures come back.`,
			},
		];
	return [
		{
			ru: `Активности сделок, закрытых до ${day}, в файле не хранятся. Показатели более ранних месяцев, кварталов и лет по ним – те, что были посчитаны раньше; разрезы и другие периоды до этого дня пусты, а ваши формулы по вкладке «Активности» видят только оставшиеся строки.`,
			en: `Activities of deals closed before ${day} are not kept in the file. What rests on them is, for earlier months, quarters and years, as it was computed before; slices and other periods before that day are blank, and your own formulas over the Activities tab see only the lines that are left.`,
		},
	];
}

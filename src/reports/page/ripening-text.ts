import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import { usualPlace } from '../details/details';
import { cohortMetrics, MILLION, USUAL } from '../details/ripening';
import { quoted } from '../formula';
import { CELLS, ripeningOf } from './frame';
import { piece } from './lookups';
import { percentText } from './text-figures';

const WORDS = {
	ru: {
		begin: ' ещё зреет: ',
		of: ' из ',
		usual: '; обычно к этому дню – ',
		cohorts: ' (прошлых периодов: ',
		end: ').',
		few: '; прошлых периодов меньше трёх, сравнить не с чем.',
	},
	en: {
		begin: ' is still ripening: ',
		of: ' of ',
		usual: '; usually by this day ',
		cohorts: ' (earlier periods: ',
		end: ').',
		few: '; there are fewer than three earlier periods to compare with.',
	},
} as const;

/** How far a cohort that is not ripe has come, beside what earlier ones of the company had as many days after their start; empty when it is ripe. */
export function ripeningText(metric: Metric, fact: string, rows: string, language: Language): string {
	const words = WORDS[language];
	const place = usualPlace(cohortMetrics().findIndex(({ key }) => key === metric.key));
	const [share, cohorts] = [piece(CELLS.moreText, place + USUAL.share), piece(CELLS.moreText, place + USUAL.cohorts)];
	const usual = `${quoted(words.usual)}&${percentText(`(${share})/${MILLION}`, language)}&${quoted(words.cohorts)}&${cohorts}&${quoted(words.end)}`;
	const now = `${quoted(metric.name[language] + words.begin)}&${percentText(fact, language)}&${quoted(words.of)}&${rows}`;
	return `IF(AND(${ripeningOf(metric)};ISNUMBER(${fact}));${now}&IF(ISNUMBER(${share});${usual};${quoted(words.few)});"")`;
}

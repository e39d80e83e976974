import { currenciesOfFormat } from '../../facts/parse/currency';
import { tables } from '../../facts/tables';
import type { Kpi } from '../../kpis/define';
import { type Text, text } from '../../language/text';
import type { FormulaCall } from './formula-call';
import type { ExplainPorts } from './ports';

/**
 * What a formula over ranges cannot see: cells of one column of money that are shown in different currencies. It adds their numbers as they
 * are, so whoever reads `$500` there should know.
 */
export function rangeLooks(
	{ ranges = [], sums = [] }: NonNullable<Kpi['range']>,
	{ args }: FormulaCall,
	sheet: string,
	{ screen }: ExplainPorts,
): Text | null {
	const isMoney = [
		...ranges.map(({ table, column }) => tables[table ?? 'deals'].columns.find(({ key }) => key === column)?.kind === 'money'),
		...sums.map(() => true),
	];
	for (const [i, written] of args.entries()) {
		if (isMoney[i] !== true) continue;
		const [cells, formats] = [screen.range(sheet, written)?.flat() ?? [], screen.formats(sheet, written)?.flat() ?? []];
		const counts = new Map<string, number>();
		cells.forEach((cell, c) => {
			const shown = typeof cell === 'number' && cell !== 0 ? currenciesOfFormat(formats[c] ?? '') : null;
			if (shown !== null) counts.set(shown[0]!, (counts.get(shown[0]!) ?? 0) + 1);
		});
		if (counts.size < 2) continue;
		const listed = [...counts].map(([code, count]) => `${code} – ${count}`).join(', ');
		return text(
			`Ячейки ${written} показаны в разных валютах (${listed}), а складываются как числа: формат формуле не виден. Пересчитайте их в одну валюту или отберите одну условием по столбцу валюты.`,
			`The cells of ${written} are shown in different currencies (${listed}) and added up as numbers: a formula does not see formats. Convert them into one currency, or choose one by a condition on a column of currencies.`,
		);
	}
	return null;
}

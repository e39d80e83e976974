/** The row of a summary, from 1, with the headings of its table of KPIs. */
export function tableRow(values: readonly (readonly unknown[])[]): number {
	const row = values.findIndex((line) => line[1] === 'Показатель') + 1;
	if (row === 0) throw new Error('the sheet has no table of KPIs');
	return row;
}

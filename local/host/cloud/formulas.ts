import { serialOf } from '../../cells/zone';
import { CloudError } from './batch';
import type { CloudCell, CloudFile } from './files';

/** The one formula that the add-on puts into such a file: days since a day. */
const DAYS = /^=TODAY\(\)-(\d+)$/;

/** The file as it stands now: formulas with their results. */
export function calculated(file: CloudFile, now: number): CloudFile {
	const today = Math.floor(serialOf(now, String(file.properties.timeZone ?? 'Etc/GMT')));
	const held = (cell: CloudCell): CloudCell => {
		const formula = cell?.userEnteredValue?.formulaValue;
		if (formula === undefined) return cell;
		const [, day] = DAYS.exec(formula) ?? [];
		if (day === undefined) throw new CloudError(400, `not emulated: the formula ${formula}`);
		return { ...cell, userEnteredValue: { numberValue: today - Number(day) } };
	};
	return {
		...file,
		sheets: file.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((line) => ({ ...line, values: line.values.map(held) })) })),
	};
}

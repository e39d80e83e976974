import type { Row } from '../../facts/table';
import { plural } from '../../language/plural';
import type { Text } from '../../language/text';

const CALLS = /звон|вызов|дозвон|(?:^|[^\p{L}])(?:phone )?calls?(?:[^\p{L}]|$)|call(?:er|ee|ed|ing)|telephony|телефони|разговор/iu;

/** Telephony lists calls and nothing else, so it has no column that says so: the file's name or a heading does. */
export const listsCalls = (file: string, headings: readonly string[]): boolean =>
	CALLS.test(file.replace(/[_.]/g, ' ')) || headings.some((heading) => CALLS.test(heading));

/** Made after the ids, which stay what they were before anybody knew that these are calls. */
export function asCalls(rows: readonly Row[], keys: readonly (string | null)[]): { readonly rows: Row[]; readonly notes: readonly Text[] } {
	const lacksType = !keys.includes('type');
	const lacksStatus = !keys.includes('status') && keys.includes('duration_s');
	if (!lacksType && !lacksStatus) return { rows: [...rows], notes: [] };
	let told = 0;
	const called = rows.map((row): Row => {
		const type = lacksType ? 'call' : row.type;
		if (!lacksStatus || type !== 'call' || typeof row.duration_s !== 'number') return { ...row, ...(lacksType && { type: 'call' }) };
		told++;
		const status = row.duration_s > 0 ? 'done' : row.direction === 'in' ? 'missed' : 'no_answer';
		return { ...row, type, status };
	});
	const count = (n: number): Text => ({ ru: plural(n, 'ru', ['строка', 'строки', 'строк']), en: plural(n, 'en', ['line', 'lines']) });
	const notes: Text[] = [];
	if (lacksType && rows.length > 0)
		notes.push({
			ru: `«Активности»: столбца с видом нет, прочитаны как звонки: ${count(rows.length).ru}.`,
			en: `"Activities": no column says what these are; read as calls: ${count(rows.length).en}.`,
		});
	if (told > 0)
		notes.push({
			ru: `«Активности»: столбца с результатом нет: звонок с длительностью больше нуля – состоявшийся, без неё – недозвон (входящий – пропущенный): ${count(told).ru}.`,
			en: `"Activities": no column of results: a call that lasted is answered, one that did not is not (incoming: missed): ${count(told).en}.`,
		});
	return { rows: called, notes };
}

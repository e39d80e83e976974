import { foldName } from '../facts/named-people';
import type { Row } from '../facts/table';
import { partNamed } from '../kpis/find';
import type { Text } from '../language/text';

/** Names of own KPIs under which a formula gives another figure than its line defines: built-in names, and names of several lines. */
export function nameNotes(lines: readonly Row[]): Text[] {
	const notes: Text[] = [];
	const count = new Map<string, number>();
	for (const line of lines) {
		const names = [String(line.name ?? '').trim(), String(line.name_en ?? '').trim()].filter((name) => name !== '');
		for (const name of names)
			if (partNamed(name) !== null)
				notes.push({
					ru: `«Мои показатели»: «${name}» – имя встроенного показателя, и формулы дают его цифру, а не вашу. Назовите свой показатель иначе.`,
					en: `"My KPIs": "${name}" is the name of a built-in KPI, and formulas give its figure, not yours. Give your KPI another name.`,
				});
		for (const key of new Set(names.map(foldName))) {
			const lineCount = (count.get(key) ?? 0) + 1;
			count.set(key, lineCount);
			if (lineCount !== 2) continue;
			const name = names.find((one) => foldName(one) === key)!;
			notes.push({
				ru: `«Мои показатели»: имя «${name}» стоит в нескольких строках, и формулы берут одну из них. Оставьте одну или назовите их по-разному.`,
				en: `"My KPIs": the name "${name}" stands in several lines, and formulas take one of them. Leave one, or name them differently.`,
			});
		}
	}
	return notes;
}

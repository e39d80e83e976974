import { plainFormulas, rangeFormulas } from '../formulas/catalog';
import type { Kpi } from '../kpis/define';
import { type Language, phraseIn } from '../language/text';

const fence = (lines: readonly string[]): string => `\`\`\`\n${lines.join('\n')}\n\`\`\``;

/** Over imported data: the whole department, one manager, many at once, an option. */
export function modelForm(kpi: Kpi, language: Language): string {
	const phrase = phraseIn(language);
	const lines = [
		`=KPI("${kpi.id}"; "ALL"; "2026-07")`,
		`=KPI("${kpi.name[language]}"; "${phrase('Анна Иванова', 'Anna Ivanova')}"; "${phrase('июль 2026', '2026-Q3')}")`,
		`=KPI("${kpi.id}"; A2:A13; B1:M1)`,
	];
	const option = (kpi.options ?? []).find(({ values }) => values.length > 0);
	if (option !== undefined) lines.push(`=KPI("${kpi.id}"; "ALL"; "2026-07"; "${option.name}=${other(option.values)}")`);
	for (const part of kpi.parts ?? []) lines.push(`=KPI("${part.metric}"; "ALL"; "2026-07")`);
	const after = phrase(
		'Третья строка даёт таблицу: менеджеры из столбца A вниз, периоды из строки 1 вправо.',
		'The third line gives a table: the managers of column A down, the periods of row 1 to the right.',
	);
	const named = (kpi.parts ?? []).map(({ metric, name }) => `\`${metric}\` – ${name[language].toLowerCase()}`);
	const parts = named.length === 0 ? '' : ` ${phrase('Отдельные показатели', 'Figures of their own')}: ${named.join(', ')}.`;
	return `${fence(lines)}\n\n${after}${parts}`;
}

/** A value worth showing: not the one that holds anyway. */
const other = ([first, second]: readonly string[]): string => second ?? (Number(first) > 0 ? String(Math.ceil(Number(first) / 2)) : first!);

const DATES: Readonly<Record<string, readonly [ru: string, en: string]>> = {
	from: ['01.07.2026', '2026-07-01'],
	to: ['31.07.2026', '2026-07-31'],
	as_of: ['31.07.2026', '2026-07-31'],
};

/** Over any table: the call as it would be typed, and every argument. */
export function rangeForm(kpi: Kpi, language: Language): string | null {
	const name = `KPI_${kpi.id.toUpperCase()}`;
	const own = rangeFormulas().find((formula) => formula.kpi === kpi.id) ?? plainFormulas().find((formula) => formula.name === name);
	if (own === undefined) return null;
	const signature = `=${name}(${own.parameters.map((parameter) => parameter.name).join('; ')})`;
	const call = kpi.range === undefined ? null : exampleCall(kpi, language);
	const list = own.parameters.map((parameter) => `- \`${parameter.name}\` – ${parameter.help[language]}`).join('\n');
	return `${fence(call === null ? [signature] : [signature, call])}\n\n${list}`;
}

/** An example for a table whose columns stand side by side from A on; a second table, where one is needed, lies on a tab of its own. */
export function exampleCall(kpi: Kpi, language: Language): string {
	const form = kpi.range!;
	const at = language === 'ru' ? 0 : 1;
	const second = language === 'ru' ? 'Действия!' : 'Activities!';
	const place: Record<string, number> = { first: 0, second: 0 };
	const ranges = (form.ranges ?? []).map(({ lines = 'first' }) => {
		const letter = String.fromCharCode(65 + place[lines]!++);
		return lines === 'second' ? `${second}${letter}2:${letter}900` : `${letter}2:${letter}500`;
	});
	const sums = (form.sums ?? []).map((_, i) => `${String.fromCharCode(65 + i)}2`);
	const tail = form.tail ?? (form.sums === undefined ? (['from', 'to'] as const) : []);
	const option = kpi.options?.find(({ overData, values }) => overData === undefined && values.length > 1);
	const words = tail.flatMap((name): string[] => {
		if (DATES[name] !== undefined) return [`"${DATES[name][at]}"`];
		if (name === 'target') return ['F1'];
		if (name === 'part') return ['"overdue"'];
		if (name === 'manager') return [`"${['Иванова', 'Ivanova'][at]}"`];
		return option === undefined ? [] : [`"${option.name}=${option.values[1]}"`];
	});
	return `=KPI_${kpi.id.toUpperCase()}(${[...ranges, ...sums, ...words].join('; ')})`;
}

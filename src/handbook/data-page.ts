import { dayOf } from '../calendar/day';
import { zone } from '../calendar/zone';
import type { Column, Row } from '../facts/table';
import { type TableId, tables } from '../facts/tables';
import { type Language, phraseIn } from '../language/text';
import { grid, number } from './figures';

export type SharedData = Partial<Record<TableId, Row[]>>;

/** The rows that every example of the handbook is worked from. */
export function dataPage(data: SharedData, language: Language): string {
	const phrase = phraseIn(language);
	const moscow = zone('Europe/Moscow');
	const shown = (value: unknown, column: Column): string => {
		if (value === null || value === undefined || value === false) return '';
		if (value === true) return phrase('да', 'yes');
		if (column.kind === 'money') return number(Number(value) / 100, language);
		if (column.kind !== 'instant') return String(value);
		const day = moscow.dayAt(Number(value));
		const minutes = Math.round((Number(value) - moscow.instantOf(day)) / 60_000);
		const two = (n: number): string => String(n).padStart(2, '0');
		return `${dayOf(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
	};
	const parts = (Object.keys(data) as TableId[]).flatMap((id) => {
		const rows = data[id] ?? [];
		const list: readonly Column[] = tables[id].columns;
		const columns = list.filter(
			({ key }) => key !== 'source' && rows.some((row) => shown(row[key], list.find((one) => one.key === key)!) !== ''),
		);
		if (rows.length === 0) return [];
		return [
			`## ${tables[id].title[language]}`,
			grid(
				columns.map(({ header }) => header[language]),
				rows.map((row) => columns.map((column) => shown(row[column.key], column))),
			),
		];
	});
	return [
		phrase('# Общий набор данных', '# Shared data set'),
		phrase('[Все показатели](README.md)', '[All KPIs](README.md)'),
		phrase(
			'Июль 2026 года, время московское, данные на 31 июля. M1 – Анна Иванова, M2 – Борис Петров. Рабочее время – будни с 9 до 18; в июле 23 рабочих дня. План июля: у Ивановой 400 000 ₽ и 4 сделки, у Петрова 600 000 ₽ и 6 сделок, у отдела 1 000 000 ₽ и 10 сделок.',
			'July 2026, Moscow time, data as of 31 July. M1 is Anna Ivanova, M2 is Boris Petrov. Working hours are weekdays 9 to 18; July has 23 working days. Plans of July: Ivanova 400,000 ₽ and 4 deals, Petrov 600,000 ₽ and 6 deals, the department 1,000,000 ₽ and 10 deals.',
		),
		...parts,
	].join('\n\n');
}

import type { Text } from '../../language/text';
import { HELPERS, type HelperColumn } from './helper-columns';

/** A helper column with its position (from 0) among those that stand to the right of a tab's own columns. */
export interface PlacedColumn extends HelperColumn {
	readonly tab: string;
	readonly key: string;
	readonly place: number;
}

/** The helper columns of all recipes, in the order in which an analyst adds them; one that several recipes need is placed once. */
export class PlacedColumns {
	private readonly columns = new Map<string, PlacedColumn>();

	get list(): readonly PlacedColumn[] {
		return [...this.columns.values()];
	}

	/** Places a column behind all that its formula needs. */
	place(tab: string, key: string, column: HelperColumn): PlacedColumn {
		const name = `${tab}.${key}`;
		const existing = this.columns.get(name);
		if (existing !== undefined) return existing;
		for (const [otherTab, otherKey] of columnsIn(column.formula, tab)) {
			const other = HELPERS[otherTab]?.[otherKey];
			if (other !== undefined && `${otherTab}.${otherKey}` !== name) this.place(otherTab, otherKey, other);
		}
		// One of those may have needed this column in turn.
		const placedMeanwhile = this.columns.get(name);
		if (placedMeanwhile !== undefined) return placedMeanwhile;
		const neighbours = this.list.filter((one) => one.tab === tab);
		const placed = { ...column, title: uniqueTitle(column.title, neighbours), tab, key, place: neighbours.length };
		this.columns.set(name, placed);
		return placed;
	}

	/** The helper columns that formulas need, each behind those that it needs itself. */
	neededBy(formulas: readonly string[]): PlacedColumn[] {
		const needed = new Map<string, PlacedColumn>();
		const collect = (formula: string, tab: string): void => {
			for (const [otherTab, key] of columnsIn(formula, tab)) {
				const name = `${otherTab}.${key}`;
				const column = HELPERS[otherTab]?.[key];
				const placed = this.columns.get(name) ?? (column === undefined ? undefined : this.place(otherTab, key, column));
				if (placed === undefined || needed.has(name)) continue;
				collect(placed.formula, otherTab);
				needed.set(name, placed);
			}
		};
		for (const formula of formulas) collect(formula, '');
		return [...needed.values()];
	}
}

/** Recipes are read by headings, so helper columns of one kind on a tab are numbered from the second on. */
function uniqueTitle(title: Text, neighbours: readonly PlacedColumn[]): Text {
	const number = 1 + neighbours.filter((one) => one.title.ru.replace(/ \d+$/, '') === title.ru).length;
	return number === 1 ? title : { ru: `${title.ru} ${number}`, en: `${title.en} ${number}` };
}

/** The columns that a formula names, as [tab, column]. */
function columnsIn(formula: string, tab: string): [string, string][] {
	return [...formula.matchAll(/\{\^?(?:(\w+)\.)?(\w+)\}/g)].map((match) => [match[1] ?? tab, match[2]!]);
}

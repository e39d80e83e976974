import type { Kpi } from '../../kpis/define';
import { kpis } from '../../kpis/registry.gen';
import type { Text } from '../../language/text';
import { settleOptions } from '../../measures/settle-options';
import { HELPERS, type HelperColumn } from './helper-columns';
import { NoRecipe } from './reasons';
import { CURRENT_STATE, translate } from './translate';

/** A helper column with its position (from 0) among those that stand to the right of a tab's own columns. */
export interface PlacedColumn extends HelperColumn {
	readonly tab: string;
	readonly key: string;
	readonly place: number;
}

export interface Recipe {
	readonly kpi: Kpi;
	/** Formulas over the tabs, not yet printed. */
	readonly department: string;
	readonly manager: string;
	/** In the order in which an analyst adds them. */
	readonly helpers: readonly PlacedColumn[];
	/** Uses a helper formula of the add-on, for working time. */
	readonly usesAddOn: boolean;
}

export type RecipeResult = { readonly recipe: Recipe } | { readonly kpi: Kpi; readonly reason: Text };

export interface Recipes {
	readonly results: readonly RecipeResult[];
	readonly helpers: readonly PlacedColumn[];
}

/** What came of translating a KPI: its recipe, or why it has none. */
export function recipeOf(kpi: Kpi): RecipeResult {
	return recipes().results.find((result) => ('recipe' in result ? result.recipe.kpi : result.kpi).id === kpi.id)!;
}

/** The native formulas of every KPI, made from the definitions; a helper column that several recipes need is placed once. */
export function recipes(list: readonly Kpi[] = kpis): {
	readonly results: readonly RecipeResult[];
	readonly helpers: readonly PlacedColumn[];
} {
	const placedColumns = new Map<string, PlacedColumn>();
	const placeColumn = (tab: string, key: string, column: HelperColumn): PlacedColumn => {
		const name = `${tab}.${key}`;
		const existing = placedColumns.get(name);
		if (existing !== undefined) return existing;
		for (const [otherTab, other] of columnsIn(column.formula, tab)) {
			const inner = HELPERS[otherTab]?.[other];
			if (inner !== undefined && `${otherTab}.${other}` !== name) placeColumn(otherTab, other, inner);
		}
		const placedMeanwhile = placedColumns.get(name);
		if (placedMeanwhile !== undefined) return placedMeanwhile;
		const neighbours = [...placedColumns.values()].filter((one) => one.tab === tab);
		const placed = { ...column, title: uniqueTitle(column.title, neighbours), tab, key, place: neighbours.length };
		placedColumns.set(name, placed);
		return placed;
	};
	const keys = new Map<string, string>();
	const results = list.map((kpi): RecipeResult => {
		const formula = (isDepartment: boolean): string => {
			const expression = translate(settleOptions(kpi.measure, {}), {
				isDepartment,
				canRefer: true,
				span: { from: '#from', to: '#to' },
				definition: (id) => settleOptions(list.find((other) => other.id === id)!.measure, {}),
				add(tab, column) {
					const id = `${tab} ${column.formula}`;
					const key = keys.get(id) ?? `of_recipe_${keys.size + 1}`;
					keys.set(id, key);
					placeColumn(tab, key, column);
					return key;
				},
			});
			const plain = expression.split(CURRENT_STATE).join('');
			const whole = /NA\(\)|[/@]|MEDIAN|AVERAGEIFS/.test(plain) ? `IFERROR(${plain};"")` : plain;
			return expression.includes(CURRENT_STATE) ? `IF(#to<#as_of;"";${whole})` : whole;
		};
		try {
			const [department, manager] = [formula(true), formula(false)];
			const needed = new Map<string, PlacedColumn>();
			const collect = (text: string, tab: string): void => {
				for (const [otherTab, key] of columnsIn(text, tab)) {
					const name = `${otherTab}.${key}`;
					const column = HELPERS[otherTab]?.[key];
					const placed = placedColumns.get(name) ?? (column === undefined ? undefined : placeColumn(otherTab, key, column));
					if (placed === undefined || needed.has(name)) continue;
					collect(placed.formula, otherTab);
					needed.set(name, placed);
				}
			};
			collect(department, '');
			collect(manager, '');
			const helpers = [...needed.values()];
			const usesAddOn = [department, ...helpers.map((one) => one.formula)].some((one) => one.includes('KPI_'));
			return { recipe: { kpi, department, manager, helpers, usesAddOn } };
		} catch (error) {
			if (error instanceof NoRecipe) return { kpi, reason: error.reason };
			throw error;
		}
	});
	return { results, helpers: [...placedColumns.values()] };
}

/** Recipes are read by headings, so helper columns of one kind on a tab are numbered from the second on. */
function uniqueTitle(title: Text, neighbours: readonly PlacedColumn[]): Text {
	const number = 1 + neighbours.filter((one) => one.title.ru.replace(/ \d+$/, '') === title.ru).length;
	return number === 1 ? title : { ru: `${title.ru} ${number}`, en: `${title.en} ${number}` };
}

/** The columns that a formula names, as [tab, column]. */
function columnsIn(formula: string, tab: string): [string, string][] {
	return [...formula.matchAll(/\{\^?(?:(\w+)\.)?(\w+)\}/g)].map((m) => [m[1] ?? tab, m[2]!]);
}

import type { Kpi } from '../../kpis/define';
import { kpis } from '../../kpis/registry.gen';
import type { Text } from '../../language/text';
import { resolveOptions } from '../../measures/resolve-options';
import type { HelperColumn } from './helper-columns';
import { type PlacedColumn, PlacedColumns } from './placed-columns';
import { NoRecipe } from './reasons';
import { CURRENT_STATE, translate } from './translate';

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

let translated: Recipes | undefined;

/** The native formulas of every KPI, made from the definitions. All at once, since the place of a helper column depends on the KPIs before. */
export const recipes = (): Recipes => {
	translated ??= translateAll(kpis);
	return translated;
};

/** What came of translating a KPI: its recipe, or why it has none. */
export function recipeOf(kpi: Kpi): RecipeResult {
	return recipes().results.find((result) => ('recipe' in result ? result.recipe.kpi : result.kpi).id === kpi.id)!;
}

function translateAll(list: readonly Kpi[]): Recipes {
	const columns = new PlacedColumns();
	const keys = new Map<string, string>();
	const addColumn = (tab: string, column: HelperColumn): string => {
		const id = `${tab} ${column.formula}`;
		const key = keys.get(id) ?? `of_recipe_${keys.size + 1}`;
		keys.set(id, key);
		columns.place(tab, key, column);
		return key;
	};
	const definition = (id: string) => resolveOptions(list.find((other) => other.id === id)!.measure, {});
	const formulaOf = (kpi: Kpi, isDepartment: boolean): string =>
		complete(
			translate(resolveOptions(kpi.measure, {}), {
				isDepartment,
				canRefer: true,
				span: { from: '#from', to: '#to' },
				definition,
				addColumn,
			}),
		);
	const results = list.map((kpi): RecipeResult => {
		try {
			const [department, manager] = [formulaOf(kpi, true), formulaOf(kpi, false)];
			const helpers = columns.neededBy([department, manager]);
			const usesAddOn = [department, ...helpers.map(({ formula }) => formula)].some((formula) => formula.includes('KPI_'));
			return { recipe: { kpi, department, manager, helpers, usesAddOn } };
		} catch (error) {
			if (error instanceof NoRecipe) return { kpi, reason: error.reason };
			throw error;
		}
	});
	return { results, helpers: columns.list };
}

/** A formula that is blank where its expression has no value, and where the expression knows the present alone and an earlier day is asked for. */
function complete(expression: string): string {
	const plain = expression.split(CURRENT_STATE).join('');
	const whole = /NA\(\)|[/@]|MEDIAN|AVERAGEIFS/.test(plain) ? `IFERROR(${plain};"")` : plain;
	return expression.includes(CURRENT_STATE) ? `IF(#to<#as_of;"";${whole})` : whole;
}

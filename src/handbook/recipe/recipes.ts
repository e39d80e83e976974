import type { Kpi } from '../../kpis/define';
import { kpis } from '../../kpis/registry.gen';
import type { Text } from '../../language/text';
import { resolveOptions } from '../../measures/resolve-options';
import { HELPERS, type HelperColumn } from './helper-columns';
import { NoRecipe } from './reasons';
import { NOW, translate } from './translate';

/** A helper column in its place: a tab, and the how-manieth it is beside the tab's own columns. */
export interface Placed extends HelperColumn {
	readonly tab: string;
	readonly key: string;
	readonly place: number;
}

export interface Recipe {
	readonly kpi: Kpi;
	/** Formulas over the tabs, not yet printed. */
	readonly department: string;
	readonly manager: string;
	/** In the order in which they are to be added. */
	readonly helpers: readonly Placed[];
	/** Uses a helper formula of the add-on, for working time. */
	readonly usesAddOn: boolean;
}

export type Cooked = { readonly recipe: Recipe } | { readonly kpi: Kpi; readonly reason: Text };

/** The native formulas of every KPI, from the definitions; one place for each helper column, whichever recipes share it. */
export function recipes(list: readonly Kpi[] = kpis): { readonly cooked: readonly Cooked[]; readonly helpers: readonly Placed[] } {
	const shelf = new Map<string, Placed>();
	const take = (tab: string, key: string, column: HelperColumn): Placed => {
		const name = `${tab}.${key}`;
		const known = shelf.get(name);
		if (known !== undefined) return known;
		for (const [otherTab, other] of named(column.formula, tab)) {
			const inner = HELPERS[otherTab]?.[other];
			if (inner !== undefined && `${otherTab}.${other}` !== name) take(otherTab, other, inner);
		}
		const again = shelf.get(name);
		if (again !== undefined) return again;
		const place = [...shelf.values()].filter((one) => one.tab === tab).length;
		const placed = { ...column, tab, key, place };
		shelf.set(name, placed);
		return placed;
	};
	const own = new Map<string, string>();
	const cooked = list.map((kpi): Cooked => {
		const formula = (isDepartment: boolean): string => {
			const said = translate(resolveOptions(kpi.measure, {}), {
				isDepartment,
				canRefer: true,
				span: { from: '#from', to: '#to' },
				definition: (id) => resolveOptions(list.find((other) => other.id === id)!.measure, {}),
				add(tab, column) {
					const id = `${tab} ${column.formula}`;
					const key = own.get(id) ?? `own_${own.size + 1}`;
					own.set(id, key);
					take(tab, key, column);
					return key;
				},
			});
			const plain = said.split(NOW).join('');
			const whole = /NA\(\)|[/@]|MEDIAN|AVERAGEIFS/.test(plain) ? `IFERROR(${plain};"")` : plain;
			return said.includes(NOW) ? `IF(#to<#as_of;"";${whole})` : whole;
		};
		try {
			const [department, manager] = [formula(true), formula(false)];
			const needed = new Map<string, Placed>();
			const need = (text: string, tab: string): void => {
				for (const [otherTab, key] of named(text, tab)) {
					const name = `${otherTab}.${key}`;
					const column = HELPERS[otherTab]?.[key];
					const placed = shelf.get(name) ?? (column === undefined ? undefined : take(otherTab, key, column));
					if (placed === undefined || needed.has(name)) continue;
					need(placed.formula, otherTab);
					needed.set(name, placed);
				}
			};
			need(department, '');
			need(manager, '');
			const helpers = [...needed.values()];
			const usesAddOn = [department, ...helpers.map((one) => one.formula)].some((said) => said.includes('KPI_'));
			return { recipe: { kpi, department, manager, helpers, usesAddOn } };
		} catch (error) {
			if (error instanceof NoRecipe) return { kpi, reason: error.reason };
			throw error;
		}
	});
	return { cooked, helpers: [...shelf.values()] };
}

/** The columns that a formula names, as [tab, column]. */
function named(formula: string, tab: string): [string, string][] {
	return [...formula.matchAll(/\{\^?(?:(\w+)\.)?(\w+)\}/g)].map((m) => [m[1] ?? tab, m[2]!]);
}

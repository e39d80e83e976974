import type { IStyleData, Nullable } from '@univerjs/core';
import { LexerTreeBuilder, RegisterOtherFormulaService } from '@univerjs/engine-formula';
import type { Area, FormatRule, WireCell } from '../../wire';
import { keyOf, type Model } from '../model/model';
import { rangeOf } from './choices';
import { meets } from './criteria';
import { type DrawnGrid, UNIT } from './drawn-grid';
import { gradientColour, spread } from './gradient';
import { withCommas } from './separators';
import { colour } from './style';

interface RegisteredFormula {
	readonly area: Area;
	readonly gridId: string;
	readonly id: string;
}

interface Prepared {
	/** By rule, the formulas that the grid's engine works out for it. */
	readonly formulas: Map<FormatRule, RegisteredFormula[]>;
	readonly looks: Map<number, IStyleData | null>;
	readonly spreads: Map<FormatRule, readonly number[]>;
}

/** Conditional formats: the first rule that holds decides, as in Google Sheets. */
export class Rules {
	private readonly sheets = new Map<string, Prepared>();
	private listening = false;

	private readonly grid: DrawnGrid;
	private readonly model: Model;

	constructor(grid: DrawnGrid, model: Model) {
		this.grid = grid;
		this.model = model;
	}

	/** Cells changed, or (`anew`) the rules themselves. */
	refresh(id: string, anew: boolean): void {
		const old = this.sheets.get(id);
		old?.looks.clear();
		old?.spreads.clear();
		if (!anew) {
			// The engine recalculates only formulas marked dirty; it does not notice this page's patches.
			for (const registered of [...(old?.formulas.values() ?? [])].flat())
				this.engine.markFormulaDirty(UNIT, registered.gridId, registered.id);
			return;
		}
		for (const registered of [...(old?.formulas.values() ?? [])].flat())
			this.engine.deleteFormula(UNIT, registered.gridId, [registered.id]);
		const rules = this.model.sheets.get(id)?.rules ?? [];
		if (rules.length === 0) {
			this.sheets.delete(id);
			return;
		}
		const prepared: Prepared = { formulas: new Map(), looks: new Map(), spreads: new Map() };
		this.sheets.set(id, prepared);
		for (const rule of rules) if (rule.criteria === 'CUSTOM_FORMULA') prepared.formulas.set(rule, this.ask(id, rule));
	}

	lookOf(id: string, row: number, column: number, cell: WireCell | undefined): IStyleData | null {
		const prepared = this.sheets.get(id);
		if (!prepared) return null;
		const key = keyOf(row, column);
		let look = prepared.looks.get(key);
		if (look === undefined) {
			look = this.work(id, prepared, row, column, cell);
			prepared.looks.set(key, look);
		}
		return look;
	}

	private work(id: string, prepared: Prepared, row: number, column: number, cell: WireCell | undefined): IStyleData | null {
		for (const rule of this.model.sheets.get(id)?.rules ?? []) {
			if (!rule.areas.some((area) => covers(area, row, column))) continue;
			if (rule.gradient) {
				const background = typeof cell?.[2] === 'number' ? gradientColour(rule.gradient, this.spread(id, prepared, rule), cell[2]) : null;
				if (background) return { bg: { rgb: background } };
			} else if (rule.criteria === 'CUSTOM_FORMULA' ? this.holds(prepared, rule, row, column) : meets(rule, cell, this.model.book.timeZone))
				return lookOf(rule.look);
		}
		return null;
	}

	private spread(id: string, prepared: Prepared, rule: FormatRule): readonly number[] {
		let numbers = prepared.spreads.get(rule);
		if (!numbers) {
			numbers = spread(rule.areas, this.model.sheets.get(id)!.cells);
			prepared.spreads.set(rule, numbers);
		}
		return numbers;
	}

	private get engine(): RegisterOtherFormulaService {
		return this.grid.injector.get(RegisterOtherFormulaService);
	}

	/** References in a rule's formula are relative to the first cell of its first range. */
	private ask(id: string, rule: FormatRule): RegisteredFormula[] {
		this.listen();
		const gridId = this.grid.gridIdOf(id);
		const first = rule.areas[0];
		const text = rule.args[0];
		if (gridId === undefined || !first || typeof text !== 'string') return [];
		const formula = withCommas(text);
		const lexer = this.grid.injector.get(LexerTreeBuilder);
		return rule.areas.map((area) => {
			const moved = area === first ? formula : lexer.moveFormulaRefOffset(formula, area.column - first.column, area.row - first.row);
			return { area, gridId, id: this.engine.registerFormulaWithRange(UNIT, gridId, moved, [rangeOf(area)]) };
		});
	}

	private holds(prepared: Prepared, rule: FormatRule, row: number, column: number): boolean {
		const registered = prepared.formulas.get(rule)?.find(({ area }) => covers(area, row, column));
		if (!registered) return false;
		const { result } = this.engine.getFormulaValueSync(UNIT, registered.gridId, registered.id) ?? {};
		const answer: Nullable<{ v?: unknown }> = result?.[row - registered.area.row]?.[column - registered.area.column]?.[0]?.[0];
		return answer?.v === true || (typeof answer?.v === 'number' && answer.v !== 0);
	}

	private listen(): void {
		if (this.listening) return;
		this.listening = true;
		this.engine.formulaResult$.subscribe((results) => {
			const answered = new Set(Object.keys(results[UNIT] ?? {}));
			for (const [id, prepared] of this.sheets) if (answered.has(this.grid.gridIdOf(id) ?? '')) prepared.looks.clear();
			if (answered.size > 0) this.grid.redraw();
		});
	}
}

const covers = (area: Area, row: number, column: number): boolean =>
	row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

function lookOf(look: FormatRule['look']): IStyleData {
	return {
		...(look.background ? { bg: { rgb: colour(look.background) } } : {}),
		...(look.color ? { cl: { rgb: colour(look.color) } } : {}),
		...(look.bold === undefined ? {} : { bl: look.bold ? 1 : 0 }),
		...(look.italic === undefined ? {} : { it: look.italic ? 1 : 0 }),
		...(look.underline ? { ul: { s: 1 } } : {}),
		...(look.strike ? { st: { s: 1 } } : {}),
	};
}

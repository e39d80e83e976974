import { toText } from '../values/coerce';
import type { CalcLocale } from '../values/locale-year';
import { numeric, type Scalar } from '../values/scalar';
import { compareValues, evaluateExpression, holds, type Row } from './expressions';
import { labelOf } from './labels';
import type { QuerySource } from './source';
import { type Expression, hasAggregate, QueryFault, type Statement, textOf } from './statement';

type Line = readonly Scalar[];
type Evaluate = (expression: Expression) => Scalar;

interface OutputRow {
	readonly cells: readonly Scalar[];
	readonly evaluate: Evaluate;
}

const aggregated = (name: string, values: readonly Scalar[]): Scalar => {
	const present = values.filter((value) => value !== null);
	if (name === 'count') return present.length;
	if (present.length === 0) return null;
	if (name === 'max') return present.reduce((a, b) => (compareValues(a, b) >= 0 ? a : b));
	if (name === 'min') return present.reduce((a, b) => (compareValues(a, b) <= 0 ? a : b));
	if (present.some((value) => typeof value !== 'number')) throw new QueryFault(`AVG_SUM_ONLY_NUMERIC`);
	const sum = present.reduce<number>((total, value) => total + numeric(value)!, 0);
	return name === 'sum' ? sum : sum / present.length;
};

/** Columns and functions that a grouped query may name outside an aggregate are those that it groups by. */
const checkGrouped = (expression: Expression, groups: ReadonlySet<string>): void => {
	if (groups.has(textOf(expression)) || expression.kind === 'aggregate' || expression.kind === 'literal') return;
	if (expression.kind === 'column') throw new QueryFault(`ADD_COL_TO_GROUP_BY_OR_AGG: ${expression.id}`);
	for (const arg of expression.args) checkGrouped(arg, groups);
};

export class QueryRun {
	private readonly source: QuerySource;
	private readonly statement: Statement;
	private readonly now: () => number;
	private readonly locale: CalcLocale;
	private readonly places: ReadonlyMap<string, number>;

	constructor(source: QuerySource, statement: Statement, now: () => number, locale: CalcLocale) {
		this.source = source;
		this.statement = statement;
		this.now = now;
		this.locale = locale;
		this.places = new Map(source.ids.map((id, column) => [id, column]));
	}

	/** Rows × columns with the headings above, when there is one. */
	table(): Scalar[][] {
		const { statement, source } = this;
		const select = statement.select ?? source.ids.map((id): Expression => ({ kind: 'column', id }));
		const lines = statement.where ? source.rows.filter((line) => holds(statement.where!, this.rowOf([line], false))) : source.rows;
		const isGrouped = statement.groupBy.length > 0 || statement.pivot.length > 0 || select.some(hasAggregate);
		const { labels, rows } = isGrouped
			? this.grouped(select, lines)
			: {
					labels: select.map((one) => this.label(one)),
					rows: lines.map((line) => {
						const evaluate: Evaluate = (expression) => evaluateExpression(expression, this.rowOf([line], false));
						return { cells: select.map(evaluate), evaluate };
					}),
				};
		const orderedRows = this.ordered(rows)
			.filter((_, index) => index % statement.skipping === 0)
			.slice(statement.offset, statement.offset + statement.limit)
			.map(({ cells }) => [...cells]);
		return labels.some((label) => label !== '') ? [labels.map((label) => label || null), ...orderedRows] : orderedRows;
	}

	private rowOf(lines: readonly Line[], mayAggregate: boolean): Row {
		return {
			column: (id) => {
				const place = this.places.get(id);
				if (place === undefined) throw new QueryFault(`NO_COLUMN: ${id}`);
				return lines[0]?.[place] ?? null;
			},
			aggregate: ({ name, of }) => {
				if (!mayAggregate) throw new QueryFault('CANNOT_BE_IN_WHERE');
				return aggregated(
					name,
					lines.map((line) => evaluateExpression(of, this.rowOf([line], false))),
				);
			},
			now: this.now,
		};
	}

	private label(expression: Expression): string {
		return (
			this.statement.labels.get(textOf(expression)) ?? labelOf(expression, (id) => this.source.labels[this.places.get(id) ?? -1] ?? '')
		);
	}

	private valuesOf(expressions: readonly Expression[], line: Line): Scalar[] {
		return expressions.map((one) => evaluateExpression(one, this.rowOf([line], false)));
	}

	/** Lines by the values of these expressions, in the order of the values. */
	private groups(expressions: readonly Expression[], lines: readonly Line[]): { values: readonly Scalar[]; lines: Line[] }[] {
		const groups = new Map<string, { values: readonly Scalar[]; lines: Line[] }>();
		for (const line of lines) {
			const values = this.valuesOf(expressions, line);
			const key = JSON.stringify(values);
			const group = groups.get(key) ?? { values, lines: [] };
			group.lines.push(line);
			groups.set(key, group);
		}
		const inOrder = (a: readonly Scalar[], b: readonly Scalar[]): number =>
			a.map((value, index) => compareValues(value, b[index]!)).find((order) => order !== 0) ?? 0;
		return [...groups.values()].sort((a, b) => inOrder(a.values, b.values));
	}

	private grouped(select: readonly Expression[], lines: readonly Line[]): { labels: string[]; rows: OutputRow[] } {
		const { groupBy, pivot, labels: given } = this.statement;
		const names = new Set(groupBy.map(textOf));
		for (const one of select) checkGrouped(one, names);
		const pivots = pivot.length > 0 ? this.groups(pivot, lines).map(({ values }) => values) : [null];
		const several = select.filter(hasAggregate).length > 1;
		const columns = select.flatMap((expression) =>
			(hasAggregate(expression) ? pivots : [null]).map((values) => {
				const prefix = values?.map((value) => toText(value, this.locale)).join(',');
				const isNamed = several || given.has(textOf(expression));
				return {
					expression,
					key: values ? JSON.stringify(values) : null,
					label: prefix === undefined ? this.label(expression) : isNamed ? `${prefix} ${this.label(expression)}`.trim() : prefix,
				};
			}),
		);
		const rows = this.groups(groupBy, lines).map((group): OutputRow => {
			const byPivot = new Map<string, Line[]>();
			if (pivot.length > 0)
				for (const { values, lines: part } of this.groups(pivot, group.lines)) byPivot.set(JSON.stringify(values), part);
			const evaluateOver = (expression: Expression, part: readonly Line[]): Scalar =>
				part.length === 0 ? null : evaluateExpression(expression, this.rowOf(part, true));
			return {
				cells: columns.map(({ expression, key }) => evaluateOver(expression, key === null ? group.lines : (byPivot.get(key) ?? []))),
				evaluate: (expression) => {
					if (pivot.length > 0 && hasAggregate(expression)) throw new QueryFault('COL_AGG_NOT_IN_SELECT');
					checkGrouped(expression, names);
					return evaluateOver(expression, group.lines);
				},
			};
		});
		return { labels: columns.map(({ label }) => label), rows };
	}

	private ordered(rows: readonly OutputRow[]): readonly OutputRow[] {
		const { orderBy } = this.statement;
		if (orderBy.length === 0) return rows;
		const keyed = rows.map((row) => ({ row, keys: orderBy.map(({ by }) => row.evaluate(by)) }));
		return keyed
			.sort(
				(a, b) => orderBy.map(({ descending }, at) => compareValues(a.keys[at]!, b.keys[at]!) * (descending ? -1 : 1)).find(Boolean) ?? 0,
			)
			.map(({ row }) => row);
	}
}

import type { Column } from '../facts/table';
import { type TableId, tables } from '../facts/tables';
import { type Text, text } from '../language/text';
import type { Frame, Measure, Population, SourceId } from '../measures/vocabulary';
import { enriched, readingOf } from './enriched';
import { expanded } from './expand';
import { isTheirs } from './measures/fold';
import type { Compiler, Place } from './measures/place';
import { conditionOn } from './measures/population';
import { figureOf } from './measures/printers';
import { Reach } from './measures/reach';
import { isSlice, sliceCondition } from './measures/slice';
import { grid, people, periods } from './measures/spines';
import { Refusal } from './refusal';
import { all, list, name, parameter, relation, type Sql, sql, step } from './sql/fragment';
import { googleSql, type Printed } from './sql/google';
import { rawColumn } from './tables/raw';

/** A plan that the query takes: of which metric, for whom, of the asked periods or of those that frames make of them. */
export interface AskedPlan {
	readonly n: number;
	readonly measure: Extract<Measure, { kind: 'target' }>;
	readonly frames: readonly Frame[];
	readonly scopes: Place['scopes'];
}

export interface Question {
	/** Each with its options settled and its slices cut, and what it means by other KPIs. */
	readonly figures: readonly { readonly measure: Measure; readonly definition: (id: string) => Measure }[];
	/** The columns that people have added to a table, in the order of their slots. */
	readonly own?: (table: TableId) => readonly Column[];
}

/** The figures of measures as one query with a line `k`, `scope`, `period`, `value` for each measure, scope and period. */
export interface Compiled extends Printed {
	readonly plans: readonly AskedPlan[];
}

const ASKED: Place = { frames: [], scopes: 'asked' };

/** The query of measures. It takes `periods`, `scopes` and, where plans are asked, `plans`; what cannot be had is a `Refusal`. */
export function compile(question: Question): Compiled {
	const { query, plans } = queryOf(question);
	return { ...googleSql(query), plans };
}

/** The same before it is printed, for a query around it. */
export function queryOf(question: Question): { readonly query: Sql; readonly plans: readonly AskedPlan[] } {
	const compiler = new Steps(question);
	const figures = question.figures.map(({ measure, definition }, k) => {
		const figure = compiler.figure(expanded(measure, definition), ASKED);
		return question.figures.length === 1
			? sql`SELECT scope, period, value FROM ${figure}`
			: sql`SELECT ${parameter({ type: 'INT64', value: k })} AS k, scope, period, value FROM ${figure}`;
	});
	return { query: list(figures, sql`\nUNION ALL\n`), plans: compiler.plans };
}

/** What the sheet works out row by row in code alone, such as the days between two dates that an own KPI names. */
const noColumn = (key: string): Text =>
	key.startsWith('reached:')
		? text(
				'Число или дата сделки или клиента в условии на строки другой таблицы в хранилище пока не считается.',
				'A number or a date of the deal or the client cannot be a condition on rows of another table in the warehouse yet.',
			)
		: key.startsWith('days:')
			? text(
					'Разность двух дат, которую называет свой показатель, в хранилище пока не считается.',
					'The days between two dates that a KPI of one’s own names cannot be had from the warehouse yet.',
				)
			: text(`Столбца «${key}» в хранилище нет.`, `The warehouse has no column "${key}".`);

class Steps implements Compiler {
	readonly plans: AskedPlan[] = [];
	private readonly question: Question;
	private readonly steps = new Map<string, Sql>();

	constructor(question: Question) {
		this.question = question;
	}

	figure(measure: Measure, place: Place): Sql {
		return figureOf(measure, place, this);
	}

	shared(key: unknown, label: string, query: () => Sql): Sql {
		const word = JSON.stringify(key, (_, value) => (value === Number.POSITIVE_INFINITY ? 'ever' : value));
		let present = this.steps.get(word);
		if (present === undefined) {
			present = step(label, query());
			this.steps.set(word, present);
		}
		return present;
	}

	periods(place: Place): Sql {
		return periods({ ...place, scopes: 'asked' }, (key, label, query) => this.shared(key, label, query));
	}

	people(place: Place): Sql {
		return people(place, (key, label, query) => this.shared(key, label, query));
	}

	members({ table, credit }: Population, place: Place): Sql {
		const credits = sql`SELECT DISTINCT ${this.read(table, credit)} AS credit FROM ${relation(this.table(table))} AS x`;
		return this.shared(
			['members', table, credit, place.scopes],
			'members',
			() => sql`SELECT w.scope, x.credit FROM (${credits}) AS x JOIN ${this.people(place)} AS w ON ${isTheirs}`,
		);
	}

	grid(place: Place): Sql {
		return grid(place, this);
	}

	population(of: Parameters<Compiler['population']>[0], columns: Readonly<Record<string, Sql>>): Sql {
		const reach = new Reach(of.table, this);
		const tests = of.where.map((condition) =>
			isSlice(condition) ? sliceCondition(condition, of.table, reach, this) : conditionOn(this, of.table, condition),
		);
		const more = Object.entries(columns).map(([key, value]) => sql`, ${value} AS ${name(key)}`);
		return sql`(
			SELECT ${this.read(of.table, of.at)} AS moment, ${this.read(of.table, of.credit)} AS credit${list(more, sql``)}
			FROM ${list([sql`${relation(this.table(of.table))} AS x`, ...reach.all], sql` `)} WHERE ${all(tests)}
		)`;
	}

	read(table: SourceId, key: string, row: Sql = sql`x`): Sql {
		if (readingOf(table, key) !== null) return sql`${row}.${name(key)}`;
		const fact = table in tables ? rawColumn(table as TableId, key, this.own(table)) : null;
		if (fact === null) throw new Refusal(noColumn(key));
		return sql`${row}.${name(fact.name)}`;
	}

	table(id: SourceId) {
		return enriched(id);
	}

	own(table: SourceId): readonly Column[] {
		return table in tables ? (this.question.own?.(table as TableId) ?? []) : [];
	}

	plan(measure: AskedPlan['measure'], { frames, scopes }: Place): number {
		const key = JSON.stringify([measure, frames, scopes]);
		const present = this.plans.find((one) => JSON.stringify([one.measure, one.frames, one.scopes]) === key);
		if (present !== undefined) return present.n;
		this.plans.push({ n: this.plans.length, measure, frames, scopes });
		return this.plans.length - 1;
	}
}

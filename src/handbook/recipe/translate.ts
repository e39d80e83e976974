import { isRowId } from '../../columns/kit/sources';
import { text } from '../../language/text';
import type { Measure, Population } from '../../measures/vocabulary';
import { ANY_NUMBER, type Criterion, columnOf, inPeriod, type Rows, rowsOf, type Span } from './criteria';
import { HELPERS, type HelperColumn } from './helper-columns';
import { NoRecipe, REASONS } from './reasons';

export interface Context {
	/** Counts everybody's rows, not one manager's. */
	readonly isDepartment: boolean;
	readonly span: Span;
	/** Other KPIs may be taken from their lines on the check tab. */
	readonly canRefer: boolean;
	readonly definition: (id: string) => Measure;
	/** Adds a helper column that no column of a definition stands for; returns its key. */
	readonly addColumn: (tab: string, column: HelperColumn) => string;
}

/** Begins an expression that knows the present state alone. */
export const CURRENT_STATE = '!now ';

type Fold = Extract<Measure, { kind: 'count' | 'sum' | 'mean' | 'median' | 'distinct' }>;
type Stock = Extract<Measure, { kind: 'stock' }>;

/** The expression of a definition as native functions; what has no value comes out as an error, which the whole formula turns into a blank. */
export function translate(measure: Measure, context: Context): string {
	const translatePart = (part: Measure): string => translate(part, context);
	const inBrackets = (part: Measure): string => {
		const expression = translatePart(part);
		return /[-+*/]/.test(expression.replace(/\([^()]*(\([^()]*(\([^()]*(\([^()]*\)[^()]*)*\)[^()]*)*\)[^()]*)*\)/g, ''))
			? `(${expression})`
			: expression;
	};
	switch (measure.kind) {
		case 'count':
		case 'sum':
		case 'mean':
		case 'median':
		case 'distinct':
			return fold(measure, context, creditedRows(measure.of, context, inPeriod(columnOf(measure.of.table, measure.of.at), context.span)));
		case 'stock':
			return stock(measure, context);
		case 'cohort':
			return cohort(measure, context);
		case 'accrual': {
			if (context.span.from !== '#from') throw new NoRecipe(REASONS.frame);
			return sumOf('in_period', creditedRows(measure.of, context, []), null);
		}
		case 'balance': {
			if (context.span.to !== '#to') throw new NoRecipe(REASONS.frame);
			const due: Criterion[] = measure.isOverdue ? [{ column: 'due_date', test: '"<"&#to' }] : [];
			return sumOf('outstanding', creditedRows({ table: 'invoices', where: [], at: 'issued_at', credit: 'holder' }, context, due), null);
		}
		case 'ratio':
			return `${inBrackets(measure.top)}/${measure.positive ? `MAX(0;${translatePart(measure.bottom)})` : inBrackets(measure.bottom)}`;
		case 'product':
			return `${inBrackets(measure.of[0])}*${inBrackets(measure.of[1])}`;
		case 'plus':
			return `${translatePart(measure.of[0])}+${translatePart(measure.of[1])}`;
		case 'minus':
			return `${translatePart(measure.of[0])}-${inBrackets(measure.of[1])}`;
		case 'gap':
			return `ABS(${translatePart(measure.of[0])}-${inBrackets(measure.of[1])})`;
		case 'constant':
			return String(Number(measure.value));
		case 'needs':
			return translatePart(measure.of);
		case 'covered': {
			const at = inPeriod(columnOf(measure.rows.table, measure.rows.at), context.span);
			const rows = creditedRows(measure.rows, context, at);
			const rowsWithValue = {
				...rows,
				pairs: [...rows.pairs, { column: columnOf(measure.rows.table, measure.column), test: ANY_NUMBER }],
			};
			return `IF(AND(${countOf(rows)}>0;${countOf(rowsWithValue)}=0);NA();${translatePart(measure.of)})`;
		}
		case 'company':
			return translate(measure.of, { ...context, isDepartment: true });
		case 'over':
			return over(measure, context);
		case 'target':
			return `SUMIF({targets.lookup};${context.isDepartment ? '"company' : '#manager&"'}|${measure.metric}|"&#token;{targets.value})`;
		case 'elapsed':
			return 'KPI_WORKDAYS(#from;#to)/KPI_WORKDAYS(#from;#end)';
		case 'kpi':
			// A figure that has a line of its own on the check tab is taken from there.
			return context.span.from === '#from' && context.canRefer
				? `@${context.isDepartment ? 'department' : 'manager'}:${measure.id}`
				: translatePart(context.definition(measure.id));
		case 'portion':
			throw new NoRecipe(REASONS.spread);
		case 'blank':
			return 'NA()';
		case 'choose':
			throw new Error('options must be settled before');
	}
}

/** The rows credited to the manager, or everybody's, that meet more conditions. */
function creditedRows(of: Population, { isDepartment }: Context, more: readonly Criterion[]): Rows {
	const rows = rowsOf(of);
	const credit: Criterion[] = isDepartment ? [] : [{ column: columnOf(of.table, of.credit), test: '#manager' }];
	return { ...rows, pairs: [...rows.pairs, ...more, ...credit] };
}

/** Every way to meet the conditions. */
function combinations({ pairs, alternatives }: Rows): (readonly Criterion[])[] {
	return alternatives.reduce<(readonly Criterion[])[]>(
		(list, words) => list.flatMap((way) => words.map((word) => [...way, word])),
		[pairs],
	);
}

const isSparse = ({ test }: Criterion): boolean => /^"(<>.*)?"$/.test(test);

/** Conditions that empty cells meet come last: some spreadsheets read the ranges only as far down as the first one is filled. */
const ordered = (pairs: readonly Criterion[]): Criterion[] => [
	...pairs.filter((pair) => !isSparse(pair)),
	...pairs.filter((pair) => isSparse(pair)),
];

const criteriaText = (tab: string, pairs: readonly Criterion[]): string =>
	ordered(pairs)
		.map(({ column, test }) => `{${tab}.${column}};${test}`)
		.join(';');

function sumOfTerms(rows: Rows, one: (pairs: string) => string, credits: Criterion | null = rows.credits): string {
	const terms = combinations(rows).flatMap((way) => [
		`+${one(criteriaText(rows.tab, way))}`,
		...(credits === null ? [] : [`-${one(criteriaText(rows.tab, [...way, credits]))}`]),
	]);
	const sum = terms.join('').slice(1);
	return terms.length > 1 ? `(${sum})` : sum;
}

const countOf = (rows: Rows): string => sumOfTerms(rows, (pairs) => `COUNTIFS(${pairs})`);

function sumOf(column: string, rows: Rows, credits: Criterion | null = rows.credits): string {
	return sumOfTerms(rows, (pairs) => (pairs === '' ? `SUM({${rows.tab}.${column}})` : `SUMIFS({${rows.tab}.${column}};${pairs})`), credits);
}

function fold(measure: Fold, context: Context, rows: Rows): string {
	if (measure.kind === 'count') return countOf(rows);
	const column = columnOf(measure.of.table, measure.column);
	const credits = HELPERS[rows.tab]?.[column]?.skipsCredits ? null : rows.credits;
	if (measure.kind === 'sum') return sumOf(column, rows, credits);
	if (measure.kind === 'distinct') return distinct(column, context, rows);
	if (rows.alternatives.length > 0) throw new NoRecipe(REASONS.alternatives);
	if (measure.kind === 'mean') return `AVERAGEIFS({${rows.tab}.${column}};${criteriaText(rows.tab, rows.pairs)})`;
	const helper = context.addColumn(rows.tab, {
		title: text('Входит в медиану', 'In the median'),
		formula: `IF(COUNTIFS(${onThisLine(rows.pairs)})=0;"";{${column}})`,
	});
	return `MEDIAN({${rows.tab}.${helper}})`;
}

const onThisLine = (pairs: readonly Criterion[]): string =>
	ordered(pairs)
		.map(({ column, test }) => `{${column}};${test}`)
		.join(';');
const upToThisLine = (pairs: readonly Criterion[]): string =>
	ordered(pairs)
		.map(({ column, test }) => `{^${column}};${test}`)
		.join(';');

/** Counts each value once: on the line where it comes first among the rows that count. */
function distinct(column: string, context: Context, rows: Rows): string {
	if (rows.alternatives.length > 0) throw new NoRecipe(REASONS.alternatives);
	const pairs = rows.pairs.filter(({ test }) => test !== '"<0"');
	const notCredit = rows.credits === null ? '' : `;N({${rows.credits.column}})>=0`;
	const sameValue = `{^${column}};{${column}}`;
	const earlier = `COUNTIFS(${sameValue};${upToThisLine(pairs)})`;
	const earlierCredits = rows.credits === null ? '' : `-COUNTIFS(${sameValue};${upToThisLine([...pairs, rows.credits])})`;
	const counts = `COUNTIFS(${onThisLine(pairs)})=1`;
	const helper = context.addColumn(rows.tab, {
		title: context.isDepartment ? text('Впервые', 'First time') : text('Впервые у менеджера', 'First time of the manager'),
		formula: `IF(${notCredit === '' ? counts : `AND(${counts}${notCredit})`};IF(${earlier}${earlierCredits}=1;1;0);0)`,
	});
	return `SUM({${rows.tab}.${helper}})`;
}

function stock(measure: Stock, context: Context): string {
	const { of, limits, moment } = measure;
	const { from, to } = context.span;
	const isNow = of.at === 'always';
	const pairs: Criterion[] = [];
	const at = moment === 'start' ? from : `${to}+1`;
	if (!isNow) {
		pairs.push({ column: columnOf(of.table, of.at), test: `"<"&${at}` });
		pairs.push({ column: columnOf(of.table, measure.until), test: `">="&${at}` });
	}
	if (limits?.age !== undefined) {
		const column = columnOf(of.table, limits.age.column);
		if (limits.age.beyond !== undefined) pairs.push({ column, test: `"<"&${to}-${Number(limits.age.beyond)}` });
		const most = Number(limits.age.within ?? Number.POSITIVE_INFINITY);
		if (most < Number.POSITIVE_INFINITY) pairs.push({ column, test: `">="&${to}-${most}` });
	}
	if (limits?.expected?.undated !== undefined) throw new NoRecipe(REASONS.undated);
	if (limits?.expected !== undefined) {
		const column = columnOf(of.table, limits.expected.column);
		pairs.push({ column, test: `"<"&#end+1` });
		if (limits.expected.when === 'in period') pairs.push({ column, test: `">="&${from}` });
	}
	const rows = creditedRows(of, context, pairs);
	const expression =
		measure.fold === 'sum'
			? sumOf(columnOf(of.table, measure.column), rows)
			: isRowId(of.table, measure.column)
				? countOf(rows)
				: distinct(columnOf(of.table, measure.column), context, rows);
	return isNow ? `${CURRENT_STATE}${expression}` : expression;
}

/** Where the goal is a state of the very row that entered, the share is a ratio of two counts. */
function cohort(measure: Extract<Measure, { kind: 'cohort' }>, context: Context): string {
	const { entry, goal, subject, whenever } = measure;
	const [reached] = goal;
	if (subject !== 'deal_id' || entry.table !== 'deals' || goal.length !== 1 || reached!.table !== 'deals' || reached!.at !== 'closed_at')
		throw new NoRecipe(REASONS.cohort);
	const entered = creditedRows(entry, context, inPeriod(columnOf('deals', entry.at), context.span));
	const { pairs } = rowsOf({ ...reached!, where: reached!.where.filter(({ column }) => column === 'state') });
	const inTime = whenever === true ? [] : [{ column: 'cycle_days', test: '">=0"' }];
	const reachedPairs = [...pairs, { column: 'closed_at', test: '"<"&#as_of+1' }, ...inTime];
	return `${countOf({ ...entered, pairs: [...entered.pairs, ...reachedPairs] })}/${countOf(entered)}`;
}

function over({ of, frame }: Extract<Measure, { kind: 'over' }>, context: Context): string {
	if (typeof frame === 'object')
		return translate(of, { ...context, canRefer: false, span: { from: `(#to-${Number(frame.lastDays) - 1})`, to: '#to' } });
	const span = frame === 'previous' ? { from: '#before_from', to: '#before_to' } : { from: 'EDATE(#from;-12)', to: 'EDATE(#to;-12)' };
	const first = 'INT(MIN({deals.created_at};{deals.closed_at};{activities.occurred_at}))';
	return `IF(${span.to}<${first};NA();${translate(of, { ...context, span })})`;
}

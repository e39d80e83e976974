import { isRowId } from '../../columns/kit/sources';
import { text } from '../../language/text';
import type { Measure, Population } from '../../measures/vocabulary';
import { type Criterion, columnOf, inPeriod, type Rows, rowsOf, type Span } from './criteria';
import { HELPERS, type HelperColumn } from './helper-columns';
import { NoRecipe, REASONS } from './reasons';

export interface Context {
	/** Nobody in particular: the whole department. */
	readonly isDepartment: boolean;
	readonly span: Span;
	/** Other KPIs stand on the check tab, with a recipe of their own. */
	readonly canRefer: boolean;
	readonly definition: (id: string) => Measure;
	/** Takes a helper column that this formula alone needs; gives its key. */
	readonly add: (tab: string, column: HelperColumn) => string;
}

/** Marks a figure of which the past is not known. */
export const CURRENT_STATE = '!now ';

type Fold = Extract<Measure, { kind: 'count' | 'sum' | 'mean' | 'median' | 'distinct' }>;
type Stock = Extract<Measure, { kind: 'stock' }>;

/** The expression of a definition as native functions; what has no value comes out as an error, which the whole formula turns into a blank. */
export function translate(measure: Measure, asked: Context): string {
	const again = (part: Measure): string => translate(part, asked);
	const group = (part: Measure): string => {
		const said = again(part);
		return /[-+*/]/.test(said.replace(/\([^()]*(\([^()]*(\([^()]*(\([^()]*\)[^()]*)*\)[^()]*)*\)[^()]*)*\)/g, '')) ? `(${said})` : said;
	};
	switch (measure.kind) {
		case 'count':
		case 'sum':
		case 'mean':
		case 'median':
		case 'distinct':
			return fold(measure, asked, creditedRows(measure.of, asked, inPeriod(columnOf(measure.of.table, measure.of.at), asked.span)));
		case 'stock':
			return stock(measure, asked);
		case 'cohort':
			return cohort(measure, asked);
		case 'accrual': {
			if (asked.span.from !== '#from') throw new NoRecipe(REASONS.frame);
			return sumOf('in_period', creditedRows(measure.of, asked, []), null);
		}
		case 'balance': {
			if (asked.span.to !== '#to') throw new NoRecipe(REASONS.frame);
			const due: Criterion[] = measure.isOverdue ? [{ column: 'due_date', test: '"<"&#to' }] : [];
			return sumOf('rest', creditedRows({ table: 'invoices', where: [], at: 'issued_at', credit: 'holder' }, asked, due), null);
		}
		case 'ratio':
			return `${group(measure.top)}/${measure.positive ? `MAX(0;${again(measure.bottom)})` : group(measure.bottom)}`;
		case 'product':
			return `${group(measure.of[0])}*${group(measure.of[1])}`;
		case 'plus':
			return `${again(measure.of[0])}+${again(measure.of[1])}`;
		case 'minus':
			return `${again(measure.of[0])}-${group(measure.of[1])}`;
		case 'gap':
			return `ABS(${again(measure.of[0])}-${group(measure.of[1])})`;
		case 'constant':
			return String(Number(measure.value));
		case 'needs':
			return again(measure.of);
		case 'covered': {
			const at = inPeriod(columnOf(measure.rows.table, measure.rows.at), asked.span);
			const rows = creditedRows(measure.rows, asked, at);
			const known = {
				...rows,
				pairs: [...rows.pairs, { column: columnOf(measure.rows.table, measure.column), test: '">=-999999999999"' }],
			};
			return `IF(AND(${countOf(rows)}>0;${countOf(known)}=0);NA();${again(measure.of)})`;
		}
		case 'company':
			return translate(measure.of, { ...asked, isDepartment: true });
		case 'over':
			return over(measure, asked);
		case 'target':
			return `SUMIF({targets.lookup};${asked.isDepartment ? '"company' : '#manager&"'}|${measure.metric}|"&#token;{targets.value})`;
		case 'elapsed':
			return 'KPI_WORKDAYS(#from;#to)/KPI_WORKDAYS(#from;#end)';
		case 'kpi':
			// A figure that has a line of its own on the check tab is taken from there.
			return asked.span.from === '#from' && asked.canRefer
				? `@${asked.isDepartment ? 'department' : 'manager'}:${measure.id}`
				: again(asked.definition(measure.id));
		case 'portion':
			throw new NoRecipe(REASONS.spread);
		case 'choose':
			throw new Error('options must be settled before');
	}
}

/** The rows of those who are asked about, and more conditions on them. */
function creditedRows(of: Population, { isDepartment }: Context, more: readonly Criterion[]): Rows {
	const rows = rowsOf(of);
	const own: Criterion[] = isDepartment ? [] : [{ column: columnOf(of.table, of.credit), test: '#manager' }];
	return { ...rows, pairs: [...rows.pairs, ...more, ...own] };
}

/** Every way to meet the conditions. */
function combinations({ pairs, alternatives: either }: Rows): (readonly Criterion[])[] {
	return either.reduce<(readonly Criterion[])[]>((list, words) => list.flatMap((way) => words.map((word) => [...way, word])), [pairs]);
}

const isSparse = ({ test }: Criterion): boolean => /^"(<>.*)?"$/.test(test);

/** What most cells of a column answer by being empty comes last: not every sheet looks further than the first column is filled. */
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

function fold(measure: Fold, asked: Context, rows: Rows): string {
	if (measure.kind === 'count') return countOf(rows);
	const column = columnOf(measure.of.table, measure.column);
	const credits = HELPERS[rows.tab]?.[column]?.skipsCredits ? null : rows.credits;
	if (measure.kind === 'sum') return sumOf(column, rows, credits);
	if (measure.kind === 'distinct') return distinct(column, asked, rows);
	if (rows.alternatives.length > 0) throw new NoRecipe(REASONS.alternatives);
	if (measure.kind === 'mean') return `AVERAGEIFS({${rows.tab}.${column}};${criteriaText(rows.tab, rows.pairs)})`;
	const helper = asked.add(rows.tab, {
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

/** Every one once: where it comes for the first time among the rows that count. */
function distinct(column: string, asked: Context, rows: Rows): string {
	if (rows.alternatives.length > 0) throw new NoRecipe(REASONS.alternatives);
	const pairs = rows.pairs.filter(({ test }) => test !== '"<0"');
	const notCredit = rows.credits === null ? '' : `;N({${rows.credits.column}})>=0`;
	const same = `{^${column}};{${column}}`;
	const earlier = `COUNTIFS(${same};${upToThisLine(pairs)})`;
	const less = rows.credits === null ? '' : `-COUNTIFS(${same};${upToThisLine([...pairs, rows.credits])})`;
	const test = `COUNTIFS(${onThisLine(pairs)})=1`;
	const helper = asked.add(rows.tab, {
		title: asked.isDepartment ? text('Впервые', 'First time') : text('Впервые у менеджера', 'First time of the manager'),
		formula: `IF(${notCredit === '' ? test : `AND(${test}${notCredit})`};IF(${earlier}${less}=1;1;0);0)`,
	});
	return `SUM({${rows.tab}.${helper}})`;
}

function stock(measure: Stock, asked: Context): string {
	const { of, limits, moment } = measure;
	const { from, to } = asked.span;
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
	if (limits?.expected !== undefined) {
		const column = columnOf(of.table, limits.expected.column);
		pairs.push({ column, test: `"<"&#end+1` });
		if (limits.expected.when === 'in period') pairs.push({ column, test: `">="&${from}` });
	}
	const rows = creditedRows(of, asked, pairs);
	const said =
		measure.fold === 'sum'
			? sumOf(columnOf(of.table, measure.column), rows)
			: isRowId(of.table, measure.column)
				? countOf(rows)
				: distinct(columnOf(of.table, measure.column), asked, rows);
	return isNow ? `${CURRENT_STATE}${said}` : said;
}

/** Where the goal is a state of the very row that entered, the share is a ratio of two counts. */
function cohort(measure: Extract<Measure, { kind: 'cohort' }>, asked: Context): string {
	const { entry, goal, subject, whenever } = measure;
	const [reached] = goal;
	if (subject !== 'deal_id' || entry.table !== 'deals' || goal.length !== 1 || reached!.table !== 'deals' || reached!.at !== 'closed_at')
		throw new NoRecipe(REASONS.cohort);
	const entered = creditedRows(entry, asked, inPeriod(columnOf('deals', entry.at), asked.span));
	const { pairs } = rowsOf({ ...reached!, where: reached!.where.filter(({ column }) => column === 'state') });
	const inTime = whenever === true ? [] : [{ column: 'cycle_days', test: '">=0"' }];
	const made = [...pairs, { column: 'closed_at', test: '"<"&#as_of+1' }, ...inTime];
	return `${countOf({ ...entered, pairs: [...entered.pairs, ...made] })}/${countOf(entered)}`;
}

function over({ of, frame }: Extract<Measure, { kind: 'over' }>, asked: Context): string {
	if (typeof frame === 'object')
		return translate(of, { ...asked, canRefer: false, span: { from: `(#to-${Number(frame.lastDays) - 1})`, to: '#to' } });
	const span = frame === 'previous' ? { from: '#before_from', to: '#before_to' } : { from: 'EDATE(#from;-12)', to: 'EDATE(#to;-12)' };
	const first = 'INT(MIN({deals.created_at};{deals.closed_at};{activities.occurred_at}))';
	return `IF(${span.to}<${first};NA();${translate(of, { ...asked, span })})`;
}

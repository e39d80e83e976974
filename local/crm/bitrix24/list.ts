import { type Json, type MethodResult, objectParam, param, RestError } from './rest';

const PAGE = 50;

/** Rows by ascending id, and what of them can be asked for. */
export interface List<T> {
	readonly rows: readonly T[];
	readonly key: 'id' | 'ID';
	id(row: T): number;
	/** The moment that filters may name. */
	readonly time?: { readonly field: string; at(row: T): number };
	write(row: T): Json;
	/** Name of the list inside the result. */
	readonly inside?: string;
}

/** The list methods' common ways: filters by prefix, pages of fifty, `start: -1` that counts nothing. */
export function listed<T>(list: List<T>, params: Json): MethodResult {
	const tests = Object.entries(objectParam(params, 'filter')).map(([name, value]) => test(list, name, value));
	let rows = list.rows.filter((row) => tests.every((holds) => holds(row)));
	if (isDescending(params, list.key)) rows = rows.reverse();
	const start = Number(param(params, 'start') ?? 0);
	const from = Math.max(0, start);
	const select = Object.values(objectParam(params, 'select')).map(String);
	const page = rows.slice(from, from + PAGE).map((row) => chosen(list.write(row), select, list.key));
	const result = list.inside === undefined ? page : { [list.inside]: page };
	if (start < 0) return { result, total: 0 };
	return { result, ...(from + PAGE < rows.length && { next: from + PAGE }), total: rows.length };
}

function chosen(row: Json, select: readonly string[], key: string): Json {
	if (select.length === 0 || select.includes('*')) return row;
	return Object.fromEntries(Object.entries(row).filter(([name]) => name === key || select.includes(name)));
}

function isDescending(params: Json, key: string): boolean {
	const order = param(params, 'order');
	const way = typeof order === 'object' && order !== null ? (order as Json)[key] : order;
	return String(way ?? 'ASC').toUpperCase() === 'DESC';
}

function test<T>(list: List<T>, name: string, value: unknown): (row: T) => boolean {
	const [, way = '', field = ''] = /^(>=|<=|>|<|=|@|!=|!)?(.*)$/.exec(name) ?? [];
	const read = field === list.key ? list.id : field === list.time?.field ? list.time.at : undefined;
	if (read === undefined) throw new RestError(400, 100, `Field '${field}' is not allowed in filter`);
	// An unresolved reference is an empty text, and that is no id at all.
	const bounds = (typeof value === 'object' && value !== null ? Object.values(value) : [value]).map((one) =>
		field === list.key ? Number(one) || 0 : Date.parse(String(one)),
	);
	const bound = bounds[0] ?? 0;
	const holds: Record<string, (at: number) => boolean> = {
		'>=': (at) => at >= bound,
		'<=': (at) => at <= bound,
		'>': (at) => at > bound,
		'<': (at) => at < bound,
		'!': (at) => at !== bound,
		'!=': (at) => at !== bound,
	};
	const passes = holds[way] ?? ((at: number) => bounds.includes(at));
	return (row) => passes(read(row));
}

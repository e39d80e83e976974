import { errorBody, type Json, type MethodResult, objectParam, phpQuery, RestError } from './rest';

const MOST = 50;

type Method = (name: string, params: Json) => MethodResult;

/** Commands run one after another; later ones may use the results of earlier ones. A failed command does not stop the rest. */
export function batch(params: Json, run: Method, time: (name: string) => Json): MethodResult {
	const result: Json = {};
	const errors: Json = {};
	const totals: Json = {};
	const nexts: Json = {};
	const times: Json = {};
	let count = 0;
	for (const [key, line] of Object.entries(objectParam(params, 'cmd'))) {
		const [name = '', ...query] = String(line).split('?');
		try {
			if (++count > MOST) throw new RestError(400, 'ERROR_BATCH_LENGTH_EXCEEDED', 'Max batch length exceeded');
			if (name === 'batch') throw new RestError(405, 'ERROR_BATCH_METHOD_NOT_ALLOWED', 'Method is not allowed for batch usage');
			const answer = run(name, resolved(phpQuery(query.join('?')), result) as Json);
			result[key] = answer.result;
			if (answer.total !== undefined) totals[key] = answer.total;
			if (answer.next !== undefined) nexts[key] = answer.next;
			times[key] = time(name);
		} catch (error) {
			if (!(error instanceof RestError)) throw error;
			errors[key] = errorBody(error);
		}
	}
	// An empty map is written as an empty list.
	const map = (of: Json): unknown => (Object.keys(of).length === 0 ? [] : of);
	return {
		result: {
			result: map(result),
			result_error: map(errors),
			result_total: map(totals),
			result_next: map(nexts),
			result_time: map(times),
		},
	};
}

/** `$result[key][field]…`; what it does not lead to becomes an empty text. */
function resolved(value: unknown, results: Json): unknown {
	if (typeof value === 'object' && value !== null)
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner, results)]));
	if (typeof value !== 'string' || !value.startsWith('$result[')) return value;
	let at: unknown = results;
	for (const [, key] of value.matchAll(/\[([^\]]+)\]/g)) at = typeof at === 'object' && at !== null ? (at as Json)[key!] : undefined;
	return at === undefined || at === null ? '' : String(at);
}

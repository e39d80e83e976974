import { resolveOptions } from '../measures/resolve-options';
import type { Measure } from '../measures/vocabulary';

const isRecord = (node: unknown): node is Readonly<Record<string, unknown>> => typeof node === 'object' && node !== null;

/** The measure with the definitions of other KPIs in the place of their names, so that it says by itself what it is made of. */
export function expanded(measure: Measure, definition: (id: string) => Measure): Measure {
	const walk = (node: unknown): unknown => {
		if (Array.isArray(node)) return node.map(walk);
		if (!isRecord(node)) return node;
		if (node.kind === 'kpi') return walk(resolveOptions(definition(node.id as string), {}));
		return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, walk(part)]));
	};
	return walk(measure) as Measure;
}

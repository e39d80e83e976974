import type { Measure, Options } from './vocabulary';

/** Definitions as they are without options; each is asked for many times. */
const withoutOptions = new WeakMap<Measure, Measure>();

/** Replaces options by what the caller chose, so that what is left has one meaning. */
export function resolveOptions(measure: Measure, options: Options): Measure {
	if (Object.keys(options).length > 0) return walk(measure, options) as Measure;
	const before = withoutOptions.get(measure);
	if (before !== undefined) return before;
	const plain = walk(measure, options) as Measure;
	withoutOptions.set(measure, plain);
	return plain;
}

const isRecord = (node: unknown): node is Readonly<Record<string, unknown>> => typeof node === 'object' && node !== null;

function walk(node: unknown, options: Options): unknown {
	if (Array.isArray(node)) return node.flatMap((part: unknown) => (isUnused(part, options) ? [] : [walk(part, options)]));
	if (!isRecord(node)) return node;
	if (node.kind === 'choose') {
		const cases = node.cases as Readonly<Record<string, unknown>>;
		const chosen = caseOf(options[node.option as string]);
		return walk(cases[chosen] ?? node.otherwise, options);
	}
	if (typeof node.option === 'string') {
		const choice = options[node.option];
		if ('otherwise' in node) return choice === undefined ? node.otherwise : Number(choice.slice(choice.indexOf(':') + 1));
		return { column: node.column, is: choice };
	}
	return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, walk(part, options)]));
}

/** A condition on an option that was not given does not narrow. */
const isUnused = (node: unknown, options: Options): boolean =>
	isRecord(node) && typeof node.option === 'string' && 'column' in node && options[node.option] === undefined;

/** `within:15` → `within`, `30` → `#`. */
function caseOf(value = ''): string {
	return /^[\d.]+$/.test(value) ? '#' : value.split(':')[0]!;
}

/** The options that change nothing beside the others that were chosen: the branch of the definition that reads them was not taken. */
export function idleOptions(measure: Measure, options: Options): string[] {
	const everywhere = new Set<string>();
	const taken = new Set<string>();
	look(measure, options, false, everywhere);
	look(measure, options, true, taken);
	return Object.keys(options).filter((name) => everywhere.has(name) && !taken.has(name));
}

/** Gathers the names of options whose choice matters, in all branches or in the chosen ones. */
function look(node: unknown, options: Options, isChosen: boolean, names: Set<string>): void {
	if (!isRecord(node)) return;
	const { option } = node;
	if (node.kind !== 'choose') {
		if (typeof option === 'string') names.add(option);
		for (const part of Object.values(node)) look(part, options, isChosen, names);
		return;
	}
	const cases = node.cases as Readonly<Record<string, unknown>>;
	const chosen = caseOf(options[option as string]);
	// In the branch that is taken a default is a choice like any other.
	if (isChosen || chosen in cases) names.add(option as string);
	for (const [key, part] of [...Object.entries(cases), [null, node.otherwise] as const])
		if (!isChosen || key === (chosen in cases ? chosen : null)) look(part, options, isChosen, names);
}

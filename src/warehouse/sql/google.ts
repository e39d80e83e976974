import { type DatasetPlace, qualified } from '../place';
import type { Part, Relation, Sql, Step } from './fragment';
import { literal } from './literal';
import type { Parameter } from './parameter';

/** A query as Google reads it, and what goes beside it. */
export interface Printed {
	readonly sql: string;
	readonly parameters: readonly (Parameter & { readonly name: string })[];
	/** The tables and views that it reads, in the order of their first use. */
	readonly reads: readonly Relation[];
}

/** How a text stands by itself: a view keeps neither the dataset of whoever asks nor parameters. */
export interface Printing {
	/** Where its tables are; absent, they are of the dataset in which the query is asked. */
	readonly place?: DatasetPlace;
	/** What stands in the text for a parameter. */
	readonly inline?: (of: Parameter) => Sql;
}

/** GoogleSQL: the steps in front, each once, then the query. */
export function googleSql(query: Sql, { place, inline }: Printing = {}): Printed {
	const reads = new Map<string, Relation>();
	const parameters = new Map<string, Parameter & { readonly name: string }>();
	const steps = new Map<Step, string>();
	const queries: string[] = [];
	const named = (of: Parameter): string => {
		const key = of.name ?? JSON.stringify([of.type, plain(of.value)]);
		let present = parameters.get(key);
		if (present === undefined) {
			present = { ...of, name: of.name ?? `v${[...parameters.values()].filter(({ name }) => /^v\d+$/.test(name)).length + 1}` };
			parameters.set(key, present);
		}
		return `@${present.name}`;
	};
	const stepName = (of: Step): string => {
		const known = steps.get(of);
		if (known !== undefined) return known;
		const body = text(of.query);
		const name = `${of.label}_${steps.size + 1}`;
		steps.set(of, name);
		queries.push(`${name} AS (\n${body}\n)`);
		return name;
	};
	const printed = (part: Part): string => {
		switch (part.kind) {
			case 'text':
				return part.text;
			case 'name':
				return `\`${part.name}\``;
			case 'relation':
				reads.set(part.relation.name, part.relation);
				return `\`${place === undefined ? part.relation.name : qualified(place, part.relation.name)}\``;
			case 'step':
				return stepName(part.step);
			case 'parameter':
				return inline === undefined ? named(part.parameter) : text(inline(part.parameter));
			case 'literal':
				return literal(part.value, part.type);
			case 'column':
			case 'joined':
			case 'setting':
				throw new Error(`a ${part.kind} stands outside the rows that it belongs to`);
		}
	};
	const text = ({ parts }: Sql): string => parts.map(printed).join('');
	const body = unindented(text(query));
	const front = queries.length === 0 ? '' : `WITH ${queries.map(unindented).join(',\n')}\n`;
	return { sql: front + body, parameters: [...parameters.values()], reads: [...reads.values()] };
}

/** JSON has no infinity. */
const plain = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

/** Blank lines and tabs of our sources say nothing in a query. */
const unindented = (text: string): string =>
	text
		.split('\n')
		.map((line) => line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)))
		.filter((line) => line.trim() !== '')
		.join('\n');

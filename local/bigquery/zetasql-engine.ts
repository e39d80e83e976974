import { type Content, startEvaluator } from '../warehouse/zetasql';
import { type Engine, TABLE_NAME as NAME } from './engine';
import type { Held } from './store';

/** Google's own evaluator. Each view is worked out once, until a table beneath it is another. */
export async function startZetasqlEngine(): Promise<Engine> {
	const evaluator = await startEvaluator();
	const views = new Map<string, { readonly under: readonly (readonly [path: string, held: Held])[]; readonly content: Promise<Content> }>();

	async function contentsOf(
		sql: string,
		held: (path: string) => Held,
		under: (readonly [string, Held])[],
	): Promise<Record<string, Content>> {
		const contents: Record<string, Content> = {};
		for (const [, path] of sql.matchAll(NAME)) if (path!.includes('.')) contents[path!] ??= await contentOf(path!, held, under);
		return contents;
	}

	async function contentOf(path: string, held: (path: string) => Held, under: (readonly [string, Held])[]): Promise<Content> {
		const table = held(path);
		under.push([path, table]);
		if (table.kind === 'table') return table.content;
		const present = views.get(path);
		if (present?.under.every(([one, before]) => held(one) === before) === true) {
			under.push(...present.under);
			return present.content;
		}
		const own: (readonly [string, Held])[] = [[path, table]];
		const tables = await contentsOf(table.sql, held, own);
		const content = evaluator.query({ sql: table.sql, tables });
		await content;
		views.set(path, { under: own, content });
		under.push(...own);
		return content;
	}

	return {
		query: async (sql, parameters, held) => evaluator.query({ sql, parameters, tables: await contentsOf(sql, held, []) }),
		close: () => evaluator.close(),
	};
}

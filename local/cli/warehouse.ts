import { everyKpi, type SqlOfKpis, sqlOfKpis } from '../warehouse/sql-of-kpis';
import { Failure, UsageError, type Words } from './words';

/** `warehouse sql KPI …`: the query of each KPI, and the views that it rests on. */
export async function warehouseCommand(words: Words): Promise<unknown> {
	const [what, ...names] = words.many.words ?? [];
	if (what !== 'sql') throw new UsageError('warehouse knows one thing: sql KPI …');
	const isAll = words.flags.has('all');
	if (isAll === names.length > 0) throw new UsageError('Name the KPIs, or ask for --all of them.');
	const answer = asked(isAll ? everyKpi() : names, words.one.options ?? '');
	if (!words.flags.has('plain')) return answer;
	process.stdout.write(`${plain(answer)}\n`);
	return undefined;
}

function asked(names: readonly string[], options: string): SqlOfKpis {
	try {
		return sqlOfKpis(names, options);
	} catch (error) {
		throw new Failure(error instanceof Error ? error.message : String(error));
	}
}

/** To be read by a person: the views first, each figure with what it takes. */
function plain({ figures, views }: SqlOfKpis): string {
	const made = views.map(({ name, sql }) => `CREATE OR REPLACE VIEW \`${name}\` AS\n${sql};`);
	const queries = figures.map(({ kpi, options, sql, parameters = [], refusal }) => {
		const title = `-- ${kpi}${options === '' ? '' : ` (${options})`}`;
		if (sql === undefined) return `${title}\n-- ${refusal}`;
		const takes = parameters.map(
			({ name, type, value }) => `-- @${name} ${type}${value === undefined ? '' : ` = ${JSON.stringify(value)}`}`,
		);
		return [title, ...takes, `${sql};`].join('\n');
	});
	return [...made, ...queries].join('\n\n');
}

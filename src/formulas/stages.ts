import type { EnrichedFacts } from '../columns/enrich';
import { textOf } from '../facts/columns';
import { numbersOf } from '../facts/fact-base';
import { UserError } from '../language/user-error';

export interface Stage {
	readonly id: string;
	readonly name: string;
	readonly pipeline: string;
	/** Place in the pipeline; WON stands behind all. */
	readonly order: number;
	readonly outcome: string;
}

/** The stages of the account as its pipelines order them; none, where no Stages table was loaded. */
export function stagesOf({ base }: EnrichedFacts): Stage[] {
	const table = base.table('stages');
	const read = ['stage_id', 'name', 'pipeline_id', 'pipeline_name', 'outcome'].map((key) => textOf(table, key));
	const order = numbersOf(table, 'order');
	const list = Array.from({ length: table.size }, (_, i): Stage & { title: string } => {
		const [id, name, pipeline, title, outcome] = read.map((text) => text(i)) as [string, string, string, string, string];
		const place = outcome === 'WON' ? Number.POSITIVE_INFINITY : Number.isNaN(order[i]!) ? i : order[i]!;
		return { id, name: name || id, pipeline, title, order: place, outcome: outcome || 'OPEN' };
	});
	return list.sort((a, b) => (a.pipeline < b.pipeline ? -1 : a.pipeline > b.pipeline ? 1 : a.order - b.order));
}

const fold = (word: string): string => word.trim().toLowerCase().replace(/ё/g, 'е');

export function findStage(stages: readonly Stage[], input: string): Stage {
	const stage = stages.find(({ id, name }) => fold(id) === fold(input) || fold(name) === fold(input));
	if (stage !== undefined) return stage;
	const list = stages
		.slice(0, 6)
		.map(({ name }) => name)
		.join(', ');
	throw new UserError({
		ru: `Не нахожу этап «${input}». Есть, например: ${list}.`,
		en: `Cannot find the stage "${input}". There are, for example: ${list}.`,
	});
}

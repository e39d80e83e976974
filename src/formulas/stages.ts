import type { EnrichedFacts } from '../columns/enrich';
import { stageCodes } from '../columns/kit/stages';
import { textOf } from '../facts/columns';
import { numbersOf } from '../facts/fact-base';
import { UserError } from '../language/user-error';

export interface Stage {
	/** As `stageCodes` tells stages of one id apart. */
	readonly code: number;
	readonly id: string;
	readonly name: string;
	readonly pipeline: string;
	/** The pipeline's name, or its id. */
	readonly title: string;
	/** Place in the pipeline; WON stands behind all. */
	readonly order: number;
	readonly outcome: string;
}

/** The stages of the account as its pipelines order them; none, where no Stages table was loaded. */
export function stagesOf({ base }: EnrichedFacts): Stage[] {
	const codes = stageCodes(base).rows;
	const table = base.table('stages');
	const read = ['stage_id', 'name', 'pipeline_id', 'pipeline_name', 'outcome'].map((key) => textOf(table, key));
	const order = numbersOf(table, 'order');
	const list = Array.from({ length: table.size }, (_, i): Stage => {
		const [id, name, pipeline, title, outcome] = read.map((text) => text(i)) as [string, string, string, string, string];
		const place = outcome === 'WON' ? Number.POSITIVE_INFINITY : Number.isNaN(order[i]!) ? i : order[i]!;
		return { code: codes[i]!, id, name: name || id, pipeline, title: title || pipeline, order: place, outcome: outcome || 'OPEN' };
	});
	return list.sort((a, b) => (a.pipeline < b.pipeline ? -1 : a.pipeline > b.pipeline ? 1 : a.order - b.order));
}

const fold = (word: string): string => word.trim().toLowerCase().replace(/ё/g, 'е');

/** `pipeline`: where a name fits stages of several pipelines, the one of this pipeline is meant. */
export function findStage(stages: readonly Stage[], input: string, pipeline?: string): Stage {
	const word = fold(input);
	const matches = [
		stages.filter(({ id, title, pipeline: of }) => fold(`${of}/${id}`) === word || fold(`${title}/${id}`) === word),
		stages.filter(({ name, title, pipeline: of }) => fold(`${of}/${name}`) === word || fold(`${title}/${name}`) === word),
		stages.filter(({ id }) => fold(id) === word),
		stages.filter(({ name }) => fold(name) === word),
	].find((list) => list.length > 0);
	if (matches !== undefined) {
		const [first] = matches;
		const own = matches.find((stage) => stage.pipeline === pipeline);
		// Won is won in any pipeline, and so is lost.
		if (
			own !== undefined ||
			matches.length === 1 ||
			(first!.outcome !== 'OPEN' && matches.every(({ outcome }) => outcome === first!.outcome))
		)
			return own ?? first!;
		throw ambiguous(input, matches);
	}
	const list = stages
		.slice(0, 6)
		.map(({ name }) => name)
		.join(', ');
	throw new UserError({
		ru: `Не нахожу этап «${input}». Есть, например: ${list}.`,
		en: `Cannot find the stage "${input}". There are, for example: ${list}.`,
	});
}

function ambiguous(input: string, matches: readonly Stage[]): UserError {
	const names = matches.map(({ title, name }) => `${title}/${name}`);
	return new UserError({
		ru: `Этап «${input}» есть в нескольких воронках. Напишите с воронкой: ${names.map((name) => `«${name}»`).join(' или ')}.`,
		en: `The stage "${input}" is in several pipelines. Write it with its pipeline: ${names.map((name) => `"${name}"`).join(' or ')}.`,
	});
}

import type { Row } from '../../facts/table';
import { UserError } from '../../language/user-error';
import { freshConnection } from '../crm/connection';
import { faultSentence } from '../crm/fault-sentence';
import { ask } from '../crm/request';
import type { ImportPorts } from './ports';
import type { ImportPreview } from './types';

/** Longer than a person would wait; what is known by then is shown. */
const PATIENCE = 25_000;

/** Stages and people as an import would read them. Asks the CRM for the lists that come before the deals, and writes nothing. */
export function previewImport(ports: ImportPorts): ImportPreview {
	const opened = freshConnection(ports);
	if ('sentence' in opened) throw new UserError(opened.sentence);
	const { connector, config } = opened;
	const until = ports.now() + PATIENCE;
	let told: Record<string, string> = {};
	const [stages, people]: [Row[], Row[]] = [[], []];
	lists: for (const list of connector.entities) {
		for (let request = list.first({ ...told, ...config }, null); request !== null; ) {
			const result = ask(ports, connector, list, request, { ...told, ...config });
			if (!result.ok) throw new UserError(faultSentence(connector, result.fault));
			const { facts, settings, next } = result.page;
			stages.push(...(facts.stages ?? []));
			people.push(...(facts.managers ?? []));
			if (facts.deals !== undefined || ports.now() >= until) break lists;
			told = { ...told, ...settings };
			request = next ?? null;
		}
		if (stages.length > 0 && people.length > 0) break;
	}
	return { pipelines: pipelinesOf(stages), people: people.map(personOf) };
}

function pipelinesOf(stages: readonly Row[]): ImportPreview['pipelines'] {
	const found = new Map<string, ImportPreview['pipelines'][number]>();
	for (const stage of stages) {
		const id = String(stage.pipeline_id ?? '');
		const pipeline = found.get(id) ?? { name: String(stage.pipeline_name ?? id), stages: [] };
		pipeline.stages.push({ name: String(stage.name ?? stage.stage_id ?? ''), outcome: outcomeOf(stage) });
		found.set(id, pipeline);
	}
	return [...found.values()];
}

function outcomeOf({ outcome }: Row): 'OPEN' | 'WON' | 'LOST' | 'UNMAPPED' {
	return outcome === 'OPEN' || outcome === 'WON' || outcome === 'LOST' ? outcome : 'UNMAPPED';
}

const personOf = ({ name, manager_id, team, role, active_to }: Row): ImportPreview['people'][number] => ({
	name: String(name ?? manager_id ?? ''),
	team: String(team ?? ''),
	isRobot: role === 'robot',
	hasLeft: (active_to ?? null) !== null,
});

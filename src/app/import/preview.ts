import type { Row } from '../../facts/table';
import { UserError } from '../../language/user-error';
import { freshConnection } from '../crm/connection';
import { faultSentence } from '../crm/fault-sentence';
import { fetchPage } from '../crm/request';
import type { ImportPorts } from './ports';
import type { ImportPreview } from './types';

/** Longer than a person would wait; what is known by then is shown. */
const MAX_WAIT_MS = 25_000;

/** Stages and people as an import would read them. Asks the CRM for the lists that come before the deals, and writes nothing. */
export function previewImport(ports: ImportPorts): ImportPreview {
	const opened = freshConnection(ports);
	if ('sentence' in opened) throw new UserError(opened.sentence);
	const { connector, config } = opened;
	const until = ports.now() + MAX_WAIT_MS;
	let accountSettings: Record<string, string> = {};
	const [stages, people]: [Row[], Row[]] = [[], []];
	lists: for (const list of connector.entities) {
		for (let request = list.first({ ...accountSettings, ...config }, null); request !== null; ) {
			const result = fetchPage(ports, connector, list, request, { ...accountSettings, ...config });
			if (!result.ok) throw new UserError(faultSentence(connector, result.fault));
			const { facts, settings, next } = result.page;
			stages.push(...(facts.stages ?? []));
			people.push(...(facts.managers ?? []));
			if (facts.deals !== undefined || ports.now() >= until) break lists;
			accountSettings = { ...accountSettings, ...settings };
			request = next ?? null;
		}
		if (stages.length > 0 && people.length > 0) break;
	}
	return { pipelines: pipelinesOf(stages), people: people.map(personOf) };
}

function pipelinesOf(stages: readonly Row[]): ImportPreview['pipelines'] {
	const pipelines = new Map<string, ImportPreview['pipelines'][number]>();
	for (const stage of stages) {
		const id = String(stage.pipeline_id ?? '');
		const pipeline = pipelines.get(id) ?? { name: String(stage.pipeline_name ?? id), stages: [] };
		pipeline.stages.push({ name: String(stage.name ?? stage.stage_id ?? ''), outcome: outcomeOf(stage) });
		pipelines.set(id, pipeline);
	}
	return [...pipelines.values()];
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

import type { Row } from '../../facts/table';
import type { Config, Entity, Request } from '../kit/contract';
import { type Json, list, number, object, text } from '../kit/json';
import { asLookup, lookup } from '../kit/lookup';
import { isRefusal, refusedSetting } from '../kit/optional-parts';
import { unreadable } from '../kit/reply';
import { isUnsortedStage, withTemperatures } from '../kit/stages';
import { batch, command, noteOf } from './address';
import { invoicesPart } from './optional';
import { type Batch, openBatch } from './reply';

/** A batch takes fifty commands. */
const MAX_COMMANDS = 49;
const PREFIX = { deal: 'DEAL_STAGE', invoice: 'SMART_INVOICE_STAGE' } as const;
type Kind = keyof typeof PREFIX;

interface Pipeline {
	readonly kind: Kind;
	readonly id: string;
	readonly name: string | null;
}

/** Pipelines first, then the stages of each: what a stage means is written in it, never in its name. */
export const stages: Entity = {
	id: 'stages',
	title: { ru: 'Воронки и стадии', en: 'Pipelines and stages' },
	first: (config) =>
		batch(config, {
			deal: command('crm.category.list', { entityTypeId: 2 }),
			invoice: command('crm.category.list', { entityTypeId: 31 }),
		}),
	read(reply, request, config) {
		const opened = openBatch(reply, request);
		if (!opened.ok) return opened;
		const pipelines = noteOf<Pipeline[] | null>(request);
		if (pipelines !== null) return stagesOf(opened, pipelines, config);
		const fault = opened.fault('deal');
		if (fault !== null) return { ok: false, fault };
		const kinds = (['deal', 'invoice'] as const).map((kind) => {
			const answer = object(opened.result(kind)).categories;
			return Array.isArray(answer) ? list(answer).map(({ id, name }): Pipeline => ({ kind, id: String(id), name: text(name) })) : null;
		});
		if (kinds[0] === null) return unreadable('crm.category.list: no categories');
		// What a bill's stage means stays unknown, and so does whether it was paid.
		const refused = opened.fault('invoice');
		if (refused !== null && !isRefusal(refused)) return { ok: false, fault: refused };
		const settings = refused === null ? undefined : refusedSetting(invoicesPart, refused, config);
		const all = kinds.flatMap((answer) => answer ?? []);
		return { ok: true, page: { facts: {}, rowCount: all.length, ...(settings && { settings }), next: statuses(config, all) } };
	},
};

function statuses(config: Config, pipelines: readonly Pipeline[]): Request {
	const of = (entity: string): string => command('crm.status.list', { order: { SORT: 'ASC' }, filter: { ENTITY_ID: entity } });
	const lines = pipelines
		.slice(0, MAX_COMMANDS)
		// The first pipeline of deals has no number.
		.map(({ kind, id }, i) => [`s${i}`, of(kind === 'deal' && id === '0' ? PREFIX.deal : `${PREFIX[kind]}_${id}`)] as const);
	return batch(config, { ...Object.fromEntries(lines), sources: of('SOURCE') }, pipelines);
}

function stagesOf(opened: Batch, pipelines: readonly Pipeline[], config: Config): ReturnType<Entity['read']> {
	const rows: Row[] = [];
	const invoices: Record<string, unknown> = { ...lookup(config, 'invoice_stages') };
	for (const [i, pipeline] of pipelines.slice(0, MAX_COMMANDS).entries()) {
		const fault = opened.fault(`s${i}`);
		if (fault !== null) return { ok: false, fault };
		const answer = opened.result(`s${i}`);
		if (!Array.isArray(answer)) return unreadable('crm.status.list: no list');
		const stageRows = rowsOf(list(answer), pipeline, config);
		if (pipeline.kind === 'deal') rows.push(...stageRows);
		else Object.assign(invoices, Object.fromEntries(stageRows.map(({ stage_id, outcome }) => [stage_id, outcome])));
	}
	const refusedSources = opened.fault('sources');
	if (refusedSources !== null) return { ok: false, fault: refusedSources };
	const sources = list(opened.result('sources')).map(({ STATUS_ID, NAME }) => [STATUS_ID, NAME] as const);
	const remaining = pipelines.slice(MAX_COMMANDS);
	return {
		ok: true,
		page: {
			facts: { stages: rows },
			settings: { invoice_stages: JSON.stringify(invoices), sources: asLookup(sources) },
			rowCount: rows.length,
			...(remaining.length > 0 && { next: statuses(config, remaining) }),
		},
	};
}

function rowsOf(statuses: readonly Json[], pipeline: Pipeline, config: Config): Row[] {
	const sorted = [...statuses].sort((a, b) => Number(a.SORT) - Number(b.SORT));
	return withTemperatures(
		sorted.map((status) => ({
			stage_id: text(status.STATUS_ID),
			pipeline_id: pipeline.id,
			pipeline_name: pipeline.name,
			name: text(status.NAME),
			order: number(status.SORT),
			outcome: outcomeOf(status),
			is_unsorted: outcomeOf(status) === 'OPEN' && isUnsortedStage(status.STATUS_ID, status.NAME, config.unsorted_stage),
		})),
	);
}

const outcomeOf = ({ SEMANTICS }: Json): 'WON' | 'LOST' | 'OPEN' => (SEMANTICS === 'S' ? 'WON' : SEMANTICS === 'F' ? 'LOST' : 'OPEN');

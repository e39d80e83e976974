import { zone } from '../calendar/zone';
import { isBlank, single } from '../formulas/cells';
import { cohort } from '../formulas/cohort';
import { funnel, stageConversion } from '../formulas/funnel';
import { periodOfCell } from '../formulas/period-cells';
import { findStage, stagesOf } from '../formulas/stages';
import { parseOptions } from '../kpis/options';
import { text } from '../language/text';
import type { Enriched } from '../measures/enrich';
import { enriched, knownFacts } from './facts';
import type { Ports } from './ports';

const BY = { options: [{ name: 'by', values: ['clients', 'revenue'], help: text('клиенты или выручка', 'clients or revenue') }] };

const word = (cell: unknown): string => (isBlank(single(cell)) ? '' : String(single(cell)).trim());

function read(ports: Ports, period: unknown) {
	const facts = enriched(ports, knownFacts(ports).rows);
	return { facts, when: periodOfCell(single(period), zone(ports.book.timeZone), () => facts.base.account.fiscal) };
}

/** `KPI_FUNNEL(manager; period; [pipeline]; [stamp])`. */
export function answerFunnel(ports: Ports, [manager, period, pipeline]: readonly unknown[]): unknown {
	const { facts, when } = read(ports, period);
	return funnel(facts, word(manager), when, pipelineOf(facts, word(pipeline)));
}

/** A pipeline is named by its id, or by any of its stages. */
function pipelineOf(facts: Enriched, name: string): string {
	const stages = stagesOf(facts);
	return name === '' || stages.some(({ pipeline }) => pipeline === name) ? name : findStage(stages, name).pipeline;
}

/** `KPI_COHORT(manager; period; [options]; [stamp])`. */
export function answerCohort(ports: Ports, [manager, period, options]: readonly unknown[]): unknown {
	const { by } = parseOptions(word(options), BY);
	const { facts, when } = read(ports, period);
	return cohort(facts, word(manager), when, by === 'revenue' ? 'revenue' : 'clients');
}

/** `KPI_CONVERSION(from_stage; to_stage; manager; period; [stamp])`; no stages: created → won. */
export function answerConversion(ports: Ports, [from, to, manager, period]: readonly unknown[]): unknown {
	const { facts, when } = read(ports, period);
	return stageConversion(facts, word(from), word(to), word(manager), when);
}

export const tableAnswers = { KPI_FUNNEL: answerFunnel, KPI_COHORT: answerCohort, KPI_CONVERSION: answerConversion } as const;

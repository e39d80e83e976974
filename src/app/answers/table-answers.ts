import { zone } from '../../calendar/zone';
import type { EnrichedFacts } from '../../columns/enrich';
import { findDimension, pieces } from '../../dimensions/slices';
import { isDate } from '../../facts/parse/instant';
import { isBlank, single } from '../../formulas/cells';
import { cohort } from '../../formulas/cohort';
import { funnel, stageConversion } from '../../formulas/funnel';
import { periodOfCell } from '../../formulas/period-cells';
import { quoted } from '../../formulas/sentences';
import { slice, sliceCells } from '../../formulas/slice';
import { findStage, stagesOf } from '../../formulas/stages';
import { parseOptions } from '../../kpis/options';
import { text } from '../../language/text';
import { askedOptions } from '../../own-kpis/asked-options';
import { readFacts } from '../../tabs/read-data-tab';
import { metricOf, withoutTail } from '../figures/answer';
import { factsOfTabs } from '../figures/tab-facts';
import type { AnswersPorts } from './ports';

const BY = { options: [{ name: 'by', values: ['clients', 'revenue'], help: text('клиенты или выручка', 'clients or revenue') }] };

function word(argument: unknown, { book, language }: AnswersPorts): string {
	const cell = single(argument);
	return isBlank(cell) ? '' : isDate(cell) ? quoted(cell, language, { tz: book.timeZone }) : String(cell).trim();
}

function read(ports: AnswersPorts, period: unknown) {
	const facts = factsOfTabs(ports);
	return { facts, when: periodOfCell(single(period), zone(ports.book.timeZone), () => facts.base.account) };
}

/** `KPI_FUNNEL(manager; period; [pipeline]; [stamp]; [options])`. */
export function answerFunnel(ports: AnswersPorts, [manager, period, pipeline, , options]: readonly unknown[]): unknown {
	const { facts, when } = read(ports, period);
	const { slices } = askedOptions(word(options, ports), {}, facts);
	return funnel(facts, word(manager, ports), when, pipelineOf(facts, word(pipeline, ports)), slices);
}

/** A pipeline is named by its id, or by any of its stages. */
function pipelineOf(facts: EnrichedFacts, name: string): string {
	const stages = stagesOf(facts);
	return name === '' || stages.length === 0 || stages.some(({ pipeline }) => pipeline === name) ? name : findStage(stages, name).pipeline;
}

/** `KPI_COHORT(manager; period; [options]; [stamp])`. */
export function answerCohort(ports: AnswersPorts, [manager, period, options]: readonly unknown[]): unknown {
	const { facts, when } = read(ports, period);
	const { settings, slices } = askedOptions(word(options, ports), BY, facts);
	const { by } = parseOptions(settings, BY);
	return cohort(facts, word(manager, ports), when, by === 'revenue' ? 'revenue' : 'clients', slices);
}

/** `KPI_CONVERSION(from_stage; to_stage; manager; period; [stamp]; [options])`; no stages: created → won. */
export function answerConversion(ports: AnswersPorts, [from, to, manager, period, , options]: readonly unknown[]): unknown {
	const { facts, when } = read(ports, period);
	const { slices } = askedOptions(word(options, ports), {}, facts);
	return stageConversion(facts, word(from, ports), word(to, ports), word(manager, ports), when, slices);
}

const MOST_VALUES = 500;
const TOP = /^\s*top\s*=\s*(\d+)\s*$/i;

/** `KPI_SLICE(metrics; dimension; period; [manager]; [options]; [stamp])`. */
export function answerSlice(ports: AnswersPorts, [metrics, by, period, manager, options]: readonly unknown[]): unknown {
	const list = withoutTail(metrics);
	const names = list.cells.map((cell) => (isBlank(cell) && !list.isOne ? null : metricOf(cell, ports)));
	const { facts, when } = read(ports, period);
	const dimension = findDimension(facts.base, word(by, ports));
	const parts = pieces(word(options, ports), ';');
	const top = Number(parts.map((part) => TOP.exec(part)?.[1]).find((count) => count !== undefined) ?? MOST_VALUES);
	const question = {
		metrics: names,
		dimension,
		period: when,
		manager: word(manager, ports),
		options: parts.filter((part) => !TOP.test(part)).join(';'),
		top,
	};
	return sliceCells(
		slice(question, facts, readFacts(ports.book, 'targets', { home: facts.base.account.baseCurrency })?.rows ?? []),
		dimension,
		ports.language,
	);
}

export const tableAnswers = {
	KPI_SLICE: answerSlice,
	KPI_FUNNEL: answerFunnel,
	KPI_COHORT: answerCohort,
	KPI_CONVERSION: answerConversion,
} as const;

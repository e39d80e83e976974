import type { Language } from '../language/phrase';
import { companyNames } from './company-names';

const DAY = 86_400_000;
const MONTHS = 14;
const A_MONTH = 32;

export interface Company {
	/** Table → CSV, as the door of tables takes it. */
	readonly files: Record<string, string>;
	readonly deals: number;
	readonly managers: number;
	readonly activities: number;
	/** `YYYY-MM-DD`. */
	readonly from: string;
}

/** The same company for the same day: a small generator of its own, because Math.random takes no seed. */
function dice(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
		return (state >>> 0) / 4_294_967_296;
	};
}

type Cell = string | number;
const csv = (rows: readonly (readonly Cell[])[]): string =>
	rows.map((row) => row.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replace(/"/g, '""')}"` : cell)).join(',')).join('\n');
const instant = (at: number): string => new Date(at).toISOString().slice(0, 19).concat('Z');

/** Somewhere in the working hours of that day, or of the Friday before. */
function atWork(day: number, share: number, now: number): number {
	const at = new Date(day).setHours(9, Math.floor(share * 480));
	const back = [2, 0, 0, 0, 0, 0, 1][new Date(at).getDay()]! + (at > now ? 1 : 0);
	return at - back * DAY;
}

/** A made-up company: five salespeople, fourteen months of sales, up to this hour. */
export function demoCompany(language: Language, now: number): Company {
	const words = companyNames[language];
	const chance = dice(20_261_124);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
	const start = now - MONTHS * 30 * DAY;
	const people = words.people.map((name, i) => ({ id: `demo-m${i + 1}`, name, skill: 0.24 + 0.05 * i, size: 60_000 + 35_000 * (i % 3) }));
	const stages = words.stages.map((name, i) => ({ id: `demo-s${i + 1}`, name, outcome: ['OPEN', 'OPEN', 'OPEN', 'WON', 'LOST'][i]! }));
	const [deals, moves, acts]: Cell[][][] = [[], [], []];
	const act = (deal: string, client: string, manager: string, type: string, at: number, status: string): void => {
		const id = `demo-a${acts!.length + 1}`;
		const isTalk = type === 'call' && status === 'done';
		acts!.push([
			'demo',
			id,
			deal,
			client,
			manager,
			type,
			type === 'task' ? 'none' : 'out',
			status,
			instant(at),
			isTalk ? 60 + Math.floor(chance() * 600) : 0,
			type === 'task' ? instant(at) : '',
		]);
	};
	for (let n = 0; n < MONTHS * A_MONTH; n++) {
		const created = atWork(start + ((n + chance()) / (MONTHS * A_MONTH)) * MONTHS * 30 * DAY, chance(), now);
		const seller = pick(people);
		const [deal, client] = [`demo-d${n + 1}`, `demo-c${1 + Math.floor(chance() * 90)}`];
		const closing = created + (6 + chance() * chance() * 60) * DAY;
		const isClosed = closing < now;
		const isWon = isClosed && chance() < seller.skill;
		const age = (now - created) / DAY;
		const reached = isClosed ? (isWon ? 3 : 4) : age > 20 ? 2 : age > 6 ? 1 : 0;
		const amount = Math.round((seller.size * (0.4 + chance() * 1.6)) / 1000) * 1000;
		const closed = isClosed ? instant(closing) : '';
		deals!.push([
			'demo',
			deal,
			`${words.deal} ${n + 1}`,
			client,
			seller.id,
			'demo-p',
			stages[reached]!.id,
			stages[reached]!.outcome,
			amount,
			instant(created),
			instant(created),
			closed,
			isClosed && !isWon ? pick(words.losses) : '',
			pick(words.channels),
			'inbound',
		]);
		const end = isClosed ? closing : now;
		const stagePath = reached < 3 ? [0, 1, 2].slice(0, reached + 1) : [0, 1, 2, reached];
		stagePath.forEach((stage, i) => {
			const at = stage === reached && isClosed ? closing : created + ((end - created) * i) / (stagePath.length + 0.5);
			moves!.push(['demo', deal, instant(at), i === 0 ? '' : stages[stagePath[i - 1]!]!.id, stages[stage]!.id, 'demo-p', seller.id]);
		});
		act(deal, client, seller.id, 'call', created + (5 + chance() * 240) * 60_000, chance() < 0.75 ? 'done' : 'no_answer');
		for (let k = 1 + Math.floor(chance() * 3); k > 0; k--)
			act(deal, client, seller.id, 'call', created + (end - created) * chance(), chance() < 0.8 ? 'done' : 'no_answer');
		if (chance() < 0.5) act(deal, client, seller.id, 'meeting', created + (end - created) * (0.3 + chance() * 0.6), 'done');
		if (!isClosed) act(deal, client, seller.id, 'task', now + (chance() * 9 - 2) * DAY, 'planned');
	}
	return {
		files: {
			'stages.csv': csv([
				['stage_id', 'pipeline_id', 'pipeline_name', 'name', 'order', 'outcome', 'temperature'],
				...stages.map(({ id, name, outcome }, i) => [
					id,
					'demo-p',
					words.pipeline,
					name,
					i + 1,
					outcome,
					['cold', 'warm', 'hot', 'none', 'none'][i]!,
				]),
			]),
			'managers.csv': csv([
				['manager_id', 'name', 'role', 'team', 'region'],
				...people.map(({ id, name }, i) => [id, name, 'manager', words.teams[i % 2]!, words.regions[i % 2]!]),
			]),
			'clients.csv': csv([
				['source', 'client_id', 'kind', 'name'],
				...Array.from({ length: 90 }, (_, i) => ['demo', `demo-c${i + 1}`, 'company', `${words.client} ${i + 1}`]),
			]),
			'deals.csv': csv([
				[
					'source',
					'deal_id',
					'name',
					'client_id',
					'manager_id',
					'pipeline_id',
					'stage_id',
					'outcome',
					'amount',
					'created_at',
					'assigned_at',
					'closed_at',
					'loss_reason',
					'source_channel',
					'lead_origin',
				],
				...deals!,
			]),
			'stage_changes.csv': csv([
				['source', 'deal_id', 'changed_at', 'from_stage_id', 'to_stage_id', 'to_pipeline_id', 'manager_id'],
				...moves!,
			]),
			'activities.csv': csv([
				[
					'source',
					'activity_id',
					'deal_id',
					'client_id',
					'manager_id',
					'type',
					'direction',
					'status',
					'occurred_at',
					'duration_s',
					'due_at',
				],
				...acts!,
			]),
		},
		deals: deals!.length,
		managers: people.length,
		activities: acts!.length,
		from: new Date(start).toISOString().slice(0, 10),
	};
}

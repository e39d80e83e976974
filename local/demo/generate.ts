import { monthStart, parseDay } from '../../src/calendar/day';
import type { DemoAccount, DemoDeal, DemoPerson } from './account';
import { ActivityLog } from './activities';
import { billsOf } from './bills';
import { CardIndex } from './clients';
import { atWork, HOUR, instantAt, isWorkday, liveliness, TIME_ZONE, wholeSecond } from './clock';
import { walk } from './deal-flow';
import { addExtras, CUSTOM_FIELDS, PRODUCTS } from './extras';
import { lossReasons, pipelines } from './funnel';
import { leaveBehind, transferSome } from './handover';
import { makePeople, teams, worksAt } from './people';
import { type Random, random } from './random';
import { closeAtMidnight, closeBeforeCreation, deleteSome, leaveUnsorted, misprice, reopenSome, silenceSome, stepBack } from './traps';
import { CHANNELS, GOODS, REGIONS } from './words';

const DEALS = 2000;
const MONTHS = 15;
const MEAN_AMOUNT = 100_000;
const AMOUNT_SPREAD = 0.8;

/** The same seed and day give the same account, in any time zone. */
export function generateAccount(options: { seed: number; today: string; deals?: number; managers?: number }): DemoAccount {
	const today = parseDay(options.today);
	if (today === null) throw new Error(`not a day: ${options.today}`);
	const chance = random(options.seed);
	const start = monthStart(today, 1 - MONTHS);
	const now = instantAt(today, 18 * HOUR);
	const people = makePeople(chance, instantAt(start), now, options.managers);
	const cards = new CardIndex(chance);
	const deals = creationTimes(chance, options.deals ?? DEALS, start, today, now).map((at, i) =>
		makeDeal(chance, cards, people, 20001 + i, at, now),
	);

	closeBeforeCreation(deals);
	leaveUnsorted(deals, pipelines, now);
	leaveBehind(chance, deals, people);
	transferSome(chance, deals, people, now);
	closeAtMidnight(chance, deals, now);
	reopenSome(chance, deals, pipelines, now);
	stepBack(chance, deals, pipelines, now);
	misprice(chance, deals);
	silenceSome(chance, deals);
	deleteSome(chance, deals, now);
	for (const deal of deals) if (deal.outcome === 'lost') deal.lossReasonId = chance.chance(0.92) ? chance.pick(lossReasons).id : null;

	addExtras(options.seed, deals, cards.companies);
	const activities = new ActivityLog(chance, people, now);
	for (const deal of deals) activities.fill(deal);
	return {
		id: 30000001,
		name: 'Техноснаб (демо)',
		subdomain: 'demo',
		currency: 'RUB',
		timeZone: TIME_ZONE,
		now,
		today: options.today,
		teams,
		people,
		pipelines,
		lossReasons,
		regions: REGIONS,
		channels: CHANNELS,
		customFields: CUSTOM_FIELDS,
		products: PRODUCTS,
		companies: cards.companies,
		contacts: cards.contacts,
		deals,
		calls: activities.calls,
		tasks: activities.tasks,
		messages: activities.messages,
		bills: billsOf(options.seed, deals, now),
	};
}

function creationTimes(chance: Random, deals: number, start: number, today: number, now: number): number[] {
	const days = Array.from({ length: today - start + 1 }, (_, i) => start + i);
	const total = days.reduce((sum, day) => sum + liveliness(day), 0);
	const times: number[] = [];
	let carried = 0;
	for (const day of days) {
		carried += (deals * liveliness(day)) / total;
		const count = Math.floor(carried + chance.next() - 0.5);
		for (let n = 0; n < count; n++) {
			const at = wholeSecond(instantAt(day, 8 * HOUR + chance.next() * 11 * HOUR));
			if (at < now) times.push(at);
		}
		carried -= Math.max(count, 0);
	}
	return times.sort((a, b) => a - b);
}

function makeDeal(chance: Random, cards: CardIndex, people: readonly DemoPerson[], id: number, at: number, now: number): DemoDeal {
	const manager = chance.pick(people.filter((person) => worksAt(person, at)));
	const returning = chance.chance(0.33) ? cards.returning(manager) : null;
	const isInbound = chance.chance(returning === null ? 0.6 : 0.3);
	const createdAt = isInbound || isWorkday(Math.floor((at + 3 * HOUR) / (24 * HOUR))) ? at : Math.min(atWork(chance, at), now - HOUR);
	const seed = {
		id,
		manager,
		pipeline: returning === null ? pipelines[0]! : pipelines[1]!,
		createdAt,
		isInbound,
		isRepeat: returning !== null,
	};
	const deal = walk(chance, seed, now);
	const client = returning ?? (chance.chance(0.025) ? null : cards.add(manager, createdAt, chance.chance(0.12)));
	if (deal.outcome === 'won' && client !== null) cards.remember(client);
	deal.companyId = client?.companyId ?? null;
	deal.contactId = client?.contactId ?? null;
	deal.name = `${chance.pick(GOODS)} №${id - 20000}`;
	const median = MEAN_AMOUNT * Math.exp(-(AMOUNT_SPREAD ** 2) / 2);
	deal.amount = Math.max(3000, Math.round(chance.skewed(median, AMOUNT_SPREAD) / 100) * 100);
	deal.cost = Math.round((deal.amount * (0.55 + 0.25 * chance.next())) / 10) * 10;
	deal.region = chance.chance(0.95) ? teams.find((team) => team.id === manager.teamId)!.region : null;
	deal.channel = isInbound ? chance.pick(CHANNELS) : 'Холодный звонок';
	return deal;
}

import { and, type Condition, type Population } from '../measures/vocabulary';

const live: Condition = { column: 'exists', is: true };
const aDeal: Condition = { column: 'is_credit', is: false };

/** Deals by closing date, credited to the manager at that time (R4, R8). Credit notes are included, since they take money back. */
const closed: Population = { table: 'deals', where: [live], at: 'closed_at', credit: 'seller' };

export const wonMoney = and(closed, { column: 'state', is: 'WON' });
export const wonDeals = and(wonMoney, aDeal);
export const pricedWonDeals = and(wonDeals, { column: 'price', above: 0 });
export const lostDeals = and(closed, aDeal, { column: 'state', is: 'LOST' });
export const closedDeals = and(closed, aDeal, { column: 'state', in: ['WON', 'LOST'] });

/** Deals by creation date, credited to their present manager. */
export const createdDeals: Population = { table: 'deals', where: [live, aDeal], at: 'created_at', credit: 'manager_id' };

/** Activities by the time they took place, credited to the person who did them. */
export const communications: Population = {
	table: 'activities',
	where: [live, { column: 'communication', is: true }],
	at: 'occurred_at',
	credit: 'manager_id',
};

/** The same, unanswered dials included. */
export const efforts: Population = { ...communications, where: [live, { column: 'effort', is: true }] };

/** Days on which a person contacted clients: each by its first contact, credited to that person. */
export const daysOfWork: Population = { ...communications, where: [{ column: 'begins_day', is: true }] };

/** Leads by the start of the response time, credited to the person who answered; outbound deals have none (K4). */
export const answeredLeads: Population = {
	table: 'deals',
	where: [live, aDeal, { column: 'lead_origin', not: 'outbound' }],
	at: 'response_start',
	credit: 'responder',
};
/** Refunds by the day of payment, credited to the seller; those on deleted deals went with the deal. */
export const refunds: Population = {
	table: 'payments',
	where: [
		{ column: 'counts', is: true },
		{ column: 'kind', is: 'refund' },
	],
	at: 'paid',
	credit: 'seller',
};

/** Open deals at an instant, credited to the manager at that time. */
export const openDeals: Population = {
	table: 'dealIntervals',
	where: [aDeal, { column: 'state', is: 'OPEN' }],
	at: 'from',
	credit: 'manager_id',
};

/** Stage entries, credited to the manager at that time. */
export const entries: Population = { table: 'stageEntries', where: [], at: 'from', credit: 'manager_id' };

const booked: Population = { table: 'ledger', where: [], at: 'first_day', credit: 'manager_id' };
export const costs = and(booked, { column: 'kind', is: 'cost' });
export const sharedCosts = and(costs, { column: 'manager_id', known: false });
export const ownCosts = and(costs, { column: 'manager_id', known: true });
export const otherIncome = and(booked, { column: 'kind', is: 'other_income' });

/** Deals open now, credited to their manager; tasks and touches have no history. */
export const dealsInWork: Population = {
	table: 'deals',
	where: [live, aDeal, { column: 'state', is: 'OPEN' }],
	at: 'always',
	credit: 'manager_id',
};

/** Deals that can still be won: in work, and not closed in the CRM by a day that is still to come, which figures count as open (spec R7). */
export const winnableDeals = and(dealsInWork, { column: 'closed_ahead', is: false });

/** All activities of people, whatever their result. */
export const happenings: Population = { table: 'activities', where: [live], at: 'occurred_at', credit: 'manager_id' };

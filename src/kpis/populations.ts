import { and, type Condition, type Population } from '../measures/vocabulary';

const live: Condition = { column: 'exists', is: true };
const aDeal: Condition = { column: 'is_credit', is: false };

/** Deals decided by their closing date, credited to who held them then (R4, R8). Credit notes are in: they take money back. */
const closed: Population = { table: 'deals', where: [live], at: 'closed_at', credit: 'seller' };

export const wonMoney = and(closed, { column: 'state', is: 'WON' });
export const wonDeals = and(wonMoney, aDeal);
export const pricedWonDeals = and(wonDeals, { column: 'price', above: 0 });
export const lostDeals = and(closed, aDeal, { column: 'state', is: 'LOST' });
export const closedDeals = and(closed, aDeal, { column: 'state', in: ['WON', 'LOST'] });

/** Deals by the day they came, credited to who holds them. */
export const createdDeals: Population = { table: 'deals', where: [live, aDeal], at: 'created_at', credit: 'manager_id' };

/** Activities by when they happened, credited to who did them. */
export const communications: Population = {
	table: 'activities',
	where: [live, { column: 'communication', is: true }],
	at: 'occurred_at',
	credit: 'manager_id',
};

/** Leads by the start of the reaction clock, credited to who answered; outbound deals have no clock (K4). */
export const answeredLeads: Population = {
	table: 'deals',
	where: [live, { column: 'lead_origin', not: 'outbound' }],
	at: 'response_start',
	credit: 'responder',
};

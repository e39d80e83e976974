import { textOf } from '../../facts/columns';
import { type FactBase, numbersOf } from '../../facts/fact-base';
import { perBase } from '../kit/data';
import { stageEntries } from '../stage-entries/entries';

/** Fewer deals than these say nothing (spec §5). */
const FEW = 5;
/** Stands for all stages. */
const ALL = -2;

export interface Odds {
	/** The share of decided deals that were won; NaN: too few were decided. */
	readonly share: number;
	/** Within so many days nine of ten won deals were closed; NaN: too few were won. */
	readonly days: number;
}

interface Tally {
	decided: number;
	readonly won: number[];
}

/** What became of the deals that ever stood in a stage; a stage of which too few are decided takes what became of all deals. */
export const stageOdds = perBase((base: FactBase): { of(stage: number): Odds } => {
	const deals = base.table('deals');
	const [exists, credit, created, closed] = ['exists', 'is_credit', 'created_at', 'closed_at'].map((key) => numbersOf(deals, key));
	const state = textOf(deals, 'state');
	const tallies = new Map<number, Tally>();
	const add = (stage: number, row: number, from: number): void => {
		const tally = tallies.get(stage) ?? { decided: 0, won: [] };
		tallies.set(stage, tally);
		if (state(row) === 'WON') tally.won.push((closed![row]! - from) / 86_400_000);
		if (state(row) === 'WON' || state(row) === 'LOST') tally.decided++;
	};
	for (let row = 0; row < deals.size; row++) if (exists![row] === 1 && credit![row] === 0) add(ALL, row, created![row]!);
	const { length, row, stage, from } = stageEntries(base);
	for (let i = 0; i < length; i++) {
		// The first time that a deal stood there counts; the entries of a deal stand together.
		let before = i - 1;
		while (before >= 0 && row[before] === row[i] && stage[before] !== stage[i]) before--;
		if (before < 0 || row[before] !== row[i]) add(stage[i]!, row[i]!, from[i]!);
	}
	const whole = oddsOf(tallies.get(ALL));
	const odds = new Map<number, Odds>();
	for (const [stage, tally] of tallies) {
		const own = oddsOf(tally);
		odds.set(stage, Number.isNaN(own.share) ? whole : Number.isNaN(own.days) ? { ...own, days: whole.days } : own);
	}
	return { of: (stage) => odds.get(stage) ?? whole };
});

function oddsOf({ decided, won }: Tally = { decided: 0, won: [] }): Odds {
	const sorted = won.filter((days) => days >= 0).sort((a, b) => a - b);
	return {
		share: decided < FEW ? Number.NaN : won.length / decided,
		days: sorted.length < FEW ? Number.NaN : Math.max(1, Math.ceil(sorted[Math.ceil(sorted.length * 0.9) - 1]!)),
	};
}

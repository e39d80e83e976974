import type { Period } from '../calendar/period';
import type { Account } from '../facts/fact-base';
import type { Row } from '../facts/table';
import type { Question, Scope } from '../measures/question';
import type { Measure } from '../measures/vocabulary';

/** Whose figure of which period is traced. */
export interface Place {
	readonly scope: Scope;
	readonly period: Period;
	/** The period alone, always the same list, so that results cached for it are reused. */
	readonly periods: readonly Period[];
}

/** What a trace asks beside the facts. */
export interface Background {
	readonly target: Question['target'];
	readonly definition: (id: string) => Measure;
	readonly targets: readonly Row[];
	readonly sharing: Account;
	readonly idOf: (scope: string) => string;
}

export const EVERYBODY: Scope = { all: true, key: 'ALL' };

/** What is true of a deal; null: as it is. The amount in whole units of the deal's currency. */
export interface CorrectionForm {
	seller: string | null;
	amount: number | null;
	counts: 'won' | 'no' | null;
	/** `2026-07-15` */
	wonOn: string | null;
}

export interface ContestView {
	id: string;
	who: string;
	/** What is wrong, in words. */
	claim: string;
	comment: string;
	/** An ISO instant. */
	at: string | null;
	/** `2026-07`; '' where no month is known. */
	period: string;
	/** As figures have it now; null: not among the data. */
	deal: {
		title: string;
		id: string;
		/** '' where there is no card to open. */
		link: string;
		seller: string;
		/** In whole units; null where there is none. */
		amount: number | null;
		currency: string;
		outcome: 'OPEN' | 'WON' | 'LOST' | 'UNMAPPED';
		/** It is counted in figures at all. */
		counts: boolean;
		closedOn: string | null;
	} | null;
	/** Fills the form of the answer. */
	proposal: CorrectionForm;
	status: 'unclear' | 'new' | 'accepted' | 'refused' | 'withdrawn';
	/** What became of it, as its author reads it; '' while it waits. */
	outcome: string;
	/** What the CRM says otherwise since the correction was accepted. */
	crmChanges: { field: string; was: string; now: string }[];
	answeredBy: string;
	answeredAt: string | null;
}

export interface ContestsState {
	/** Oldest first. */
	waiting: ContestView[];
	/** Those whose deal has changed in the CRM first, then the latest. */
	answered: ContestView[];
	managers: { id: string; name: string }[];
	/** `2026-06`: months whose figures are frozen. */
	closedMonths: string[];
	/** What reopening a closed month needs. */
	closedNote: string;
	/** Why not all sheets and files could be read now; null when they were. */
	unread: string | null;
}

export interface ContestsCalls {
	/** What managers contest, read from their sheets and private files now; the head's alone. */
	contests(): ContestsState;
	acceptContest(id: string, correction: CorrectionForm, reason: string): ContestsState;
	refuseContest(id: string, reason: string): ContestsState;
	/** Takes an accepted correction back: figures follow the CRM again. */
	withdrawCorrection(id: string, reason: string): ContestsState;
}

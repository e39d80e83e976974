export interface ClosingState {
	/** `2026-10`; null when there is nothing to close. */
	next: string | null;
	closed: { period: string; at: string; by: string; changed: number }[];
}

/** What closing would freeze. */
export interface ClosingPreview {
	period: string;
	/** Day of the data. */
	asOf: string;
	/** How many figures in all. */
	figures: number;
	/** The company first, without a name; money in whole units, score as a share. */
	lines: { name: string; fact: number | null; plan: number | null; score: number | null; bonus: number | null }[];
}

/** What a closed month pays; money in whole units of the base currency. */
export interface PaySheet {
	period: string;
	/** null: a draft. */
	approved: { by: string; at: string } | null;
	lines: { person: string; name: string; score: number | null; bonus: number; deduction: number; reason: string; pay: number }[];
}

export interface ClosingCalls {
	/** The pay sheet of a month; null: there is none. */
	paySheet(period: string): PaySheet | null;
	/** Makes it from the closed month, or brings a draft to it. */
	makePaySheet(period: string): PaySheet | null;
	deductPay(period: string, deductions: { person: string; amount: number; reason: string }[]): PaySheet | null;
	approvePaySheet(period: string): PaySheet | null;
	/** Opens an approved one again; the reason goes into the log. */
	reopenPaySheet(period: string, reason: string): PaySheet | null;
	/** An approved one as the text of a CSV file. */
	paySheetCsv(period: string): string;
	/** The same as a PDF to be signed, in base64. */
	paySheetPdf(period: string): string;
	/** What closing this month would freeze; writes nothing. */
	closingPreview(period: string): ClosingPreview;
	/** Opens a closed month again; the reason goes into the log. */
	reopenMonth(period: string, reason: string): ClosingState;
	/** The month that can be closed next, those closed, and what has changed since. */
	closing(): ClosingState;
	closeMonth(period: string): ClosingState;
}

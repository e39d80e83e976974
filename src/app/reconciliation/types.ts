export interface Reconciliation {
	/** `amoCRM: Northern Light`; empty when the facts came from tables. */
	source: string;
	/** An ISO instant. */
	importedAt: string | null;
	/** `crm`: rows that the last full read brought, copies included; null when there was none. */
	tables: { title: string; crm: number | null; sheet: number; left: string | null }[];
	/** `2026-11`, the month that `kpis` tells of, for everybody. */
	period: string;
	kpis: { metric: string; name: string; used: string; why: string }[];
	/** What keeps rows out of the figures, and how to mend it. */
	findings: { title: string; items: string[] }[];
}

export interface ReconciliationCalls {
	/** How the sheet compares with the CRM, and what of it the KPIs use. */
	reconciliation(): Reconciliation;
}

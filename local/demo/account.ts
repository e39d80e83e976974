/** The demo firm as plain objects of no particular CRM. Instants are epoch milliseconds, money is whole roubles. */
export interface DemoAccount {
	readonly id: number;
	readonly name: string;
	readonly subdomain: string;
	readonly currency: string;
	readonly timeZone: string;
	/** The moment at which the account is looked at: the evening of `today`. */
	readonly now: number;
	readonly today: string;
	readonly teams: readonly DemoTeam[];
	readonly people: readonly DemoPerson[];
	readonly pipelines: readonly DemoPipeline[];
	readonly lossReasons: readonly { readonly id: number; readonly name: string }[];
	readonly regions: readonly string[];
	readonly channels: readonly string[];
	readonly companies: readonly DemoCompany[];
	readonly contacts: readonly DemoContact[];
	readonly deals: readonly DemoDeal[];
	readonly calls: readonly DemoCall[];
	readonly tasks: readonly DemoTask[];
	readonly messages: readonly DemoMessage[];
	/** Fields that the firm made itself, and what it sells. */
	readonly customFields?: readonly DemoCustomField[];
	readonly products?: readonly DemoProduct[];
	/** Bills, customers and merges, of accounts that have any. */
	readonly bills?: readonly DemoBill[];
	readonly customers?: readonly DemoCustomer[];
	readonly merges?: readonly { readonly kind: Attachment['kind']; readonly id: number; readonly at: number; readonly absorbed?: number }[];
	/** Mails appear only in notes, as in accounts with the older mail integration. */
	readonly hidesMailEvents?: boolean;
}

export interface DemoCustomField {
	readonly id: number;
	readonly of: 'deal' | 'contact' | 'company';
	readonly name: string;
	readonly kind: 'select' | 'multiselect' | 'text' | 'numeric' | 'checkbox' | 'date';
	readonly options?: readonly string[];
}

/** By the id of the field; of a multiselect several, of a date an instant. */
export type DemoCustomValues = Readonly<Record<number, string | number | boolean | readonly string[]>>;

export interface DemoProduct {
	readonly id: number;
	readonly name: string;
}

export interface DemoBill {
	readonly id: number;
	readonly dealId: number | null;
	readonly companyId: number | null;
	readonly amount: number;
	readonly status: 'created' | 'paid' | 'paid_in_advance' | 'partially_paid';
	readonly issuedAt: number;
	readonly dueAt: number | null;
	readonly paidAt: number | null;
}

export interface DemoCustomer {
	readonly id: number;
	readonly companyId: number | null;
	readonly contactId: number | null;
	readonly purchases: readonly { readonly id: number; readonly amount: number; readonly at: number }[];
}

export interface DemoTeam {
	readonly id: number;
	readonly name: string;
	readonly region: string;
}

export interface DemoPerson {
	readonly id: number;
	readonly name: string;
	readonly email: string;
	readonly teamId: number | null;
	readonly role: 'head' | 'manager' | 'robot';
	readonly startedAt: number | null;
	readonly leftAt: number | null;
	/** False: the CRM no longer lists this person, yet deals still carry the id. */
	readonly isListed: boolean;
	/** Share of closed deals this person wins. */
	readonly skill: number;
}

export type StageKind = 'unsorted' | 'open' | 'won' | 'lost';

export interface DemoStage {
	readonly id: number;
	readonly name: string;
	readonly kind: StageKind;
}

export interface DemoPipeline {
	readonly id: number;
	readonly name: string;
	readonly stages: readonly DemoStage[];
}

export interface DemoCompany {
	readonly id: number;
	readonly name: string;
	readonly region: string;
	readonly ownerId: number;
	readonly createdAt: number;
	/** When it was last edited; at creation where absent. */
	readonly updatedAt?: number;
	custom?: DemoCustomValues;
}

export interface DemoContact {
	readonly id: number;
	readonly name: string;
	readonly phone: string;
	readonly companyId: number | null;
	readonly ownerId: number;
	readonly createdAt: number;
	readonly updatedAt?: number;
	custom?: DemoCustomValues;
}

/** When a card was last changed. */
export const changedAt = ({ createdAt, updatedAt = createdAt }: { readonly createdAt: number; readonly updatedAt?: number }): number =>
	updatedAt;

export interface DemoStageChange {
	at: number;
	from: number;
	to: number;
	/** 0 is the robot. */
	actorId: number;
}

export interface DemoOwnerChange {
	at: number;
	from: number;
	to: number;
	actorId: number;
}

export interface DemoDeal {
	readonly id: number;
	name: string;
	pipelineId: number;
	stageId: number;
	ownerId: number;
	firstOwnerId: number;
	firstStageId: number;
	amount: number | null;
	cost: number | null;
	region: string | null;
	channel: string | null;
	companyId: number | null;
	contactId: number | null;
	createdAt: number;
	createdById: number;
	/** What the CRM shows; on a reopened deal a stale value may remain. */
	closedAt: number | null;
	updatedAt: number;
	lossReasonId: number | null;
	deletedAt: number | null;
	/** The truth, for tests: state and responsible at the last closing. */
	outcome: 'open' | 'won' | 'lost';
	ownerAtCloseId: number | null;
	/** Silent deals have no activities at all. */
	isSilent: boolean;
	stageChanges: DemoStageChange[];
	ownerChanges: DemoOwnerChange[];
	amountChanges?: readonly { readonly at: number; readonly from: number; readonly to: number; readonly actorId: number }[];
	custom?: DemoCustomValues;
	tags?: readonly string[];
	/** Ids of products. */
	products?: readonly number[];
}

export interface Attachment {
	readonly kind: 'deal' | 'contact' | 'company' | 'customer';
	readonly id: number;
}

export interface DemoCall {
	readonly id: number;
	readonly uniq: string;
	readonly at: number;
	readonly direction: 'in' | 'out';
	readonly durationS: number;
	readonly performerId: number;
	/** Some telephony writes the person's name instead of the id. */
	readonly performerName: string | null;
	/** Two cards hold the same call when telephony wrote it twice. */
	readonly on: readonly Attachment[];
	/** Thrown away; most CRMs show it no more. */
	readonly deletedAt?: number;
}

export interface DemoTask {
	readonly id: number;
	readonly kind: 'follow-up' | 'meeting' | 'presentation';
	readonly text: string;
	readonly on: Attachment | null;
	readonly ownerId: number;
	readonly createdAt: number;
	readonly dueAt: number;
	readonly completedAt: number | null;
	/** Thrown away; most CRMs show it no more. */
	readonly deletedAt?: number;
}

export interface DemoMessage {
	readonly id: number;
	readonly at: number;
	readonly medium: 'mail' | 'chat';
	readonly direction: 'in' | 'out';
	readonly on: Attachment;
	/** 0 is the robot. */
	readonly authorId: number;
}

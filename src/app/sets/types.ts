import type { Because } from '../changes/types';

export type { Because };

/** What the panel's screens of KPI sets send and get. Shares are fractions, money whole units, days `YYYY-MM-DD`, months `YYYY-MM`. */
export interface SetLineForm {
	kind: 'kpi' | 'stop';
	metric: string;
	/** null for a stop-factor. */
	weight: number | null;
	planSource: 'targets' | 'fixed' | 'previous';
	/** The fixed plan, or the limit of a stop-factor. */
	norm: number | null;
	better: 'up' | 'down' | null;
	/** null: the usual one; 0: none. */
	threshold: number | null;
	cap: number | null;
	base: number | null;
	multiplier: number | null;
}

export interface SetForm {
	fund: number | null;
	bonusMin: number | null;
	bonusMax: number | null;
	isStepped: boolean;
	lines: SetLineForm[];
}

export interface KpiSetView {
	id: string;
	version: number;
	title: string;
	status: 'draft' | 'trial' | 'active' | 'archived';
	/** "from 1 August 2026", in words. */
	since: string;
	people: string[];
	form: SetForm;
	advice: { text: string; isFault: boolean }[];
	/** What can be done now; a sentence says why something cannot. */
	trial: {
		months: string;
		canDecide: boolean;
		isOverdue: boolean;
		obstacles: { kind: 'fault' | 'closing' | 'feedback'; text: string }[];
	} | null;
	/** Until when it is to stay as it is; null: it may be changed. */
	fixedUntil: string | null;
	opinions: { asked: number; answered: number; byMetric: { name: string; average: number | null; complaints: number }[] } | null;
}

export interface FeedbackView {
	id: string;
	who: string;
	set: string;
	metric: string;
	rating: number | null;
	comment: string;
	status: string;
	answer: string;
}

export interface RolloutState {
	sets: KpiSetView[];
	templates: { role: string; name: string; isTaken: boolean }[];
	managers: { id: string; name: string }[];
	metrics: { id: string; name: string; aspect: string; unit: string }[];
	feedback: FeedbackView[];
	/** Months that a change may begin with, earliest first. */
	months: { token: string; title: string }[];
}

export interface SetsCalls {
	rollout(): RolloutState;
	createKpiSet(role: string, managerId: string | null): RolloutState;
	saveDraft(id: string, form: SetForm): RolloutState;
	startTrial(id: string, month: string): RolloutState;
	adjustKpiSet(id: string, form: SetForm, month: string, because: Because): RolloutState;
	activateKpiSet(id: string, month: string, because: Because | null): RolloutState;
	extendTrial(id: string, because: Because): RolloutState;
	archiveKpiSet(id: string, because: Because): RolloutState;
	answerFeedback(feedbackId: string, status: 'discussed' | 'accepted' | 'declined', answer: string): RolloutState;
	buildBonus(): RolloutState;
}

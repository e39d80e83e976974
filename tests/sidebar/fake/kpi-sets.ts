import type { KpiSetView, ReviewCalls, RolloutState, SetForm, SetsCalls } from '../../../sidebar/server/contract';

const line = { norm: null, better: null, threshold: null, cap: null, base: null, multiplier: null } as const;
const form: SetForm = {
	fund: 50_000,
	bonusMin: null,
	bonusMax: null,
	isStepped: false,
	lines: [
		{ kind: 'kpi', metric: 'bookings', weight: 0.5, planSource: 'targets', ...line },
		{ kind: 'kpi', metric: 'response_time', weight: 0.3, planSource: 'fixed', ...line, norm: 30 },
		{ kind: 'stop', metric: 'overdue_share', weight: null, planSource: 'targets', ...line, norm: 0.3, multiplier: 0.5 },
	],
};

const view = (status: KpiSetView['status'], title: string): KpiSetView => ({
	id: title,
	version: 1,
	title,
	status,
	since: 'с 1 августа 2026',
	people: ['Анна Иванова', 'Борис Петров'],
	form,
	advice: status === 'draft' ? [{ text: 'Веса дают 80 %, а должны 100 %. Исправьте столбец «Вес».', isFault: true }] : [],
	trial:
		status === 'trial'
			? { months: '2 месяца', canDecide: true, isOverdue: false, obstacles: [{ kind: 'feedback', text: 'Ещё не ответили: Борис Петров.' }] }
			: null,
	fixedUntil: status === 'active' ? '2027-01-01' : null,
	opinions:
		status === 'draft' ? null : { asked: 2, answered: 1, byMetric: [{ name: 'Время реакции на лид', average: 2.5, complaints: 1 }] },
});

/** KPI sets in each of their states. */
const rollout: RolloutState = {
	sets: [view('draft', 'Младший менеджер'), view('trial', 'Менеджер'), view('active', 'Старший менеджер')],
	templates: [
		{ role: 'manager', name: 'Менеджер', isTaken: true },
		{ role: 'sdr', name: 'Менеджер по работе с лидами (SDR)', isTaken: false },
	],
	managers: [{ id: 'M1', name: 'Анна Иванова' }],
	metrics: [
		{ id: 'bookings', name: 'Сумма закрытых сделок', aspect: 'result', unit: 'money' },
		{ id: 'response_time', name: 'Время реакции на лид', aspect: 'quality', unit: 'minutes' },
		{ id: 'overdue_share', name: 'Доля просроченного долга', aspect: 'quality', unit: 'share' },
	],
	feedback: [
		{
			id: 'F1',
			who: 'Анна Иванова',
			set: 'Менеджер',
			metric: 'Время реакции на лид',
			rating: 2,
			comment: 'Ночные лиды портят цифру',
			status: 'новый',
			answer: '',
		},
	],
	months: [{ token: '2026-10', title: 'октябрь 2026' }],
};

/** Every call answers with the same sets. */
export function kpiSetCalls(): SetsCalls & ReviewCalls {
	const answer = (): RolloutState => rollout;
	return {
		rollout: answer,
		createKpiSet: answer,
		saveDraft: answer,
		startTrial: answer,
		adjustKpiSet: answer,
		activateKpiSet: answer,
		extendTrial: answer,
		archiveKpiSet: answer,
		answerFeedback: answer,
		collectFeedback: answer,
		buildReview: answer,
		mailReview: answer,
		buildBonus: answer,
	};
}

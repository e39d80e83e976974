/** Mutants that no figure can tell from the definition, and why. Each must survive: one that is killed has no business here. */
export const EQUIVALENT: readonly { readonly because: string; readonly mutants: readonly string[] }[] = [
	{
		because: 'robots and deleted activities are no communication to begin with',
		mutants: [
			'activities: of: messages=daily_thread: attempts=yes: of: without exists',
			'activities: of: messages=daily_thread: otherwise: of: without exists',
			'activities: of: otherwise: attempts=yes: of: without exists',
			'activities: of: otherwise: otherwise: of: without exists',
			'early_touch: of: goal: 1: without exists',
			'talk_time: of: top: rows: without exists',
			'talk_time: of: top: of: of: without exists',
		],
	},
	{
		because: 'an amount above 0 is no credit note; an empty amount and 0 add nothing to a sum',
		mutants: [
			'avg_check: otherwise: per=client: top: of: without is_credit',
			'avg_check: otherwise: per=client: top: of: without price',
			'avg_check: otherwise: per=client: top: of: price -1',
			'avg_check: otherwise: per=client: bottom: of: without is_credit',
			'avg_check: otherwise: otherwise: stat=median: of: without is_credit',
			'avg_check: otherwise: otherwise: otherwise: top: of: without is_credit',
			'avg_check: otherwise: otherwise: otherwise: top: of: without price',
			'avg_check: otherwise: otherwise: otherwise: top: of: price -1',
			'avg_check: otherwise: otherwise: otherwise: bottom: of: without is_credit',
			'win_rate_amount: negative divisor refused',
			'filled_fields: field=amount: top: of: without is_credit',
			'filled_fields: otherwise: top: left: of: without is_credit',
		],
	},
	{
		because: 'the length of a day stands beside its first contact alone',
		mutants: ['day_length: of: without begins_day'],
	},
	{
		because: 'a client has one first purchase',
		mutants: [
			'cac: as=payback: top: bottom: distinct → count',
			'cac: as=payback: top: bottom: client → deal_id',
			'cac: otherwise: bottom: distinct → count',
			'cac: otherwise: bottom: client → deal_id',
		],
	},
	{
		because: 'only a purchase has a day on which its client is given up',
		mutants: ['churn: top: of: without exists', 'churn: top: of: without state', 'churn: top: of: without is_credit'],
	},
	{
		because: 'the case is taken only where the option gives the number',
		mutants: [
			'comms_per_deal: window=#: frame: by default +1',
			'comms_per_deal: window=#: frame: by default -1',
			'response_time: contact=connected: mode=calendar: of: stat=within: top: of: response_elapsed_connected by default +1',
			'response_time: contact=connected: mode=calendar: of: stat=within: top: of: response_elapsed_connected by default -1',
			'response_time: contact=connected: otherwise: of: stat=within: top: of: response_minutes_connected by default +1',
			'response_time: contact=connected: otherwise: of: stat=within: top: of: response_minutes_connected by default -1',
			'response_time: otherwise: mode=calendar: of: stat=within: top: of: response_elapsed by default +1',
			'response_time: otherwise: mode=calendar: of: stat=within: top: of: response_elapsed by default -1',
			'response_time: otherwise: otherwise: of: stat=within: top: of: response_minutes by default +1',
			'response_time: otherwise: otherwise: of: stat=within: top: of: response_minutes by default -1',
		],
	},
	{
		because: 'the goal is a state of the very deal that entered, which exists and is no credit note',
		mutants: ['conversion: goal: 1: without exists', 'conversion: goal: 1: without is_credit'],
	},
	{
		because: 'a deal that is won is won, whatever its dates say; the specification is silent on a win without a date',
		mutants: ['conversion: goal: 1: by created_at, not closed_at'],
	},
	{
		because: 'who is active when the period begins has not been given up before',
		mutants: ['churn: top: limits: other expected days'],
	},
	{
		because: 'only a missed call that counts has minutes until it was returned',
		mutants: [
			'missed_calls: top: right: of: without exists',
			'missed_calls: top: right: of: without type',
			'missed_calls: top: right: of: without status',
		],
	},
	{
		because: 'the other part of the ratio is unknown for the past all the same',
		mutants: [
			'no_next_step: of: top: history: deals',
			'no_next_step: of: bottom: history: deals',
			'nps: right: left: top: history: deals',
			'nps: right: left: bottom: history: deals',
			'nps: right: right: top: history: deals',
			'nps: right: right: bottom: history: deals',
			'overdue_tasks: of: top: history: deals',
			'overdue_tasks: of: bottom: history: deals',
			'stale_deals: top: history: deals',
			'stale_deals: bottom: history: deals',
		],
	},
	{
		because: 'a mark of at least 9, or of at most 6, is a known one',
		mutants: ['nps: right: left: top: of: without nps', 'nps: right: right: top: of: without nps'],
	},
	{ because: 'without activities there are no tasks, and a ratio of nothing is blank', mutants: ['overdue_tasks: activities not needed'] },
	{
		because: 'a lead that nobody answered is its present manager’s either way',
		mutants: [
			'response_time: otherwise: mode=calendar: of: stat=no_response: of: credit to manager_id, not responder',
			'response_time: otherwise: otherwise: of: stat=no_response: of: credit to manager_id, not responder',
		],
	},
	{
		because: 'what is shared out is the company’s, whoever it is booked on',
		mutants: [
			'spend: of: allocate=equal: right: of: of: credit to currency, not manager_id',
			'spend: of: allocate=by_leads: right: of: of: credit to currency, not manager_id',
			'spend: of: allocate=by_revenue: right: of: of: credit to currency, not manager_id',
		],
	},
	{
		because: 'the specification is silent on a negative spend, margin or revenue under these',
		mutants: ['cac: as=payback: negative divisor refused', 'roi: negative divisor refused'],
	},
];

import type { ContestsCalls, ContestsState, ContestView } from '../../../sidebar/server/contract';
import { NOW } from '../../now';
import type { Spreadsheet } from './spreadsheet';

/** Two deals that wait, one of a closed month, and one that was answered; answers move them. */
export function contestsCalls({ text }: Spreadsheet): ContestsCalls {
	const at = new Date(NOW - 86_400_000).toISOString();
	const deal: NonNullable<ContestView['deal']> = {
		title: '<b>Поставка насосов & "=HYPERLINK(1)"</b>',
		id: '21077',
		link: 'https://demo.amocrm.ru/leads/detail/21077',
		seller: 'Анна Иванова',
		amount: 240_000,
		currency: 'RUB',
		outcome: 'WON',
		counts: true,
		closedOn: '2026-07-12',
	};
	const none = { seller: null, amount: null, counts: null, wonOn: null } as const;
	const waiting: ContestView = {
		id: 'C1',
		who: 'Анна Иванова',
		claim: text('неверная сумма', 'wrong amount'),
		comment: text('=В договоре 204 000, в CRM опечатка <script>', '=The contract says 204,000, a typo in the CRM <script>'),
		at,
		period: '2026-07',
		deal,
		proposal: { ...none, amount: 240_000 },
		status: 'new',
		outcome: '',
		crmChanges: [],
		answeredBy: '',
		answeredAt: null,
	};
	let state: ContestsState = {
		waiting: [
			waiting,
			{
				...waiting,
				id: 'C2',
				who: 'Борис Петров-Константинопольский',
				claim: text('должна считаться', 'should count'),
				period: '2026-05',
				deal: { ...deal, outcome: 'OPEN', closedOn: null, amount: null, counts: false, link: '' },
				proposal: { ...none, seller: 'M2', counts: 'won', wonOn: '2026-05-20' },
			},
			{ ...waiting, id: 'C3', deal: null, proposal: none },
		],
		answered: [
			{
				...waiting,
				id: 'C0',
				status: 'accepted',
				crmChanges: [{ field: text('сумма', 'amount'), was: '240000', now: '777777' }],
				outcome: text('Принято (сумма теперь 100 000 ₽): по договору', 'Accepted (the amount is ₽100,000 now): as in the contract'),
				answeredBy: 'director@example.com',
				answeredAt: at,
			},
		],
		managers: [
			{ id: 'M1', name: 'Анна Иванова' },
			{ id: 'M2', name: 'Борис Петров-Константинопольский' },
		],
		closedMonths: ['2026-05', '2026-06'],
		unread: null,
		closedNote: text(
			'Месяц закрыт, его цифры не изменятся, пока его не откроют.',
			'The month is closed: its figures stay until it is reopened.',
		),
	};
	const settle = (id: string, status: ContestView['status'], outcome: string): ContestsState => {
		const one = [...state.waiting, ...state.answered].find((other) => other.id === id)!;
		const without = (list: ContestView[]): ContestView[] => list.filter((other) => other.id !== id);
		state = {
			...state,
			waiting: without(state.waiting),
			answered: [
				{ ...one, status, outcome, answeredBy: 'director@example.com', answeredAt: new Date(NOW).toISOString() },
				...without(state.answered),
			],
		};
		return state;
	};
	return {
		contests: () => state,
		acceptContest: (id, _correction, reason) => settle(id, 'accepted', reason),
		refuseContest: (id, reason) => settle(id, 'refused', reason),
		withdrawCorrection: (id, reason) => settle(id, 'withdrawn', reason),
	};
}

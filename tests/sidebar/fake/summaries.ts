import type { AlertsState, ChatsState, DigestState, PaySheet, Rpc, SharingState } from '../../../sidebar/server/contract';
import { NOW } from '../../now';
import { type Spreadsheet, TEAM } from './spreadsheet';

export function summaryCalls(sheet: Spreadsheet): Pick<Rpc, 'buildSummaries' | 'openTab'> {
	return {
		buildSummaries: (done) => {
			if (sheet.options.hasNoManagers) return { done: 0, total: 0, title: '' };
			if (sheet.options.isStuck && done === 2) return { done: 2, total: TEAM.length, title: TEAM[1]! };
			const title = TEAM[done]!;
			if (!sheet.summaries.some(({ name }) => name === title))
				sheet.summaries = [...sheet.summaries, { id: `summary-${done}`, name: title }];
			return { done: done + 1, total: TEAM.length, title };
		},
		openTab: () => null,
	};
}

type SharingCalls = Pick<
	Rpc,
	| 'sharing'
	| 'ownSheet'
	| 'shareFile'
	| 'shareEveryone'
	| 'revokeFile'
	| 'refreshFiles'
	| 'protection'
	| 'protectTabs'
	| 'closing'
	| 'showData'
	| 'closingPreview'
	| 'reopenMonth'
	| 'closeMonth'
	| 'paySheet'
	| 'makePaySheet'
	| 'deductPay'
	| 'approvePaySheet'
	| 'reopenPaySheet'
	| 'paySheetCsv'
	| 'paySheetPdf'
	| 'digest'
	| 'setDigest'
	| 'settleLetter'
	| 'sendDigest'
	| 'alerts'
	| 'setAlerts'
	| 'waitingAlerts'
	| 'sendAlerts'
	| 'rehearseAlerts'
	| 'telegramChats'
	| 'checkTelegram'
	| 'forgetTelegram'
>;

export function sharingCalls({ text }: Spreadsheet): SharingCalls {
	const file = { crmEmail: '', mayWrite: true, address: '', updated: null, isMailed: false, hasLeft: false, hasSheet: true };
	const sharing: SharingState = {
		people: [
			{ id: 'M1', name: 'Анна Иванова', email: '', ...file, crmEmail: 'anna@example.com' },
			{ id: 'M3', name: 'Вера Соколова', email: '', ...file, mayWrite: false },
			{
				id: 'M2',
				name: 'Борис Петров',
				...file,
				email: 'boris@example.com',
				address: 'https://docs.google.com/x',
				updated: new Date(NOW).toISOString(),
			},
		],
	};
	const digest: DigestState = {
		settings: { isOn: false, weekday: 1, hour: 9, chat: '' },
		hasToken: false,
		people: ['Борис Петров'],
		reason: null,
		trouble: null,
		sent: [],
		unclear: [],
	};
	const pay: PaySheet = {
		period: '2026-05',
		approved: null,
		lines: [
			{ person: 'M1', name: 'Анна Ковалёва', score: 1.08, bonus: 54_000, deduction: 4_000, reason: text('аванс', 'advance'), pay: 50_000 },
			{ person: 'M2', name: 'Борис Петров', score: 0.9, bonus: 45_000, deduction: 0, reason: '', pay: 45_000 },
		],
	};
	const letters = [
		{
			to: 'boris@example.com',
			lines: [
				text('Лиды без ответа: 1', 'Leads without an answer: 1'),
				text('• Поставка насосов – 240 000 ₽ – нет ответа 3 раб. ч', '• Pump delivery – 240,000 ₽ – no answer for 3 working hours'),
			],
		},
	];
	const alerts: AlertsState = {
		settings: { isOn: false, to: '', toPeople: true, quietFrom: 20, quietTo: 8, off: [] },
		rules: [
			{ id: 'behind_plan', title: text('Отстают от плана', 'Behind the plan') },
			{ id: 'unanswered', title: text('Лиды без ответа', 'Leads without an answer') },
		],
		reason: null,
		sent: [],
	};
	const chats: ChatsState = {
		hasBot: true,
		people: [
			{ id: 'M1', name: 'Анна Иванова', link: 'https://t.me/sales_bot?start=0f3c2b1a0f3c2b1a0f3c2b1a0f3c2b1a', isLinked: false },
			{ id: 'M2', name: 'Борис Петров', link: '', isLinked: true },
		],
	};
	return {
		ownSheet: () => ({
			token: '2026-11',
			fact: 1_240_000,
			plan: 2_000_000,
			deals: 4,
			advice: text('Отстаём: звоните чаще.', 'Behind: call more.'),
			perDay: [
				{ title: text('Выручка', 'Revenue'), value: 152_000 },
				{ title: text('Звонки', 'Calls'), value: 7.25 },
			],
			hasFeedback: true,
		}),
		sharing: () => sharing,
		shareFile: () => sharing,
		shareEveryone: (done, list) => ({ done: done + 1, total: list.length, title: list[done]!.id }),
		revokeFile: () => sharing,
		refreshFiles: () => ({ done: 1, total: 1, title: '' }),
		protection: () => ({ isOn: false, importers: [], tabs: 0 }),
		protectTabs: (isOn, importers = []) => ({ isOn, importers: ['director@example.com', ...importers], tabs: 7 }),
		showData: () => null,
		closing: () => ({ next: '2026-06', closed: [{ period: '2026-05', at: '', by: '', changed: 2 }] }),
		closingPreview: (period) => ({
			period,
			asOf: '2026-07-20',
			figures: 144,
			lines: [
				{ name: '', fact: 12_400_000, plan: 15_000_000, score: null, bonus: null },
				{ name: 'Анна Ковалёва', fact: 1_240_000, plan: 1_000_000, score: 1.08, bonus: 54_000 },
				{ name: 'Дарья Мельникова-Константинопольская', fact: 640_000, plan: null, score: null, bonus: null },
			],
		}),
		reopenMonth: () => ({ next: '2026-05', closed: [] }),
		closeMonth: () => ({ next: null, closed: [{ period: '2026-06', at: '', by: '', changed: 0 }] }),
		paySheet: () => pay,
		makePaySheet: () => pay,
		deductPay: () => pay,
		approvePaySheet: () => ({ ...pay, approved: { by: 'director@example.com', at: new Date(NOW).toISOString() } }),
		reopenPaySheet: () => pay,
		paySheetCsv: () => '"Месяц"',
		paySheetPdf: () => 'JVBERi0=',
		digest: () => digest,
		setDigest: (settings) => ({ ...digest, settings }),
		settleLetter: () => digest,
		telegramChats: () => chats,
		checkTelegram: () => chats,
		forgetTelegram: () => chats,
		alerts: () => alerts,
		setAlerts: (settings) => ({ ...alerts, settings }),
		waitingAlerts: () => letters,
		sendAlerts: () => ({ message: text('Отправлено: 1.', 'Sent: 1.') }),
		rehearseAlerts: () => ({
			days: [{ day: '2026-07-20', letters }],
			next: null,
		}),
		sendDigest: () => ({ message: text('Отправлено: 1.', 'Sent: 1.') }),
	};
}

import type { Host } from '../../local/host/contract/host';
import type { GoalProposal, OwnKpiEditor, ReadyKpi, RolloutState, SettingsForm } from '../../src/app/panel/types';
import { given, tabsOf } from '../product/crm-desk';
import { EVIL } from './evil-strings';
import { open, wholeWorkbook } from './spoilt-tabs';

/**
 * Every text that the panel sends is evil once: it is taken as it stands or refused in a sentence, and whatever follows goes on as before. `SEED` settles
 * which texts each door gets, and which of four doors is tried; `SWEEP_EVERY=1` tries all of them, `DOOR=name,…` these.
 */
const SEED = Number(process.env.SEED ?? 1);
/** Of so many doors one is tried. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 4);
const EACH = Number(process.env.EACH ?? 5);

type Args = readonly unknown[];
const ask = <T>(host: Host, name: string, ...args: unknown[]): T => given(host.call(name, args, 'sidebar')) as T;
const because = { who: 'Директор', reason: 'так надо' };
const correction = { seller: null, amount: 5, counts: null, wonOn: null };
const CSV = 'deal_id;name;amount;status;closed_at;owner_id\n1;Сделка;100;won;01.07.2026;Ира\n';

/** What an honest panel would send; each of its texts is replaced by an evil one. */
const DOORS: Readonly<Record<string, (host: Host) => readonly Args[]>> = {
	connect: () => [
		...['amocrm', 'kommo', 'hubspot', 'pipedrive'].map((crm) => [crm, { base_url: 'http://127.0.0.1:1', token: 'x' }]),
		['bitrix24', { webhook: 'http://127.0.0.1:1/rest/1/x/' }],
	],
	authorise: () => [['amocrm', { base_url: 'http://127.0.0.1:1', client_id: 'x', client_secret: 'y' }]],
	pickCustomFields: () => [[[{ of: 'deal', code: '81101', name: 'Отрасль', kind: 'text' }]]],
	forgetTelegram: () => [['ALL']],
	paySheet: () => [['2026-06']],
	makePaySheet: () => [['2026-06']],
	deductPay: () => [['2026-06', [{ person: '11012', amount: 5, reason: 'аванс' }]]],
	approvePaySheet: () => [['2026-06']],
	reopenPaySheet: () => [['2026-06', 'так надо']],
	paySheetCsv: () => [['2026-06']],
	closingPreview: () => [['2026-07']],
	closeMonth: () => [['2026-07']],
	reopenMonth: () => [['2026-06', 'так надо']],
	acceptContest: () => [['x', correction, 'так надо']],
	refuseContest: () => [['x', 'так надо']],
	withdrawCorrection: () => [['x', 'так надо']],
	explainFigure: () => [['bookings', 'ALL', '2026-07', '']],
	showRows: () => [['bookings', 'ALL', '2026-07', '', 0]],
	goalBase: (host) => [[ask<GoalProposal>(host, 'goalDefaults').form]],
	goalDefaults: () => [['region']],
	previewGoal: (host) => [[ask<GoalProposal>(host, 'goalDefaults').form]],
	buildGoal: (host) => [[ask<GoalProposal>(host, 'goalDefaults').form]],
	pasteTargets: () => [
		['amount', 'Ирина Кузнецова\t100\t200'],
		['amount', '100', 'region'],
	],
	copyForward: () => [['amount', '2026-08']],
	acceptReplan: () => [['так надо']],
	dropGoal: () => [['region']],
	setSchedule: () => [['daily']],
	keepActivitiesFrom: () => [['2026-01-01']],
	previewOwnKpi: (host) => formsOf(host),
	saveOwnKpi: (host) => formsOf(host),
	copyKpi: () => [['bookings']],
	addReadyKpi: (host) => [[ask<ReadyKpi[]>(host, 'readyKpis')[3]!.key]],
	setLanguage: () => [['ru']],
	openTab: () => [['deals']],
	buildReview: () => [['manager']],
	createKpiSet: () => [
		['manager', null],
		['manager', '11012'],
	],
	saveDraft: (host) => setsOf(host, (id, form) => [id, form]),
	startTrial: (host) => setsOf(host, (id) => [id, '2026-09']),
	adjustKpiSet: (host) => setsOf(host, (id, form) => [id, form, '2026-09', because]),
	activateKpiSet: (host) => setsOf(host, (id) => [id, '2026-09', because]),
	archiveKpiSet: (host) => setsOf(host, (id) => [id, because]),
	answerFeedback: () => [['x', 'discussed', 'ответ']],
	saveSettings: (host) => [[ask<SettingsForm>(host, 'settings')]],
	shareFile: () => [['11012', 'two@example.com', false, false]],
	revokeFile: () => [['11012']],
	protectTabs: () => [[true, ['two@example.com']]],
	previewTables: () => [[{ 'deals.csv': CSV }, {}, {}]],
	importTables: () => [[{ 'deals.csv': CSV }, {}, {}]],
};

const formsOf = (host: Host): Args[] =>
	ask<OwnKpiEditor>(host, 'ownKpiEditor')
		.lines.slice(0, 1)
		.map((form) => [form]);
const setsOf = (host: Host, args: (id: string, form: unknown) => Args): Args[] => {
	const { sets } = ask<RolloutState>(host, 'rollout');
	return sets.slice(0, 1).map((set) => args(set.id, set.form));
};

/** The arguments with one of their texts, or one name of theirs, replaced. */
function variants(value: unknown, evil: string): unknown[] {
	if (typeof value === 'string') return [evil];
	if (Array.isArray(value))
		return value.flatMap((one, i) => variants(one, evil).map((other) => value.map((same, j) => (i === j ? other : same))));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) => variants(one, evil).map((other) => ({ ...value, [key]: other })));
}

function assertSentence(message: string, evil: string): void {
	const said = message.replaceAll(evil === '' ? '\uffff' : evil, '…').replace(/«[^»]*»/g, '«…»');
	expect(said).toMatch(/[А-Яа-я]{3,}/);
	expect(said).not.toMatch(/Cannot |Unexpected|JSON|undefined|TypeError|is not a|Invalid |\bnull\b|of undefined/);
}

const saved = wholeWorkbook();
const chosen = process.env.DOOR?.split(',');
const doors = Object.entries(DOORS).filter(([name], i) => chosen?.includes(name) ?? i % EVERY === SEED % EVERY);

test.each(doors)('%s', (name, honest) => {
	const host = open(saved);
	const faults: string[] = [];
	let at = SEED * 13;
	for (const args of honest(host))
		for (let i = 0; i < EACH * 8; i++) {
			const evil = EVIL[at++ % EVIL.length]!;
			const all = variants(args, evil);
			if (i >= Math.max(EACH, all.length)) break;
			const sent = all[i % all.length] as Args;
			const outcome = host.call(name, sent, 'sidebar');
			try {
				if (!outcome.ok) assertSentence(outcome.message, evil);
			} catch {
				faults.push(`${JSON.stringify(sent).slice(0, 300)} → ${outcome.ok ? '' : outcome.message.slice(0, 300)}`);
			}
		}
	for (const [act, work] of [
		['the panel is opened', () => host.call('sidebarState', [], 'sidebar')],
		['figures', () => host.call('recomputeNow', [], 'menu')],
		['the clock', () => host.call('importHourly', [], 'trigger')],
		['the goal', () => host.call('goalDefaults', [], 'sidebar')],
		['summaries', () => host.call('buildSummaries', [0], 'sidebar')],
	] as const) {
		const outcome = work();
		try {
			if (!outcome.ok) assertSentence(outcome.message, '');
		} catch {
			faults.push(`${act} → ${outcome.ok ? '' : outcome.message}`);
		}
	}
	for (const [id, tab] of tabsOf(host)) {
		const cells = JSON.stringify((tab as unknown as { formulas: unknown }).formulas);
		for (const text of ['"=1+1"', 'evil.example', '"+7 900', '"@SUM']) if (cells.includes(text)) faults.push(`${id}: ${text} is a formula`);
	}
	host.dispose();
	expect(faults).toEqual([]);
});

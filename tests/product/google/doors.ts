import type { DigestState, GoalProposal, OwnKpiEditor, RolloutState, SettingsForm, SidebarState } from '../../../src/app/panel/types';
import { julyTables } from '../july-tables';
import type { GoogleDesk } from './main-job';

type Args = (desk: GoogleDesk) => readonly unknown[];
const none: Args = () => [];
const given =
	(...args: readonly unknown[]): Args =>
	() =>
		args;

const CRM = ['amocrm', { base_url: 'http://127.0.0.1:1', token: 'desk-token' }] as const;
const REASON = { decision: 'Проба', reason: 'Проверка' };
const rollout = (desk: GoogleDesk): RolloutState => desk.ask<RolloutState>('rollout');
const firstSet = (desk: GoogleDesk) => rollout(desk).sets[0]!;
const month = (desk: GoogleDesk): string => rollout(desk).months[0]!.token;
const sheet = (desk: GoogleDesk): string => desk.ask<SidebarState>('sidebarState').summaries[0]!.id;
const goal = (desk: GoogleDesk) => desk.ask<GoalProposal>('goalDefaults').form;
const kpi = (desk: GoogleDesk) => {
	const editor = desk.ask<OwnKpiEditor>('ownKpiEditor');
	return desk.ask<Record<string, unknown>>('copyKpi', editor.builtIn.find(({ why }) => why === null)!.key);
};

/** Every call of the panel, in an order in which each finds what it needs. */
export const DOORS: readonly (readonly [name: string, args: Args])[] = [
	['sidebarState', none],
	['panelPart', given('goal')],
	['setLanguage', given('ru')],
	['digest', none],
	['setDigest', given({ isOn: true, weekday: 0, hour: 0, chat: '' })],
	['sendDigest', none],
	['settleLetter', given({ day: '2026-07-31', to: 'director@example.com', what: 'ALL' } satisfies DigestState['unclear'][number], true)],
	['connect', given(...CRM)],
	['authorise', given('amocrm', { base_url: 'http://127.0.0.1:1', client_id: 'a', client_secret: 'b' })],
	['connectAuthorised', none],
	['customFields', none],
	['pickCustomFields', given([])],
	['previewImport', none],
	['startImport', given(false)],
	['importStep', given(240)],
	['cancelImport', none],
	['lastRuns', none],
	['setSchedule', given('daily')],
	['setFileZone', none],
	['acceptShrink', none],
	['oldActivities', none],
	['keepActivitiesFrom', given('')],
	['acceptTabs', none],
	['releaseDigests', none],
	['previewTables', given(julyTables, {}, {})],
	['importTables', given(julyTables, {}, {})],
	['settings', none],
	['saveSettings', (desk) => [desk.ask<SettingsForm>('settings')]],
	['showData', given(true)],
	['goalSlices', none],
	['goalBase', (desk) => [goal(desk)]],
	['goalDefaults', none],
	['previewGoal', (desk) => [goal(desk)]],
	['buildGoal', (desk) => [goal(desk)]],
	['pasteTargets', given('revenue', '')],
	['copyForward', given('revenue', '2026-08')],
	['acceptReplan', given('Проверка')],
	['dropGoal', given('region=Север')],
	['buildSummaries', given(0)],
	['openTab', (desk) => [sheet(desk)]],
	['selectedCell', none],
	['explainCell', none],
	['explainFigure', given('bookings', 'ALL', '2026-07', '')],
	['showRows', given('bookings', 'ALL', '2026-07', '', 0)],
	['reconciliation', none],
	['ownKpiEditor', none],
	['readyKpis', none],
	['copyKpi', given('bookings')],
	['previewOwnKpi', (desk) => [kpi(desk)]],
	['saveOwnKpi', (desk) => [{ ...kpi(desk), name: 'Мой показатель' }]],
	['addReadyKpi', (desk) => [desk.ask<{ key: string }[]>('readyKpis')[0]!.key]],
	['rollout', none],
	['createKpiSet', (desk) => [rollout(desk).templates[0]!.role, null]],
	['saveDraft', (desk) => [firstSet(desk).id, firstSet(desk).form]],
	['startTrial', (desk) => [firstSet(desk).id, month(desk)]],
	['extendTrial', (desk) => [firstSet(desk).id, REASON]],
	['activateKpiSet', (desk) => [firstSet(desk).id, month(desk), REASON]],
	['adjustKpiSet', (desk) => [firstSet(desk).id, firstSet(desk).form, month(desk), REASON]],
	['collectFeedback', none],
	['answerFeedback', given('none', 'discussed', 'Да')],
	['buildBonus', none],
	['buildReview', (desk) => [firstSet(desk).id]],
	['mailReview', (desk) => [firstSet(desk).id]],
	['archiveKpiSet', (desk) => [firstSet(desk).id, REASON]],
	['contests', none],
	['acceptContest', given('C1', { seller: null, amount: 100, counts: null, wonOn: null }, 'Проверка')],
	['refuseContest', given('C1', 'Проверка')],
	['withdrawCorrection', given('C1', 'Проверка')],
	['closing', none],
	['closingPreview', given('2026-06')],
	['closeMonth', given('2026-06')],
	['makePaySheet', given('2026-06')],
	['paySheet', given('2026-06')],
	['deductPay', given('2026-06', [])],
	['approvePaySheet', given('2026-06')],
	['paySheetCsv', given('2026-06')],
	['paySheetPdf', given('2026-06')],
	['reopenPaySheet', given('2026-06', 'Проверка')],
	['reopenMonth', given('2026-06', 'Проверка')],
	['protection', none],
	['protectTabs', given(true, [])],
	['sharing', none],
	['ownSheet', none],
	['shareFile', given('ALL', 'director@example.com', false, true)],
	['shareEveryone', given(0, [{ id: 'ALL', email: 'director@example.com' }], false, true)],
	['refreshFiles', given(0)],
	['revokeFile', given('ALL')],
	['alerts', none],
	['setAlerts', given({ isOn: true, to: 'director@example.com', toPeople: true, quietFrom: 0, quietTo: 0, off: [] })],
	['waitingAlerts', none],
	['rehearseAlerts', given(null)],
	['sendAlerts', none],
	['telegramChats', none],
	['checkTelegram', none],
	['forgetTelegram', given('head@example.com')],
	['checkInstallation', given('permissions')],
	['loadDemo', given(julyTables)],
	['removeDemo', none],
	['undoImport', none],
	['disconnect', none],
];

import { UserError } from '../../language/user-error';
import { beginConsent, endConsent } from '../crm/consent';
import { closeMonth, closingState } from '../closing/close-month';
import { connect, connectByConsent, connectorOf, disconnect, isOpen } from '../crm/connection';
import { loadDemo, removeDemo } from '../demo/demo-data';
import { digestState, isDigestDue, sendDigest } from '../digest/send';
import { keepDigest } from '../digest/settings';
import { explain } from '../explain/explain';
import { explainCell } from '../explain/explain-cell';
import { showRows } from '../explain/show-rows';
import { acceptReplan } from '../goal/accept';
import { buildGoal } from '../goal/build';
import { copyForward, pasteTargets } from '../goal/paste';
import { previewGoal } from '../goal/preview';
import { proposal } from '../goal/proposal';
import { buffered } from '../../tabs/buffered-workbook';
import { isUnfinished, loadJob } from '../import/job';
import { previewImport } from '../import/preview';
import { acceptShrink, cancel, start, step } from '../import/run';
import { lastRuns } from '../import/runs';
import { isDue, scheduleOf, setSchedule } from '../import/schedule';
import { undoImport } from '../import/undo';
import type { Ports } from '../ports/ports';
import { recompute } from '../figures/recompute';
import { reconciliation } from '../reconciliation/reconciliation';
import { isReminderDue, remind } from '../review/remind';
import { rolloutRpc } from '../review/rpc';
import type { Rpc } from './types';
import { keepSettings, settingsForm } from '../settings/settings-form';
import { protectTabs } from '../sharing/protect';
import { refreshAll, revoke, share, sharingState } from '../sharing/share';
import { importProgress, sidebarState } from './state';
import { buildSummary } from '../summaries/build';
import { importTables } from '../tables/import-tables';
import { previewTables } from '../tables/preview-tables';

/** The language a user chose in the panel, before that of the account. */
export const LANGUAGE = 'kpi.language';

/** The menu's import: as the hourly one, but what is wrong is told. */
export function importNow(ports: Ports): void {
	exclusively(ports, () => start(ports, false));
	step(ports, UNATTENDED);
}

/** The menu's recomputation, after edits by hand. */
export const recomputeNow = (ports: Ports): void =>
	exclusively(ports, () => {
		const book = buffered(ports.book);
		recompute({ ...ports, book });
		book.flush();
	});

/** One call of the sidebar: short enough that the bar moves, long enough to be worth the way. */
const SIDEBAR_STEP = 4000;
/** Under Google's six minutes, with time left for what is under way. */
const UNATTENDED = 240_000;
/** What is left of the six minutes after an import that took all its time. */
const DIGEST = 60_000;

/** Runs alone in this file, or says that somebody else's work must end first. */
function exclusively<T>(ports: Ports, work: () => T): T {
	const turn = ports.alone(work);
	if (turn.ran) return turn.value;
	throw new UserError({
		ru: 'Сейчас в этом файле идёт другая загрузка или построение. Подождите минуту и повторите.',
		en: 'Another import or build is under way in this file. Wait a minute and try again.',
	});
}

/** All that the sidebar may call. */
export const rpc = (ports: Ports): Rpc => ({
	sidebarState: () => sidebarState(ports),
	panelPart: (name) => ports.page(`sidebar-${name}`),
	connect(crm, values) {
		exclusively(ports, () => connect(ports, crm, values));
		return sidebarState(ports);
	},
	authorise: (crm, values) => ({ address: beginConsent(ports, connectorOf(crm), values) }),
	connectAuthorised() {
		exclusively(ports, () => connectByConsent(ports));
		return sidebarState(ports);
	},
	disconnect() {
		disconnect(ports);
		return sidebarState(ports);
	},
	previewImport: () => previewImport(ports),
	lastRuns: () => lastRuns(ports),
	loadDemo(files) {
		exclusively(ports, () => loadDemo(ports, files));
		return sidebarState(ports);
	},
	removeDemo() {
		exclusively(ports, () => removeDemo(ports));
		return sidebarState(ports);
	},
	settings: () => settingsForm(ports),
	saveSettings(form) {
		exclusively(ports, () => keepSettings(ports, form));
		return sidebarState(ports);
	},
	startImport(full) {
		exclusively(ports, () => start(ports, full));
		ports.schedule(scheduleOf(ports) !== 'off');
		return importProgress(ports);
	},
	importStep(seconds) {
		step(ports, seconds === undefined ? SIDEBAR_STEP : Math.min(seconds * 1000, UNATTENDED));
		return importProgress(ports);
	},
	cancelImport() {
		cancel(ports);
		return importProgress(ports);
	},
	setSchedule(schedule) {
		setSchedule(ports, schedule);
		return sidebarState(ports);
	},
	acceptShrink() {
		acceptShrink(ports);
		return importProgress(ports);
	},
	undoImport() {
		exclusively(ports, () => undoImport(ports));
		return sidebarState(ports);
	},
	previewTables: (files, mappings) => previewTables(ports, files, mappings),
	importTables(files, mappings) {
		const { problems, skipped } = exclusively(ports, () => importTables(ports, files, mappings));
		const told = [...skipped, ...problems.map(({ sentence }) => sentence)];
		return sidebarState(
			ports,
			told.map((sentence) => sentence[ports.language]),
		);
	},
	goalDefaults: () => proposal(ports),
	previewGoal: (form) => previewGoal(ports, form),
	pasteTargets: (line, text) => exclusively(ports, () => pasteTargets(ports, line, text)),
	copyForward: (line, month) => exclusively(ports, () => copyForward(ports, line, month)),
	acceptReplan(reason) {
		exclusively(ports, () => acceptReplan(ports, reason));
		return sidebarState(ports);
	},
	buildGoal(form) {
		exclusively(ports, () => buildGoal(ports, form));
		return sidebarState(ports);
	},
	buildSummaries: (done, seconds) =>
		exclusively(ports, () => buildSummary(ports, done, seconds === undefined ? undefined : Math.min(seconds * 1000, UNATTENDED))),
	setLanguage(language) {
		ports.own.set({ [LANGUAGE]: language });
		return sidebarState({ ...ports, book: ports.book, language });
	},
	reconciliation: () => reconciliation(ports),
	sharing: () => sharingState(ports),
	shareFile(id, email, isTold, isMailed) {
		exclusively(ports, () => share(ports, { id, email, isTold, isMailed }));
		return sharingState(ports);
	},
	revokeFile(id) {
		exclusively(ports, () => revoke(ports, id));
		return sharingState(ports);
	},
	refreshFiles: (done) => exclusively(ports, () => refreshAll(ports, done, SIDEBAR_STEP)),
	protectTabs: (isOn) => ({ tabs: exclusively(ports, () => protectTabs(ports, isOn)) }),
	closing: () => closingState(ports),
	closeMonth(period) {
		exclusively(ports, () => closeMonth(ports, period));
		return closingState(ports);
	},
	digest: () => digestState(ports),
	setDigest(settings) {
		keepDigest(ports, settings);
		return digestState(ports);
	},
	sendDigest: () => ({ message: exclusively(ports, () => sendDigest(ports, UNATTENDED))[ports.language] }),
	openTab(id) {
		ports.book.activate(id);
		return null;
	},
	explainCell: () => explainCell(ports),
	explainFigure: (metric, manager, period, options) => explain(ports, { metric, manager, period, options }).explanation,
	...rolloutRpc(ports, (work) => exclusively(ports, work)),
	showRows: (metric, manager, period, options, group) => showRows(ports, { metric, manager, period, options }, group),
});

/** The CRM's consent page has sent the user's browser back; what to tell there. */
export const authorised = (ports: Ports, told: Readonly<Record<string, string>>): string =>
	endConsent(ports, connectorOf, told)[ports.language];

/** The hourly run: goes on with an unfinished import, else fetches what changed. Google's trigger has nobody to tell an error to. */
export function unattended(ports: Ports): void {
	unattendedImport(ports);
	// After the import, so that what goes out is fresh; a digest that cannot go out now is tried in the next hour.
	if (isDigestDue(ports)) ports.alone(() => sendDigest(ports, DIGEST));
	if (isReminderDue(ports)) ports.alone(() => remind(ports));
}

function unattendedImport(ports: Ports): void {
	// What is unfinished goes on whatever the hour.
	if (!isUnfinished(loadJob(ports)) && !isDue(ports)) return;
	// Disconnected meanwhile, or connected anew by another editor: then it is not this person's turn.
	if (!isOpen(ports)) return;
	if (ports.alone(() => start(ports, false)).ran) step(ports, UNATTENDED);
}

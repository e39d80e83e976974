import { UserError } from '../../language/user-error';
import { COMPARISON, COMPARISON_CHOICES } from '../../reports/comparison/comparison-tab';
import { cell, span } from '../../reports/formula';
import { openBoxes } from '../../reports/goal/open-boxes';
import { DEPARTMENT, goalTabOf, SUMMARY } from '../../reports/goal/options';
import { COMPARISON_CELL, PERIOD_CELL } from '../../reports/page/frame';
import type { Summary } from '../../reports/sheets/summary';
import { CHOICE, TODAY } from '../../reports/today/today-tab';
import type { Protection } from '../../tabs/workbook';
import { built } from '../goal/built-goal';
import { editorsOf } from '../goal/form';
import { getLong, piecesOf } from '../ports/long-text';
import { remembered } from '../ports/remembered';
import { type SheetPlan, sheetPlan } from '../summaries/sheet-plan';
import { ownAddresses } from './addresses';
import type { SharingPorts } from './ports';
import type { ProtectionState } from './types';

/** Document property: who may write the protected tabs, and which tabs are protected. */
const PROTECTION = 'kpi.protection';
const selectors = [PERIOD_CELL, COMPARISON_CELL].map(({ row, column, columns }) => span(row, column, 1, columns));

interface StoredProtection {
	readonly importers: readonly string[];
	readonly tabs: readonly string[];
	/** What each sheet leaves open: another drawing has it elsewhere. */
	readonly own?: Readonly<Record<string, string>>;
	/** Whose each sheet is: another address needs another protection. */
	readonly emails?: Readonly<Record<string, string>>;
	/** The director has taken the protection away. */
	readonly isOff?: boolean;
}

/** What was decided, also when that is to leave all open; null: nobody was asked yet. */
const decision = (ports: Pick<SharingPorts, 'documentMemory'>): StoredProtection | null => {
	// Kept in one property before there were files with hundreds of sheets.
	const text = getLong(ports.documentMemory, PROTECTION) ?? ports.documentMemory.get(PROTECTION);
	if (text === null) return null;
	return text === '' ? { importers: [], tabs: [], isOff: true } : remembered(text, { importers: [''], tabs: [''] });
};

export const isAsked = (ports: Pick<SharingPorts, 'documentMemory'>): boolean => decision(ports) !== null;

const remember = ({ documentMemory }: SharingPorts, protection: StoredProtection): void =>
	documentMemory.set(piecesOf(PROTECTION, JSON.stringify(protection)));

export function protectionState(ports: SharingPorts): ProtectionState {
	const { importers, tabs, isOff } = decision(ports) ?? { importers: [], tabs: [], isOff: true };
	return { isOn: isOff !== true, importers: [...importers], tabs: tabs.length };
}

/**
 * Closes every tab of the add-on. The director and the importers write data, plans, figures and lists, because an import and a rebuild write
 * them; whom the goal names fills in its yellow cells; a manager writes the own comment contests deals and states a forecast; everybody chooses the period of a sheet. The figures of a sheet come from the hidden tabs, so
 * these are closed with it.
 */
export function protectTabs(ports: SharingPorts, isOn: boolean, others: readonly string[] = []): ProtectionState {
	const { book } = ports;
	const ids = book.tabs().map(({ id }) => id);
	if (!isOn) {
		for (const id of ids) book.protect(id, null);
		remember(ports, { importers: decision(ports)?.importers ?? [], tabs: [], isOff: true });
		return protectionState(ports);
	}
	const importers = [...new Set([ports.userEmail(), ...others.map(addressOf)].filter((email) => email !== ''))];
	const protection = protections(ports, importers);
	remember(ports, { importers, tabs: ids, own: close(book, ids, protection), emails: sheetAddresses(ports) });
	return protectionState(ports);
}

/**
 * Closes the tabs that were made, or drawn anew, since all were closed. `isFirst`: plans or summaries were built, which are nobody's to overwrite
 * from that moment on; where nobody was asked who may, it is whoever had them built (`builder`). `hasNewSheets`: what a sheet leaves open may stand elsewhere.
 */
export function keepProtected(
	ports: SharingPorts,
	drawn: readonly string[] = [],
	isFirst = false,
	hasNewSheets = false,
	builder = ports.userEmail(),
): void {
	const present = decision(ports) ?? (isFirst ? { importers: [builder].filter((email) => email !== ''), tabs: [] } : null);
	if (present === null || present.isOff === true) return;
	const { book } = ports;
	const ids = book.tabs().map(({ id }) => id);
	const protection = protections(ports, present.importers);
	const emails = sheetAddresses(ports);
	const kindOf = (id: string): string => goalTabOf(id)?.tab ?? id;
	const isMoved = (id: string): boolean =>
		id.startsWith(SUMMARY) &&
		((emails[id] ?? '') !== (present.emails?.[id] ?? '') || (hasNewSheets && openParts(protection(id)) !== (present.own?.[id] ?? '')));
	const open = ids.filter((id) => !present.tabs.includes(id) || drawn.includes(kindOf(id)) || isMoved(id));
	if (open.length === 0) return;
	remember(ports, { ...present, tabs: ids, own: { ...present.own, ...close(book, open, protection) }, emails });
}

/** Whose each sheet of a manager is, by the sheet's id. */
const sheetAddresses = (ports: SharingPorts): Record<string, string> =>
	Object.fromEntries([...ownAddresses(ports)].filter(([, email]) => email !== '').map(([id, email]) => [SUMMARY + id, email]));

const openParts = ({ own = [], free }: Protection): string => [...own, ...free].join(' ');

/** Protects these tabs; gives what each sheet leaves open. */
function close(book: SharingPorts['book'], ids: readonly string[], protection: (id: string) => Protection): Record<string, string> {
	const own: Record<string, string> = {};
	for (const id of ids) {
		const one = protection(id);
		book.protect(id, one);
		if (id.startsWith(SUMMARY)) own[id] = openParts(one);
	}
	return own;
}

/** Where everybody chooses what a page shows. */
const PAGE_CHOICES: Readonly<Record<string, readonly { readonly row: number; readonly column: number }[]>> = {
	[TODAY]: [CHOICE],
	[COMPARISON]: COMPARISON_CHOICES,
};

/** The protection of each tab, by its id. */
function protections(ports: SharingPorts, importers: readonly string[]): (id: string) => Protection {
	// Who protects may always write.
	const editors = importers.filter((email) => email !== ports.userEmail());
	let plan: SheetPlan | null = null;
	const emails = ownAddresses(ports);
	return (id) => {
		const goalTab = goalTabOf(id);
		const goal = goalTab === null ? null : built(ports, goalTab.key);
		if (goalTab !== null && goal !== null) {
			const planners = editorsOf(goal.form.editors);
			const { isView, boxes } = openBoxes(goalTab.tab, goal.months.length, goal.people.length);
			const ranges = boxes.map(({ row, column, rows, columns }) => span(row, column, rows, columns));
			return isView ? { free: ranges, editors } : { free: [], editors, boxes: ranges, boxEditors: planners };
		}
		const choices = PAGE_CHOICES[id];
		if (choices !== undefined) return { free: choices.map(({ row, column }) => cell(row, column)), editors };
		if (id !== DEPARTMENT && !id.startsWith(SUMMARY)) return { free: [], editors };
		plan ??= sheetPlan(ports, false);
		if (id === DEPARTMENT) return { free: [...selectors, ...choicesOf(plan.department())], editors };
		const person = plan.people.find((one) => SUMMARY + one.id === id);
		const sheet = person === undefined ? undefined : plan.templateOf(person);
		const own = ['comment', 'contests', 'stated'].flatMap((mark) => sheet?.marks.get(mark) ?? []);
		const email = person === undefined ? '' : (emails.get(person.id) ?? '');
		return {
			free: [...selectors, ...(sheet === undefined ? [] : choicesOf(sheet))],
			editors,
			...(own.length === 0 ? {} : { own, ...(email === '' ? {} : { ownEditor: email }) }),
		};
	};
}

/** Where everybody chooses what the block of slices shows. */
function choicesOf({ marks }: Pick<Summary, 'marks'>): string[] {
	const choices = marks.get('slices');
	return choices === undefined ? [] : [choices];
}

function addressOf(text: string): string {
	const email = text.trim();
	if (email === '' || /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(email)) return email;
	throw new UserError({
		ru: `«${email}» – не адрес почты. Исправьте его или уберите.`,
		en: `"${email}" is no e-mail address. Correct it or take it out.`,
	});
}

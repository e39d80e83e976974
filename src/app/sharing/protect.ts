import { UserError } from '../../language/user-error';
import { span } from '../../reports/formula';
import { DEPARTMENT, SUMMARY } from '../../reports/goal/options';
import { COMPARISON_CELL, PERIOD_CELL } from '../../reports/page/frame';
import type { Protection } from '../../tabs/workbook';
import { type SheetPlan, sheetPlan } from '../summaries/sheet-plan';
import type { SharingPorts } from './ports';
import { readRegister } from './register';
import type { ProtectionState } from './types';

/** Document property: who may write the protected tabs, and which tabs are protected. */
const PROTECTION = 'kpi.protection';
const selectors = [PERIOD_CELL, COMPARISON_CELL].map(({ row, column, columns }) => span(row, column, 1, columns));

interface StoredProtection {
	readonly importers: readonly string[];
	readonly tabs: readonly string[];
}

const stored = ({ documentMemory }: Pick<SharingPorts, 'documentMemory'>): StoredProtection | null => {
	const text = documentMemory.get(PROTECTION);
	return text === null || text === '' ? null : (JSON.parse(text) as StoredProtection);
};

export function protectionState(ports: SharingPorts): ProtectionState {
	const { importers, tabs } = stored(ports) ?? { importers: [], tabs: [] };
	return { isOn: stored(ports) !== null, importers: [...importers], tabs: tabs.length };
}

/**
 * Closes every tab of the add-on. The director and the importers write data, plans, figures and lists, because an import and a rebuild write
 * them; a manager writes the own comment; everybody chooses the period of a sheet. The figures of a sheet come from the hidden tabs, so
 * these are closed with it.
 */
export function protectTabs(ports: SharingPorts, isOn: boolean, others: readonly string[] = []): ProtectionState {
	const { book, documentMemory } = ports;
	const ids = book.tabs().map(({ id }) => id);
	if (!isOn) {
		for (const id of ids) book.protect(id, null);
		documentMemory.set({ [PROTECTION]: '' });
		return protectionState(ports);
	}
	const importers = [...new Set([ports.userEmail(), ...others.map(addressOf)].filter((email) => email !== ''))];
	const protection = protections(ports, importers);
	for (const id of ids) book.protect(id, protection(id));
	documentMemory.set({ [PROTECTION]: JSON.stringify({ importers, tabs: ids }) });
	return protectionState(ports);
}

/** Closes the tabs that were made, or drawn anew, since all were closed. */
export function keepProtected(ports: SharingPorts, drawn: readonly string[] = []): void {
	const present = stored(ports);
	if (present === null) return;
	const { book, documentMemory } = ports;
	const ids = book.tabs().map(({ id }) => id);
	const open = ids.filter((id) => !present.tabs.includes(id) || drawn.includes(id));
	if (open.length === 0) return;
	const protection = protections(ports, present.importers);
	for (const id of open) book.protect(id, protection(id));
	documentMemory.set({ [PROTECTION]: JSON.stringify({ ...present, tabs: ids }) });
}

/** The protection of each tab, by its id. */
function protections(ports: SharingPorts, importers: readonly string[]): (id: string) => Protection {
	// Who protects may always write.
	const editors = importers.filter((email) => email !== ports.userEmail());
	let plan: SheetPlan | null = null;
	const emails = new Map(readRegister(ports.book).map(({ manager, email }) => [manager, email]));
	return (id) => {
		if (id === DEPARTMENT) return { free: selectors, editors };
		if (!id.startsWith(SUMMARY)) return { free: [], editors };
		plan ??= sheetPlan(ports, false);
		const person = plan.people.find((one) => SUMMARY + one.id === id);
		const own = person === undefined ? undefined : plan.templateOf(person).marks.get('comment');
		const email = person === undefined ? '' : (emails.get(person.id) ?? '');
		return { free: selectors, editors, ...(own === undefined ? {} : { own, ...(email === '' ? {} : { ownEditor: email }) }) };
	};
}

function addressOf(text: string): string {
	const email = text.trim();
	if (email === '' || /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(email)) return email;
	throw new UserError({
		ru: `«${email}» – не адрес почты. Исправьте его или уберите.`,
		en: `"${email}" is no e-mail address. Correct it or take it out.`,
	});
}

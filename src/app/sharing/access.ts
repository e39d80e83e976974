import { SUMMARY } from '../../reports/goal/options';
import { readTabs } from '../figures/tab-facts';
import { glanceOf } from '../summaries/glance';
import { sheetPlan } from '../summaries/sheet-plan';
import type { SharingPorts } from './ports';
import { isAsked, protectionState } from './protect';
import { readRegister } from './register';
import type { AccessState, OwnSheet } from './types';

/**
 * Whose panel it is. A manager is who is on the list of managers or has a private file, and was not let in to plans and imports; before
 * plans or sheets are built, everybody sees the steps.
 */
export function accessOf(ports: SharingPorts): AccessState {
	const { isOn, importers } = protectionState(ports);
	const email = ports.userEmail();
	const manager = isOn && !importers.some((one) => isSame(one, email)) ? managerWith(ports, email) : null;
	return { email, importers, isOn, isAsked: isAsked(ports), manager };
}

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The register corrects what the CRM says; a head of sales leads, and is no manager here. */
function managerWith(ports: SharingPorts, email: string): AccessState['manager'] {
	if (email === '') return null;
	const managers = readTabs(ports, ['managers']).rows.managers ?? [];
	const listed = readRegister(ports.book).find((one) => isSame(one.email, email) && one.revoked === null);
	const row = managers.find((one) =>
		listed === undefined ? isSame(String(one.email ?? ''), email) : String(one.manager_id) === listed.manager,
	);
	if (row === undefined || row.role === 'head') return null;
	const id = String(row.manager_id);
	return { id, name: String(row.name ?? id), tab: ports.book.has(SUMMARY + id) ? SUMMARY + id : null };
}

/** A manager's own figures, as the sheet shows them. */
export function ownSheet(ports: SharingPorts): OwnSheet | null {
	const { manager } = accessOf(ports);
	const shown = manager?.tab == null ? null : ports.book.read(manager.tab);
	if (manager === null || shown === null) return null;
	const plan = sheetPlan(ports, false);
	const person = plan.people.find(({ id }) => id === manager.id);
	if (person === undefined) return null;
	const report = plan.templateOf(person);
	const { perDay, ...glance } = glanceOf(shown, report);
	return { ...glance, perDay: perDay.map((one) => ({ ...one })), hasFeedback: report.marks.has('comment') };
}

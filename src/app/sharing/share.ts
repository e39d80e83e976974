import { UserError } from '../../language/user-error';
import { DEPARTMENT, SUMMARY } from '../../reports/goal/options';
import { phoneScreen } from '../../reports/phone/phone-screen';
import type { Report } from '../../reports/report';
import { assertDrawable } from '../../tabs/obstacles';
import { type SheetPlan, sheetPlan } from '../summaries/sheet-plan';
import { crmAddresses } from './addresses';
import { addressOf, cloudFiles } from './cloud-files';
import { fileMark } from './file-mark';
import { copyOpenCells, memoryOf, openCells, remembered } from './open-cells';
import type { SharingPorts } from './ports';
import { memoryIn, ownRanges, privateFile, remembering, WHOLE_SHEET } from './private-file';
import { eachFile, faultOf, type RefusedFile, refusedFile } from './refused-files';
import { REGISTER_TAB, readRegister, type SharedFile, writeRegister } from './register';
import type { SharingState } from './types';

export const DEPARTMENT_ID = 'ALL';

/** Who has a file, who could have one, and what each would see. */
export function sharingState(ports: SharingPorts): SharingState {
	const { book } = ports;
	const plan = sheetPlan(ports, false);
	const { people } = plan;
	const addresses = crmAddresses(ports);
	const register = readRegister(book);
	const of = (manager: string): SharedFile | undefined => register.find((one) => one.manager === manager);
	const present = new Set(people.map(({ id }) => id));
	const line = (id: string, name: string, hasLeft: boolean): SharingState['people'][number] => {
		const own = of(id);
		const person = people.find((one) => one.id === id);
		const isOpen = own !== undefined && own.file !== '' && own.revoked === null;
		return {
			id,
			name,
			email: own?.email ?? '',
			crmEmail: addresses.get(id) ?? '',
			mayWrite: person !== undefined && ownRanges(plan.templateOf(person)).length > 0,
			address: isOpen ? addressOf(own.file) : '',
			updated: isOpen && own.updated !== null ? new Date(own.updated).toISOString() : null,
			isMailed: own?.isMailed === true,
			hasLeft,
			// A file is made from the sheet as it stands.
			hasSheet: book.has(SUMMARY + id),
		};
	};
	return {
		people: [
			line(DEPARTMENT_ID, ports.language === 'ru' ? 'Отдел' : 'Department', false),
			...people.map(({ id, name }) => line(id, name, false)),
			...register
				.filter((one) => one.manager !== DEPARTMENT_ID && !present.has(one.manager) && one.revoked === null)
				.map((one) => line(one.manager, one.name, true)),
		],
	};
}

/** Many files, as many as the time allows: each lands by itself, so that what stopped goes on where it was. */
export function shareEveryone(
	ports: SharingPorts,
	done: number,
	list: readonly { readonly id: string; readonly email: string }[],
	{ isTold, isMailed }: Pick<ShareRequest, 'isTold' | 'isMailed'>,
	budget: number,
): { done: number; total: number; title: string } {
	const started = ports.now();
	// One wrong address is told before anybody was let in.
	for (const { email } of list) checkAddress(email.trim());
	const plan = sheetPlan(ports, false);
	const names = new Map(plan.people.map(({ id, name }) => [id, name]));
	const next = eachFile(
		ports,
		list,
		done,
		started + budget,
		({ id }) => names.get(id) ?? id,
		(one) => share(ports, { ...one, isTold, isMailed }, plan),
	);
	const last = list[next - 1]?.id;
	return { done: next, total: list.length, title: readRegister(ports.book).find(({ manager }) => manager === last)?.name ?? '' };
}

export interface ShareRequest {
	readonly id: string;
	readonly email: string;
	/** Google writes to the person that there is a file for him. Only on request. */
	readonly isTold: boolean;
	readonly isMailed: boolean;
}

/** Makes the private file of a person, or brings it up to date in place, and lets just that person look. */
export function share(ports: SharingPorts, { id, email, isTold, isMailed }: ShareRequest, plan = sheetPlan(ports, false)): void {
	const address = email.trim();
	checkAddress(address);
	// A file that the list may not take would be nobody's.
	assertDrawable(ports.book, [REGISTER_TAB]);
	const entry = readRegister(ports.book).find((one) => one.manager === id);
	refresh(
		ports,
		plan,
		{
			...(entry ?? { manager: id, name: '', file: '', created: null, updated: null }),
			email: address,
			isMailed: isMailed && address !== '',
			revoked: null,
		},
		isTold,
	);
}

function checkAddress(address: string): void {
	if (address === '' || /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(address)) return;
	throw new UserError({
		ru: `«${address}» – не адрес почты. Исправьте его или оставьте поле пустым.`,
		en: `"${address}" is no e-mail address. Correct it or leave the field empty.`,
	});
}

/** Writes what the sheet shows now into the file. The register is written at once: a file nobody lists would be lost. */
export function refresh(ports: SharingPorts, plan: SheetPlan, one: SharedFile, isTold = false): SharedFile {
	const { book, now, language } = ports;
	const person = plan.people.find(({ id }) => id === one.manager);
	const tab = one.manager === DEPARTMENT_ID ? DEPARTMENT : SUMMARY + one.manager;
	if (!book.has(tab) || (person === undefined && one.manager !== DEPARTMENT_ID))
		throw new UserError({
			ru: 'Для этого файла нет листа сводки. Постройте сводки и повторите.',
			en: 'There is no summary sheet for this file. Build the summaries and try again.',
		});
	const report = person === undefined ? plan.department() : plan.templateOf(person);
	const name = person?.name ?? report.name;
	const files = cloudFiles(ports);
	const title = language === 'ru' ? `Сводка: ${name}` : `Summary: ${name}`;
	let { file, created } = one;
	let before = file === '' ? null : files.contentsOf(file);
	const called = before === null ? null : one.name;
	if (before === null) {
		file = files.make(fileMark(ports, one.manager), title.slice(0, 200), book);
		created = now();
		before = files.contentsOf(file) ?? [];
		saveEntry(ports, { ...one, name, file, created });
	} else if (person !== undefined) copyTyped(ports, one, report);
	const shown = book.read(tab) ?? [];
	const phone = phoneScreen(report, shown, `${addressOf(file)}#gid=${WHOLE_SHEET}`);
	files.update(file, privateFile(report, shown, { title: name, called, timeZone: book.timeZone, before, phone }));
	files.permit(file, one.email === '' ? [] : [one.email], isTold, ownRanges(report).length === 0 ? 'commenter' : 'writer');
	const fresh: SharedFile = { ...one, name, file, created, updated: now(), revoked: null };
	saveEntry(ports, fresh);
	return fresh;
}

/** Nobody but the owner opens the file any more; it stays, for the record. */
export function revoke(ports: SharingPorts, id: string): void {
	const one = readRegister(ports.book).find(({ manager }) => manager === id);
	if (one === undefined || one.file === '') return;
	cloudFiles(ports).permit(one.file, [], false);
	saveEntry(ports, { ...one, revoked: ports.now(), isMailed: false });
}

/** Those who left lose access; called before anything is sent or brought up to date. */
export function revokeDeparted(ports: SharingPorts, plan: SheetPlan): void {
	const present = new Set([DEPARTMENT_ID, ...plan.people.map(({ id }) => id)]);
	for (const one of readRegister(ports.book)) if (!present.has(one.manager) && one.revoked === null) revoke(ports, one.manager);
}

/** Brings all open files up to date, as many as the time allows; returns how far it came. */
export function refreshAll(ports: SharingPorts, done: number, budget: number): { done: number; total: number; title: string } {
	const started = ports.now();
	const plan = sheetPlan(ports, false);
	if (done === 0) revokeDeparted(ports, plan);
	const list = readRegister(ports.book).filter(({ file, revoked }) => file !== '' && revoked === null);
	const next = eachFile(
		ports,
		list,
		done,
		started + budget,
		({ name }) => name,
		(one) => void refresh(ports, plan, one),
	);
	return { done: next, total: list.length, title: list[next - 1]?.name ?? '' };
}

/** Takes what a person has typed in the file since the add-on last looked, and remembers in the file what it shows now. Tells whether anything came. */
function copyTyped(ports: SharingPorts, { manager, file }: SharedFile, report: Report): boolean {
	const { book } = ports;
	const files = cloudFiles(ports);
	const shown = files.values(file, WHOLE_SHEET);
	if (shown === null) return false;
	const here = book.read(SUMMARY + manager) ?? [];
	const cells = openCells(report, shown, here, book.locale);
	if (cells.length === 0) return false;
	const before = memoryIn(shown);
	const came = copyOpenCells(ports, SUMMARY + manager, cells, here, remembered(before));
	const memory = memoryOf(cells);
	if (memory !== before) files.update(file, [remembering(memory)]);
	return came;
}

/** Document property: the file that comes next where there was no time for all of them. */
const NEXT_FILE = 'kpi.files.next';

/**
 * What people wrote in their private files comes to their sheets, as far as the time allows; the next call goes on with the other files. Tells
 * whether anything came, and which files could not be read.
 */
export function copyFromFiles(ports: SharingPorts, budget = Number.POSITIVE_INFINITY): { came: boolean; fault: UserError | null } {
	const open = readRegister(ports.book).filter(
		({ manager, file, revoked }) => manager !== DEPARTMENT_ID && file !== '' && revoked === null && ports.book.has(SUMMARY + manager),
	);
	if (open.length === 0) return { came: false, fault: null };
	const started = ports.now();
	const plan = sheetPlan(ports, false);
	const last = ports.documentMemory.get(NEXT_FILE);
	const from = Math.max(
		0,
		open.findIndex(({ manager }) => manager === last),
	);
	let [done, came] = [0, false];
	const refused: RefusedFile[] = [];
	while (done < open.length && (done === 0 || ports.now() - started < budget)) {
		const one = open[(from + done++) % open.length]!;
		const person = plan.people.find(({ id }) => id === one.manager);
		if (person === undefined) continue;
		try {
			came = copyTyped(ports, one, plan.templateOf(person)) || came;
		} catch (error) {
			refused.push(refusedFile(person.name, error));
		}
	}
	const next = done < open.length ? open[(from + done) % open.length]!.manager : null;
	if (next !== last) ports.documentMemory.set({ [NEXT_FILE]: next });
	return { came, fault: faultOf(refused) };
}

function saveEntry({ book, language }: SharingPorts, one: SharedFile): void {
	const list = readRegister(book);
	const at = list.findIndex(({ manager }) => manager === one.manager);
	writeRegister(book, at < 0 ? [...list, one] : list.map((other, i) => (i === at ? one : other)), language);
}

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Host } from '../host/contract/host';
import { savedOf } from '../host/saved';
import { Failure } from './words';

/** A workbook between two commands. */
export interface WorkbookFile {
	/** As `Host.save()` gave it; absent in a new workbook. */
	readonly saved: unknown;
	/** Keeps how far a command has come. */
	saveState(host: Host): void;
	/** The end of a command: where the file is a dump, it is brought up to date as well. */
	save(host: Host): void;
}

/**
 * `demo` writes a workbook as a dump, which scripts read. A dump masks secrets, so no workbook can be made of it: the state that the
 * next command needs lies in a file beside it.
 */
const statePathOf = (dumpPath: string): string => `${dumpPath.replace(/\.json$/, '')}.state.json`;

/** A state begins with its version; a dump, which is large, need not be read to be told from it. */
const isState = (text: string): boolean => /^\s*\{\s*"version"/.test(text);

/** The workbook in a file; one that does not exist is refused unless it may be new. */
export function openWorkbook(path: string, mayBeNew: boolean): WorkbookFile {
	if (!existsSync(path)) {
		if (!mayBeNew) throw new Failure(`There is no workbook ${path}. Make one with: npm run -s local -- import --workbook ${path} …`);
		return stateFile(path, '');
	}
	const text = readFileSync(path, 'utf8');
	if (isState(text)) return stateFile(path, text);
	const statePath = statePathOf(path);
	if (existsSync(statePath)) return stateFile(statePath, readFileSync(statePath, 'utf8'), path);
	const content = parsed(path, () => JSON.parse(text));
	if (typeof content !== 'object' || content === null || !('tabs' in content)) return stateFile(path, text);
	throw new Failure(
		`${path} is a dump, from which no workbook can be opened: its state, ${statePath}, is not there. Keep the two files together.`,
	);
}

/** A command that has changed nothing writes nothing. */
const stateFile = (path: string, text: string, dumpPath?: string): WorkbookFile => {
	let written = text;
	let isDumpOld = false;
	const saveState = (host: Host): void => {
		const now = host.saveText();
		if (now === written) return;
		written = now;
		isDumpOld = true;
		writeWhole(path, now);
	};
	return {
		saved: text === '' ? undefined : parsed(path, () => savedOf(text)),
		saveState,
		save(host) {
			saveState(host);
			if (dumpPath === undefined || !isDumpOld) return;
			writeWhole(dumpPath, JSON.stringify(host.dump()));
			isDumpOld = false;
		},
	};
};

/** The workbook as `dump` prints it, with the state that later commands open it by. */
export function writeDumpAndState(path: string, host: Host): void {
	writeWhole(statePathOf(path), host.saveText());
	writeWhole(path, JSON.stringify(host.dump()));
}

function parsed(path: string, parse: () => unknown): unknown {
	try {
		return parse();
	} catch {
		throw new Failure(`${path} is not a workbook of this program: it cannot be read as JSON.`);
	}
}

/** Written beside and then renamed, so that no moment has half a file. */
export function writeWhole(path: string, text: string | Uint8Array): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(`${path}.part`, text);
	renameSync(`${path}.part`, path);
}

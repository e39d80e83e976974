import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Host } from '../host/contract/host';
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

const isDump = (content: unknown): boolean =>
	typeof content === 'object' && content !== null && 'tabs' in content && !('version' in content);

/** The workbook in a file; one that does not exist is refused unless it may be new. */
export function openWorkbook(path: string, mayBeNew: boolean): WorkbookFile {
	if (!existsSync(path)) {
		if (!mayBeNew) throw new Failure(`There is no workbook ${path}. Make one with: npm run -s local -- import --workbook ${path} …`);
		return stateFile(path, undefined);
	}
	const content = readJson(path);
	if (!isDump(content)) return stateFile(path, content);
	const statePath = statePathOf(path);
	if (!existsSync(statePath))
		throw new Failure(
			`${path} is a dump, from which no workbook can be opened: its state, ${statePath}, is not there. Keep the two files together.`,
		);
	return { ...stateFile(statePath, readJson(statePath)), save: (host) => writeDumpAndState(path, host) };
}

const stateFile = (path: string, saved: unknown): WorkbookFile => {
	const saveState = (host: Host): void => writeWhole(path, host.saveText());
	return { saved, saveState, save: saveState };
};

/** The workbook as `dump` prints it, with the state that later commands open it by. */
export function writeDumpAndState(path: string, host: Host): void {
	writeWhole(statePathOf(path), host.saveText());
	writeWhole(path, JSON.stringify(host.dump()));
}

function readJson(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
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

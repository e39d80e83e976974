import type { ImportProgress, SidebarState } from '../../src/app/panel/types';
import { siteOf } from '../crm/server';
import type { Host } from '../host/contract/host';
import { ask, Killed, openDesk, readWorkbook, writeWhole } from './desk';
import { Failure, UsageError, type Words, wholeNumber } from './words';

/** One import into a saved workbook, going on with an unfinished one. */
export async function importCommand(words: Words): Promise<unknown> {
	const { workbook, crm, url, token, locale } = words.one;
	const stopAfterCalls = wholeNumber(words, 'stop-after-calls');
	const saved = readWorkbook(workbook!, true);
	const started = Date.now();
	const desk = openDesk({
		saved,
		patient: true,
		...(locale === undefined ? {} : { language: locale }),
		...(stopAfterCalls === undefined ? {} : { stopAfterCalls }),
	});
	const keep = (): void => writeWhole(workbook!, JSON.stringify(desk.save()));
	try {
		ask<SidebarState>(desk, 'connect', crm, connectionValues(desk, words, crm!, url!, token!));
		const result = runImport(desk, words.flags.has('full'), (progress) => {
			keep();
			process.stderr.write(`${Math.round(progress.share * 100)} % ${progress.message ?? ''}\n`);
		});
		keep();
		const facts = ask<SidebarState>(desk, 'sidebarState').facts;
		return {
			finished: result.finished,
			message: result.message,
			entities: result.entities,
			requests: result.requests,
			facts,
			calls: desk.calls(),
			seconds: (Date.now() - started) / 1000,
		};
	} catch (error) {
		// A kill keeps what was flushed; a connection that was refused leaves no file behind.
		if (error instanceof Killed || saved !== undefined) keep();
		throw error;
	} finally {
		desk.close();
	}
}

/** As long as Google lets an execution run, less what saving may take. */
const STEP_SECONDS = 240;

/** Drives the import in steps as long as the hourly run's. */
export function runImport(host: Host, full: boolean, tell: (progress: ImportProgress) => void): ImportProgress {
	let progress = ask<ImportProgress>(host, 'startImport', full);
	while (progress.running) {
		progress = ask<ImportProgress>(host, 'importStep', STEP_SECONDS);
		tell(progress);
		if (progress.failed) throw new Failure(progress.message ?? 'The import failed.');
	}
	return progress;
}

/** `--url` fills the connector's address, `--token` its secret, whatever it calls them; `--set` the rest. */
function connectionValues(host: Host, words: Words, crm: string, url: string, token: string): Record<string, string> {
	const state = ask<SidebarState>(host, 'sidebarState');
	const found = state.crms.find(({ id }) => id === crm);
	if (found === undefined) throw new UsageError(`There is no CRM "${crm}". There are: ${state.crms.map(({ id }) => id).join(', ')}.`);
	const values: Record<string, string> = { ...siteOf(crm)?.values(url, token) };
	for (const pair of words.many.set ?? []) {
		const at = pair.indexOf('=');
		if (at < 1) throw new UsageError(`--set takes key=value, not "${pair}".`);
		values[pair.slice(0, at)] = pair.slice(at + 1);
	}
	return values;
}

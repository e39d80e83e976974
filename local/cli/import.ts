import type { CrmForm } from '../../src/app/crm/types';
import type { ImportProgress, SidebarState } from '../../src/app/panel/types';
import type { Host } from '../host/contract/host';
import { stopwatch } from '../time/clock';
import { connectionValues } from './connection-values';
import { ask, Killed, openDesk } from './desk';
import { Failure, UsageError, type Words, wholeNumber } from './words';
import { openWorkbook } from './workbook-file';

/** One import into a saved workbook, going on with an unfinished one. */
export async function importCommand(words: Words): Promise<unknown> {
	const { workbook, crm, url, token, locale } = words.one;
	const stopAfterCalls = wholeNumber(words, 'stop-after-calls');
	const file = openWorkbook(workbook!, true);
	const elapsed = stopwatch();
	const desk = openDesk({
		saved: file.saved,
		patient: true,
		...(locale === undefined ? {} : { language: locale }),
		...(stopAfterCalls === undefined ? {} : { stopAfterCalls }),
	});
	try {
		ask<SidebarState>(desk, 'connect', crm, connectionValues(formOf(desk, crm!), url!, token!, words.many.set ?? []));
		const result = runImport(desk, words.flags.has('full'), (progress) => {
			file.saveState(desk);
			process.stderr.write(`${Math.round(progress.share * 100)} % ${progress.message ?? ''}\n`);
		});
		file.save(desk);
		const facts = ask<SidebarState>(desk, 'sidebarState').facts;
		return {
			finished: result.finished,
			message: result.message,
			entities: result.entities,
			requests: result.requests,
			facts,
			calls: desk.calls(),
			seconds: elapsed() / 1000,
		};
	} catch (error) {
		// A kill keeps what was flushed; a connection that was refused leaves no file behind.
		if (error instanceof Killed || file.saved !== undefined) file.save(desk);
		throw error;
	} finally {
		desk.close();
	}
}

/** As long as Google lets an execution run, less what saving may take. */
const STEP_SECONDS = 240;

/** Drives the import in steps as long as the hourly run's. */
export function runImport(host: Host, full: boolean, report: (progress: ImportProgress) => void): ImportProgress {
	let progress = ask<ImportProgress>(host, 'startImport', full);
	while (progress.running) {
		progress = ask<ImportProgress>(host, 'importStep', STEP_SECONDS);
		report(progress);
		if (progress.failed) throw new Failure(progress.message ?? 'The import failed.');
	}
	return progress;
}

function formOf(host: Host, crm: string): CrmForm {
	const { crms } = ask<SidebarState>(host, 'sidebarState');
	const form = crms.find(({ id }) => id === crm);
	if (form === undefined) throw new UsageError(`There is no CRM "${crm}". There are: ${crms.map(({ id }) => id).join(', ')}.`);
	return form;
}

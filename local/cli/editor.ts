import { Killed, openDesk } from './desk';
import { Failure, UsageError, type Words, wholeNumber } from './words';
import { openWorkbook } from './workbook-file';

/** Runs a function as the script editor does, and keeps what it did. */
export async function runCommand(words: Words): Promise<unknown> {
	const { workbook, function: name, args, locale } = words.one;
	const functionArgs = argsOf(args);
	const stopAfterCalls = wholeNumber(words, 'stop-after-calls');
	const file = openWorkbook(workbook!, true);
	const desk = openDesk({
		saved: file.saved,
		scripts: words.many.script ?? [],
		patient: true,
		...(locale === undefined ? {} : { language: locale }),
		...(stopAfterCalls === undefined ? {} : { stopAfterCalls }),
	});
	try {
		const outcome = desk.call(name!, functionArgs, 'editor');
		if (outcome.ok || outcome.kind === 'killed') file.save(desk);
		if (outcome.ok) return outcome.value;
		throw outcome.kind === 'killed' ? new Killed() : new Failure(outcome.message);
	} finally {
		desk.close();
	}
}

function argsOf(text: string | undefined): unknown[] {
	if (text === undefined) return [];
	try {
		const args: unknown = JSON.parse(text);
		return Array.isArray(args) ? (args as unknown[]) : [args];
	} catch {
		throw new UsageError(`--args takes JSON, for example '["ALL", 3]'; this cannot be read: ${text}`);
	}
}

export async function dumpCommand(words: Words): Promise<unknown> {
	const desk = openDesk({ saved: openWorkbook(words.one.workbook!, false).saved });
	try {
		const namesOf = (dump: Record<string, unknown>): string[] => (dump.tabs as { name: string }[]).map(({ name }) => name);
		const { tab } = words.one;
		const dump = desk.dump(tab);
		if (namesOf(dump).length === 0) throw new Failure(`There is no tab "${tab}". There are: ${namesOf(desk.dump()).join(', ')}.`);
		return dump;
	} finally {
		desk.close();
	}
}

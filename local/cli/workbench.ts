import { startWorkbench } from '../workbench/serve';
import { type Words, wholeNumber } from './words';

/** The spreadsheet in the browser, until it is stopped. */
export async function workbenchCommand(words: Words): Promise<undefined> {
	const port = wholeNumber(words, 'port');
	const workbench = await startWorkbench({
		...(port === undefined ? {} : { port }),
		open: !words.flags.has('no-open'),
		locale: words.one.locale ?? 'ru',
	});
	process.stdout.write(`${JSON.stringify({ url: workbench.url })}\n`);
	process.stderr.write(`KPI for Sales is open at ${workbench.url}. Stop it with Ctrl+C.\n`);
	await new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});
	await workbench.close();
	return undefined;
}

import { writeFileSync } from 'node:fs';
import { startBigQuery } from '../bigquery/thread';
import { startWorkbench } from '../workbench/serve';
import { buildWarehouseEdition, PROJECT, WAREHOUSE_EDITION } from './warehouse-copy';
import { type Words, wholeNumber } from './words';

/** The key of the BigQuery on this machine, for as long as it runs. */
const KEY = 'build/bigquery-key.json';

/** The spreadsheet in the browser, until it is stopped. */
export async function workbenchCommand(words: Words): Promise<undefined> {
	const port = wholeNumber(words, 'port');
	const isWithWarehouse = words.flags.has('warehouse');
	if (isWithWarehouse) buildWarehouseEdition();
	const stand = isWithWarehouse ? await startBigQuery(PROJECT) : null;
	const workbench = await startWorkbench({
		...(port === undefined ? {} : { port }),
		...(isWithWarehouse && { bundle: WAREHOUSE_EDITION }),
		open: !words.flags.has('no-open'),
		locale: words.one.locale ?? 'ru',
	});
	process.stdout.write(`${JSON.stringify({ url: workbench.url })}\n`);
	process.stderr.write(`KPI for Sales is open at ${workbench.url}. Stop it with Ctrl+C.\n`);
	if (stand !== null) {
		writeFileSync(KEY, stand.key);
		process.stderr.write(`Settings → Copy in BigQuery takes the key in ${KEY}.\n`);
	}
	await new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});
	await workbench.close();
	await stand?.close();
	return undefined;
}

import { crmIds, type Fault, startCrm } from '../crm/server';
import { accountOf } from './account';
import { Failure, UsageError, type Words, wholeNumber } from './words';

export function crmNamed(words: Words): string {
	const name = words.one.crm ?? crmIds[0]!;
	if (!crmIds.includes(name)) throw new UsageError(`There is no loopback CRM "${name}". There are: ${crmIds.join(', ')}.`);
	return name;
}

/** Serves until it is stopped. */
export async function crmCommand(words: Words): Promise<undefined> {
	const crm = crmNamed(words);
	const port = wholeNumber(words, 'port');
	const faults = faultsOf(words.one.faults);
	const server = await startCrm({
		crm,
		account: accountOf(words),
		...(port === undefined ? {} : { port }),
		...(faults === undefined ? {} : { faults }),
		...(words.one.redirect === undefined ? {} : { redirect: words.one.redirect }),
	}).catch((error: Error) => {
		throw new Failure(/EADDRINUSE/.test(error.message) ? `Port ${port} is taken. Choose another with --port.` : error.message);
	});
	process.stdout.write(`${JSON.stringify({ url: server.url, token: server.token })}\n`);
	process.stderr.write(`The loopback ${crm} answers at ${server.url}. Stop it with Ctrl+C.\n`);
	await new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});
	await server.close();
	return undefined;
}

function faultsOf(text: string | undefined): Fault[] | undefined {
	if (text === undefined) return undefined;
	try {
		const faults: unknown = JSON.parse(text);
		if (Array.isArray(faults)) return faults as Fault[];
	} catch {
		// The usage error below says what is expected.
	}
	throw new UsageError('--faults takes a JSON list, for example [{"at": 5, "status": 429}, {"match": "/leads", "cut": true}].');
}

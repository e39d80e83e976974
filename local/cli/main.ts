import { googleAnswers } from '../host/contract/google-answers';
import { instantOf, NOW } from '../time/clock';
import { crmCommand } from './crm';
import { demoCommand } from './demo';
import { GOOGLE } from './desk';
import { dumpCommand, runCommand } from './editor';
import { evalCommand } from './eval';
import { importCommand } from './import';
import { liveCheckCommand } from './live-check';
import { warehouseCommand } from './warehouse';
import { Doubtful, type Grammar, parseWords, UsageError, type Words } from './words';
import { workbenchCommand } from './workbench';

interface Command {
	readonly grammar: Grammar;
	readonly usage: string;
	/** What goes to stdout as JSON; nothing for those that print themselves. */
	run(words: Words): Promise<unknown>;
}

const commands: Readonly<Record<string, Command>> = {
	eval: {
		grammar: { one: ['data', 'locale', 'tz'], flags: ['warehouse'] },
		usage: 'eval [--data DIR] [--locale ru_RU] [--tz ZONE] [--warehouse]  < {"sheets", "formulas"}',
		run: evalCommand,
	},
	demo: {
		grammar: { one: ['out', 'locale', 'crm', 'data', 'seed', 'deals', 'today'], flags: ['warehouse'] },
		usage: 'demo [--out DIR] [--locale ru|en] [--crm NAME] [--data DIR] [--seed N] [--deals N] [--today DAY] [--warehouse]',
		run: demoCommand,
	},
	crm: {
		grammar: { one: ['crm', 'port', 'data', 'faults', 'redirect', 'seed', 'deals', 'today'] },
		usage: 'crm [--crm NAME] [--port N] [--data DIR] [--faults JSON] [--redirect URL] [--seed N] [--deals N] [--today DAY]',
		run: crmCommand,
	},
	import: {
		grammar: {
			one: ['workbook', 'crm', 'url', 'token', 'stop-after-calls', 'locale'],
			many: ['set'],
			flags: ['full'],
			required: ['workbook', 'crm', 'url', 'token'],
		},
		usage: 'import --workbook FILE --crm NAME --url URL --token T [--set key=value …] [--full] [--locale ru|en] [--stop-after-calls N]',
		run: importCommand,
	},
	run: {
		grammar: { one: ['workbook', 'function', 'args', 'stop-after-calls', 'locale'], many: ['script'], required: ['workbook', 'function'] },
		usage: 'run --workbook FILE --function NAME [--args JSON] [--script FILE.js …] [--stop-after-calls N]',
		run: runCommand,
	},
	dump: { grammar: { one: ['workbook', 'tab'], required: ['workbook'] }, usage: 'dump --workbook FILE [--tab NAME]', run: dumpCommand },
	livecheck: {
		grammar: { place: 'answers', one: ['answers'] },
		usage: 'livecheck [FILE]',
		run: liveCheckCommand,
	},
	warehouse: {
		grammar: { places: 'words', one: ['options'], flags: ['all', 'plain'] },
		usage: 'warehouse sql KPI … [--all] [--options "key=value; …"] [--plain]',
		run: warehouseCommand,
	},
	workbench: {
		grammar: { one: ['port', 'locale', 'seed', 'today'], flags: ['no-open', 'warehouse'] },
		usage: 'workbench [--port N] [--no-open] [--locale ru|en] [--warehouse]',
		run: workbenchCommand,
	},
};

const help = (): string =>
	[
		'Commands (npm run -s local -- COMMAND …):',
		...Object.values(commands).map(({ usage }) => `  ${usage}`),
		`Every command takes --now INSTANT (or ${NOW} in the environment), for example 2026-07-15T09:00:00Z: the clock then shows it at the start.`,
		`And --google ANSWERS, for example trigger=no-spreadsheet,refuse=script.send_mail: Google then answers so (local/host/UNVERIFIED.md).`,
	].join('\n');

function presentInstant(text: string): string {
	if (instantOf(text) === null) throw new UsageError(`--now takes an instant such as 2026-07-15T09:00:00Z, not "${text}".`);
	return text;
}

function checkedAnswers(text: string): string {
	try {
		googleAnswers(text);
		return text;
	} catch (error) {
		throw new UsageError(`--google: ${(error as Error).message}`);
	}
}

/** Results as JSON on stdout, everything else on stderr; 0, 1 (failed) or 2 (usage). */
export async function main(args: readonly string[]): Promise<number> {
	const [name = '', ...rest] = args;
	const command = commands[name];
	try {
		if (command === undefined) throw new UsageError(name === '' ? 'Say which command to run.' : `There is no command "${name}".`);
		const words = parseWords(name, rest, { ...command.grammar, one: [...(command.grammar.one ?? []), 'now', 'google'] });
		if (words.one.now !== undefined) process.env[NOW] = presentInstant(words.one.now);
		if (words.one.google !== undefined) process.env[GOOGLE] = checkedAnswers(words.one.google);
		const result = await command.run(words);
		if (result !== undefined) process.stdout.write(`${JSON.stringify(result)}\n`);
		return 0;
	} catch (error) {
		if (error instanceof Doubtful) process.stdout.write(`${JSON.stringify(error.result)}\n`);
		const isUsage = error instanceof UsageError;
		const sentence = error instanceof Error ? error.message : String(error);
		process.stderr.write(`${sentence}\n${isUsage ? `\n${command === undefined ? help() : `Usage: ${command.usage}`}\n` : ''}`);
		if (process.env.KPI_TRACE !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
		return isUsage ? 2 : 1;
	}
}

/** A wrong use of the command line: exit code 2. */
export class UsageError extends Error {}

/** A failure with a sentence that a person can act on: exit code 1. */
export class Failure extends Error {}

/** Done, but not all of the input could be used: the result is printed, and the exit code is 1. */
export class Doubtful extends Failure {
	readonly result: unknown;

	constructor(result: unknown, sentence: string) {
		super(sentence);
		this.result = result;
	}
}

export interface Words {
	readonly command: string;
	/** Single options; the last value counts. */
	readonly one: Readonly<Record<string, string>>;
	/** Options that may be repeated. */
	readonly many: Readonly<Record<string, readonly string[]>>;
	readonly flags: ReadonlySet<string>;
}

export interface Grammar {
	/** The option that one word without dashes stands for. */
	readonly place?: string;
	/** The option that all words without dashes stand for. */
	readonly places?: string;
	readonly one?: readonly string[];
	readonly many?: readonly string[];
	readonly flags?: readonly string[];
	readonly required?: readonly string[];
}

/** Reads `--key value …`; what the command does not know is refused rather than ignored. */
export function parseWords(command: string, words: readonly string[], grammar: Grammar): Words {
	const one: Record<string, string> = {};
	const many: Record<string, string[]> = {};
	const flags = new Set<string>();
	for (let i = 0; i < words.length; i++) {
		const word = words[i]!;
		const name = word.slice(2);
		if (!word.startsWith('--') && grammar.place !== undefined && one[grammar.place] === undefined) {
			one[grammar.place] = word;
			continue;
		}
		if (!word.startsWith('--') && grammar.places !== undefined) {
			many[grammar.places] = [...(many[grammar.places] ?? []), word];
			continue;
		}
		if (!word.startsWith('--')) throw new UsageError(`"${word}" is not expected here: options begin with --.`);
		if (grammar.flags?.includes(name)) {
			flags.add(name);
			continue;
		}
		const isMany = grammar.many?.includes(name) === true;
		if (!isMany && grammar.one?.includes(name) !== true)
			throw new UsageError(`${command} does not know ${word}. It knows: ${optionNames(grammar)}.`);
		const value = words[++i];
		if (value === undefined) throw new UsageError(`${word} needs a value.`);
		if (!isMany) one[name] = value;
		else {
			const list = many[name] ?? [];
			list.push(value);
			many[name] = list;
			// `--set a=1 b=2`: what follows without dashes belongs to it.
			while (words[i + 1] !== undefined && !words[i + 1]!.startsWith('--')) list.push(words[++i]!);
		}
	}
	for (const name of grammar.required ?? []) if (one[name] === undefined) throw new UsageError(`${command} needs --${name}.`);
	return { command, one, many, flags };
}

const optionNames = ({ one = [], many = [], flags = [] }: Grammar): string =>
	[...one, ...many, ...flags].map((name) => `--${name}`).join(' ') || 'no options';

export function wholeNumber(words: Words, name: string): number | undefined {
	const text = words.one[name];
	if (text === undefined) return undefined;
	if (!/^\d+$/.test(text)) throw new UsageError(`--${name} takes a whole number, not "${text}".`);
	return Number(text);
}

/**
 * `google.script.run` for a panel in the workbench. It is put at the top of the panel's own HTML and speaks with the page
 * through messages, for the panel's frame has no access to it.
 */
interface Runner {
	readonly success?: (value: unknown, user: unknown) => void;
	readonly failure?: (error: Error, user: unknown) => void;
	readonly user?: unknown;
}

interface Call {
	readonly name: string;
	readonly args: unknown[];
	readonly runner: Runner;
}

/** How far the browser's clock is behind the workbook's; stands before this script. */
declare const CLOCK_SHIFT: number;

if (CLOCK_SHIFT !== 0) {
	const Real = Date;
	window.Date = class extends Real {
		constructor(...parts: readonly unknown[]) {
			super(...((parts.length === 0 ? [Real.now() + CLOCK_SHIFT] : parts) as [number]));
		}
		static override now(): number {
			return Real.now() + CLOCK_SHIFT;
		}
	} as DateConstructor;
}

const AT_ONCE = 10;
const running = new Map<number, Call>();
const queue: Call[] = [];
let last = 0;

const send = (message: Record<string, unknown>): void => window.parent.postMessage({ workbench: true, ...message }, '*');

function pump(): void {
	while (running.size < AT_ONCE && queue.length > 0) {
		const call = queue.shift()!;
		const id = ++last;
		running.set(id, call);
		send({ kind: 'call', id, name: call.name, args: call.args });
	}
}

/** Google refuses these before anything is sent. */
function illegal(value: unknown, seen: readonly unknown[] = []): boolean {
	if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return true;
	if (typeof value !== 'object' || value === null) return false;
	if (value instanceof Date || value instanceof Node || value === window || seen.includes(value)) return true;
	return Object.values(value).some((part) => illegal(part, [...seen, value]));
}

function plainForm(form: HTMLFormElement): Record<string, unknown> {
	const fields: Record<string, unknown> = {};
	for (const [name, value] of new FormData(form)) {
		if (typeof value !== 'string') continue;
		const earlier = fields[name];
		fields[name] = earlier === undefined ? value : Array.isArray(earlier) ? [...earlier, value] : [earlier, value];
	}
	return fields;
}

function start(name: string, args: unknown[], runner: Runner): void {
	const form = args.length === 1 && args[0] instanceof HTMLFormElement ? args[0] : null;
	if (!form) {
		for (const [index, arg] of args.entries()) if (illegal(arg)) throw new TypeError(`Failed due to illegal value in property: ${index}`);
	}
	// As JSON they lose what Google's transport loses too: `undefined` in a list becomes null.
	const plain = JSON.parse(JSON.stringify(form ? [plainForm(form)] : args)) as unknown[];
	queue.push({ name, args: plain, runner });
	pump();
}

function runnerOf(runner: Runner): unknown {
	const chain: Record<string, (value: never) => unknown> = {
		withSuccessHandler: (success: NonNullable<Runner['success']>) => runnerOf({ ...runner, success }),
		withFailureHandler: (failure: NonNullable<Runner['failure']>) => runnerOf({ ...runner, failure }),
		withUserObject: (user: unknown) => runnerOf({ ...runner, user }),
	};
	return new Proxy(
		{},
		{
			get: (_, name) => {
				if (typeof name !== 'string' || name === 'then') return undefined;
				return chain[name] ?? ((...args: unknown[]) => start(name, args, runner));
			},
		},
	);
}

/** A spreadsheet of the stand has Google's address; it opens beside the workbook. */
document.addEventListener('click', (event) => {
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
	const file = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([^/]+)/.exec(link?.href ?? '');
	if (file === null) return;
	event.preventDefault();
	send({ kind: 'open', file: file[1] });
});

window.addEventListener('message', (event) => {
	const answer = event.data as { workbench?: true; id?: number; value?: unknown; error?: string };
	if (event.source !== window.parent || !answer.workbench || answer.id === undefined) return;
	const call = running.get(answer.id);
	if (!call) return;
	running.delete(answer.id);
	pump();
	const { success, failure, user } = call.runner;
	if (answer.error === undefined) success?.(answer.value ?? null, user);
	else {
		const error = new Error(answer.error);
		error.name = 'ScriptError';
		if (failure) failure(error, user);
		else console.error(error);
	}
});

Object.assign(window, {
	google: {
		script: {
			run: runnerOf({}),
			host: {
				origin: 'https://docs.google.com',
				close: () => send({ kind: 'close' }),
				setWidth: (width: number) => send({ kind: 'size', width }),
				setHeight: (height: number) => send({ kind: 'size', height }),
				editor: { focus: () => send({ kind: 'focus' }) },
			},
		},
	},
});

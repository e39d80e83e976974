import { existsSync, readFileSync } from 'node:fs';
import { createCalculator } from '../calc/calculator';
import { readBundle } from '../host/bundle';
import { type GoogleAnswers, googleAnswers } from '../host/contract/google-answers';
import type { Bundle, Host, HostOptions } from '../host/contract/host';
import { createHost } from '../host/host';
import { createSyncHttp } from '../host/sync-http';
import { clock } from '../time/clock';
import { Failure } from './words';

export interface DeskOptions {
	readonly saved?: unknown;
	readonly locale?: string;
	readonly timeZone?: string;
	readonly language?: string;
	readonly stopAfterCalls?: number;
	/** What a kill does to writes that were not flushed. */
	readonly unflushed?: 'lost' | 'kept';
	readonly scripts?: readonly string[];
	/** Who may edit a new workbook besides the director. */
	readonly editors?: readonly string[];
	/** What `--google` says when absent. */
	readonly google?: GoogleAnswers;
	/** The machine's clock when absent. */
	readonly now?: () => number;
	/** Where the compiled add-on is; `dist` when absent. */
	readonly bundle?: string;
	/** Utilities.sleep() really waits; otherwise only the clock moves on. */
	readonly patient?: boolean;
}

/** The environment's name for `--google`. */
export const GOOGLE = 'KPI_GOOGLE';

export const EMAIL = 'director@example.com';

/** The compiled add-on in a spreadsheet, with real HTTP. */
export function openDesk(options: DeskOptions): Host & { close(): void } {
	const http = createSyncHttp();
	const hostOptions: HostOptions = {
		bundle: bundleWith(options.scripts ?? [], options.bundle ?? 'dist'),
		calculator: createCalculator(),
		http,
		now: options.now ?? clock(),
		google: options.google ?? googleAnswers(process.env[GOOGLE] ?? ''),
		person: { email: EMAIL, locale: options.language ?? 'ru' },
		...(options.saved === undefined ? {} : { saved: options.saved }),
		...(options.editors === undefined ? {} : { editors: options.editors }),
		...(options.locale === undefined ? {} : { locale: options.locale }),
		...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
		...(options.stopAfterCalls === undefined ? {} : { stopAfterCalls: options.stopAfterCalls }),
		...(options.unflushed === undefined ? {} : { unflushed: options.unflushed }),
		...(options.patient === true ? { sleep } : {}),
	};
	const host = createHost(hostOptions);
	return Object.assign(host, {
		close() {
			host.dispose();
			http.dispose();
		},
	});
}

const pause = new Int32Array(new SharedArrayBuffer(4));
const sleep = (milliseconds: number): void => void Atomics.wait(pause, 0, 0, milliseconds);

function bundleWith(scripts: readonly string[], folder: string): Bundle {
	const bundle = readBundle(folder);
	const extra = scripts.map((path, i) => {
		if (!existsSync(path)) throw new Failure(`There is no script file ${path}.`);
		// After the bundle in alphabetical order, as clasp would put it.
		return { name: `zz-${i}`, kind: 'script' as const, source: readFileSync(path, 'utf8') };
	});
	return { ...bundle, files: [...bundle.files, ...extra] };
}

/** Calls one function of the bundle as the sidebar does; a failure is one sentence. */
export function ask<T>(host: Host, name: string, ...args: unknown[]): T {
	const outcome = host.call(name, args, 'sidebar');
	if (!outcome.ok) throw outcome.kind === 'killed' ? new Killed() : new Failure(outcome.message.replace(/^(Error|Exception): /, ''));
	return outcome.value as T;
}

export class Killed extends Failure {
	constructor() {
		super(
			'The execution was ended at the requested call; the workbook holds what had been flushed. Run the same command without --stop-after-calls to go on.',
		);
	}
}

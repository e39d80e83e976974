import { spawn } from 'node:child_process';
import { type CrmServer, crmIds, startCrm } from '../crm/server';
import type { DemoAccount } from '../demo/account';
import { demoToday } from '../demo/clock';
import { inEnglish } from '../demo/english';
import { generateAccount } from '../demo/generate';
import { BUILD, buildAssets, THREAD } from './assets';
import { CALLBACK, serve } from './http';
import { ThreadLink } from './thread-link';

export interface WorkbenchOptions {
	/** 4173 when absent, or the next free one; 0 = any. */
	readonly port?: number;
	/** Serves the demo CRM too, and lets the sidebar offer it. */
	readonly demo?: boolean;
	/** `en…` or Russian. */
	readonly locale?: string;
	/** Opens the person's browser. */
	readonly open?: boolean;
	/** Folder of the compiled add-on. */
	readonly bundle?: string;
	/** File that holds the workbook between starts. */
	readonly state?: string;
	/** Ignores the saved workbook and starts with a new one. */
	readonly fresh?: boolean;
	/** Who the manager is: an address of the demo account's people unless told. */
	readonly manager?: string;
	/** The demo account's last day. */
	readonly today?: string;
}

export interface Workbench {
	readonly url: string;
	readonly crm: { readonly url: string; readonly token: string } | null;
	close(): Promise<void>;
}

const PORT = 4173;
/** The saved workbook remembers the demo CRM's address, so it should be the same next time. */
const CRM_PORT = 4272;

/** The spreadsheet with the add-on in it, for a person with a browser. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
	const at: { url?: string } = {};
	const kill = new SharedArrayBuffer(4);
	const isEnglish = options.locale?.startsWith('en') === true;
	const firm = options.demo === false ? null : generateAccount({ seed: 7, today: options.today ?? demoToday() });
	const account = firm !== null && isEnglish ? inEnglish(firm) : firm;
	const [crm] = await Promise.all([account && startDemo(account, options, () => at.url), buildAssets()]);
	const link = new ThreadLink(THREAD, {
		bundle: options.bundle ?? 'dist',
		state: options.state ?? `${BUILD}/workbook.json`,
		people: {
			director: 'director@example.com',
			manager: options.manager ?? account?.people.find(({ role }) => role === 'manager')?.email ?? 'manager@example.com',
			stranger: 'stranger@example.com',
		},
		kill,
		language: isEnglish ? 'en' : 'ru',
		demo: crm && { crm: crmIds[0]!, values: crm.values },
		fresh: options.fresh ?? false,
	});
	await link.ready;
	const { url, server } = await serve(link, options.port ?? PORT, () => Atomics.store(new Int32Array(kill), 0, 1));
	at.url = url + CALLBACK;
	if (options.open) openBrowser(url);
	return {
		url,
		crm: crm && { url: crm.url, token: crm.token },
		close: async () => {
			server.close();
			server.closeAllConnections();
			await link.stop();
			await crm?.close();
		},
	};
}

async function startDemo(account: DemoAccount, { port }: WorkbenchOptions, visit: () => string | undefined): Promise<CrmServer> {
	const start = (at: number): Promise<CrmServer> =>
		startCrm({ crm: crmIds[0]!, account, port: at, throttled: false, redirect: `https://script.google.com${CALLBACK}`, visit });
	return port === 0 ? start(0) : start(CRM_PORT).catch(() => start(0));
}

function openBrowser(url: string): void {
	const command = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
	spawn(command, [url], { stdio: 'ignore', detached: true })
		.on('error', () => undefined)
		.unref();
}

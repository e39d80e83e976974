import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { NOW } from '../now';
import type { FakeCall, FakeOptions } from './fake/options';

// A real browser on a busy machine; retries alone wait seven seconds.
jest.setTimeout(60_000);

/** Bundling wants a process of its own: the test's globals are not those of Node. */
const BUILD = `
import { build } from 'esbuild';
import { sidebarPages } from './sidebar/bundle.mjs';
const addOn = await build({ entryPoints: ['tests/sidebar/fake/add-on.ts'], bundle: true, format: 'iife', globalName: 'fake', write: false, define: { 'process.env.KPI_NOW': ${JSON.stringify(JSON.stringify(process.env.KPI_NOW))} } });
process.stdout.write(JSON.stringify({ pages: await sidebarPages(), addOn: addOn.outputFiles[0].text }));
`;

interface Built {
	readonly pages: Record<string, string>;
	readonly addOn: string;
}
let output: Built | null = null;
function built(): Built {
	output ??= JSON.parse(
		execFileSync(process.execPath, ['--input-type=module', '-e', BUILD], { encoding: 'utf8', maxBuffer: 10_000_000 }),
	) as Built;
	return output;
}

/** Every file of the panel, by its name. */
export const builtPages = (): Record<string, string> => built().pages;
export const builtHtml = (): string => builtPages().sidebar!;
export { launch } from '../chromium';

export interface OpenPanel {
	readonly page: Page;
	/** The calls that the panel has made, in order; it looks at the selection by itself now and then. */
	calls(): Promise<FakeCall[]>;
	/** Errors and messages that the person does not see. */
	readonly complaints: string[];
	close(): Promise<void>;
}

/** Runs inside the page: its clock shows the instant when the page opens, and goes on. */
function beginAt(instant: number): void {
	const Real = Date;
	const now = (): number => instant + Math.floor(performance.now());
	window.Date = class extends Real {
		constructor(...parts: readonly unknown[]) {
			super(...((parts.length === 0 ? [now()] : parts) as [number]));
		}
		static override now(): number {
			return now();
		}
	} as DateConstructor;
}

/** The panel as Google shows it: 300 pixels wide, its script talking to an add-on in memory. */
export async function openPanel(browser: Browser, html: string, options: FakeOptions = {}): Promise<OpenPanel> {
	const context = await browser.newContext({
		viewport: { width: 300, height: 800 },
		locale: options.language === 'en' ? 'en-US' : 'ru-RU',
	});
	const page = await context.newPage();
	page.setDefaultTimeout(10_000);
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => complaints.push(message.text()));
	await page.route('**/*', (route) => {
		if (route.request().url() === 'http://panel.test/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
		complaints.push(`request to outside: ${route.request().url()}`);
		return route.abort();
	});
	await page.addInitScript(beginAt, NOW);
	const fakeOptions = JSON.stringify({ pages: builtPages(), ...options });
	await page.addInitScript({ content: `${built().addOn};fake.installFakeAddOn(${fakeOptions});` });
	await page.goto('http://panel.test/');
	return {
		page,
		calls: () =>
			page.evaluate(() => (window as unknown as { fakeCalls: FakeCall[] }).fakeCalls.filter(({ name }) => name !== 'selectedCell')),
		complaints,
		close: () => context.close(),
	};
}

/** How many pixels stick out to the right, at the panel's full width and with a scroll bar in it. */
export async function overflow(page: Page): Promise<number> {
	let most = 0;
	for (const width of [284, 300]) {
		await page.setViewportSize({ width, height: 800 });
		most = Math.max(most, await page.evaluate(sticksOut));
	}
	return most;
}

function sticksOut(): number {
	const seen = Array.from(document.querySelectorAll('body, body *:not(.unseen, .unseen *, svg *)'));
	const edge = document.documentElement.clientWidth;
	const right = seen.map((element) => element.getBoundingClientRect().right - edge);
	const inside = seen.filter(({ tagName }) => tagName !== 'INPUT').map((element) => element.scrollWidth - element.clientWidth - 1);
	return Math.max(0, document.documentElement.scrollWidth - edge, ...right, ...inside);
}

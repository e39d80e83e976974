import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { NOW } from '../now';
import { type FakeCall, type FakeOptions, installFakeAddOn } from './fake-add-on';
import { fakeExplanation } from './fake-explanation';
import { fakeRollout } from './fake-rollout';

// A real browser on a busy machine; lost steps alone wait seven seconds before they are given up.
jest.setTimeout(60_000);

const BUILD =
	"import('./sidebar/bundle.mjs').then(({ sidebarPages }) => sidebarPages()).then((pages) => process.stdout.write(JSON.stringify(pages)))";

let built: Record<string, string> | null = null;

/** Every file of the panel, by its name. */
export function builtPages(): Record<string, string> {
	built ??= JSON.parse(execFileSync(process.execPath, ['-e', BUILD], { encoding: 'utf8' })) as Record<string, string>;
	return built;
}
export const builtHtml = (): string => builtPages().sidebar!;
export { launch } from '../chromium';

export interface OpenPanel {
	readonly page: Page;
	/** Questions the panel has asked, in order. */
	calls(): Promise<FakeCall[]>;
	/** What went wrong without the person seeing it. */
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
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => complaints.push(message.text()));
	await page.route('**/*', (route) => {
		if (route.request().url() === 'http://panel.test/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
		complaints.push(`asked outside: ${route.request().url()}`);
		return route.abort();
	});
	await page.addInitScript(beginAt, NOW);
	await page.addInitScript(installFakeAddOn, { now: NOW, cell: fakeExplanation, rollout: fakeRollout, pages: builtPages(), ...options });
	await page.goto('http://panel.test/');
	return {
		page,
		calls: () => page.evaluate(() => (window as unknown as { fakeCalls: FakeCall[] }).fakeCalls),
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

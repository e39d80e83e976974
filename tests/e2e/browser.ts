import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { stopwatch } from '../../local/time/clock';
import { startWorkbench, type Workbench, type WorkbenchOptions } from '../../local/workbench/serve';
import { launch } from '../chromium';

/** A workbench over a bundle, and a person with a browser before it. */
export class Desk {
	page!: Page;
	/** Addresses that the page asked for outside this machine. */
	readonly strayed: string[] = [];
	readonly faults: string[] = [];
	private bench!: Workbench;
	private browser!: Browser;
	private readonly folder = mkdtempSync(join(tmpdir(), 'workbench-'));
	private readonly options: WorkbenchOptions;

	constructor(options: WorkbenchOptions) {
		this.options = options;
	}

	async start(): Promise<void> {
		this.bench = await startWorkbench({ port: 0, state: join(this.folder, 'workbook.json'), ...this.options });
		this.browser = await launch();
		this.page = await this.browser.newPage({ viewport: { width: 1400, height: 900 } });
		this.page.on('request', (request) => {
			const { hostname, protocol } = new URL(request.url());
			if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') this.strayed.push(request.url());
		});
		this.page.on('pageerror', (error) => this.faults.push(error.message));
		await this.open();
	}

	/** The file that keeps the workbook between two starts. */
	get state(): string {
		return join(this.folder, 'workbook.json');
	}

	/** The program ends; what happens then is up to the test. */
	async stop(): Promise<void> {
		await this.bench.close();
	}

	/** Another page of the same browser. */
	async beside(search: string): Promise<Page> {
		const page = await this.browser.newPage({ viewport: { width: 1400, height: 900 } });
		page.setDefaultTimeout(10_000);
		await page.goto(`${this.bench.url}/${search}`);
		await page.waitForSelector('html[data-ready=yes]');
		return page;
	}

	async open(search = ''): Promise<number> {
		const elapsed = stopwatch();
		await this.page.goto(`${this.bench.url}/${search}`);
		await this.page.waitForSelector('html[data-ready=yes]');
		return elapsed();
	}

	/** The program ends and is started again. */
	async restart(): Promise<void> {
		await this.bench.close().catch(() => undefined);
		this.bench = await startWorkbench({ port: 0, state: join(this.folder, 'workbook.json'), ...this.options });
		await this.open();
	}

	async close(): Promise<void> {
		await this.browser?.close();
		await this.bench?.close();
		rmSync(this.folder, { recursive: true, force: true });
	}

	async menu(...captions: string[]): Promise<void> {
		let [first, ...rest]: (string | RegExp)[] = captions;
		const top = (name: string | RegExp) => this.page.locator('.menus > .menu > button', { hasText: name });
		// The add-on's own menu stands under Extensions.
		if ((await top(first!).count()) === 0) [first, rest] = [/Расширения|Extensions/, ['KPI for Sales', ...rest]];
		await top(first!).click();
		for (const [index, caption] of rest.entries()) {
			const item = this.page.getByRole('menuitem', { name: caption });
			if (index === rest.length - 1) await item.click();
			else await item.hover();
		}
		await this.idle();
	}

	/** Until everything asked of the host is answered. */
	async idle(): Promise<void> {
		// It is not there while the page is being loaded again.
		await this.page.waitForFunction(() => (window as unknown as Partial<Open>).workbench?.busy === 0);
	}

	get panel(): FrameLocator {
		return this.page.frameLocator('iframe.panel');
	}

	async point(a1: string): Promise<{ x: number; y: number }> {
		const [row, column] = placeOf(a1);
		const rect = await this.page.evaluate(([r, c]) => (window as unknown as Open).workbench.grid.rectOf(r!, c!), [row, column]);
		if (!rect) throw new Error(`${a1} is not on the screen`);
		return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
	}

	async select(a1: string): Promise<void> {
		const { x, y } = await this.point(a1);
		await this.page.mouse.click(x, y);
	}

	async type(a1: string, text: string): Promise<void> {
		await this.select(a1);
		await this.page.keyboard.type(text);
		await this.enter();
	}

	/** The grid's editor hands over what was typed some moments after the key. */
	async enter(): Promise<void> {
		const answered = this.page.waitForResponse(/\/api\/ask$/);
		// Enter would take the function that the list of names offers, while it is still there.
		await this.page.waitForTimeout(300);
		await this.page.keyboard.press('Enter');
		await answered;
		await this.idle();
	}

	/** What the grid draws in a cell. */
	async shown(a1: string): Promise<string> {
		const [row, column] = placeOf(a1);
		return this.page.evaluate(
			([r, c]) => String((window as unknown as Open).workbench.grid.workbook.getActiveSheet().getCell(r!, c!)?.v ?? ''),
			[row, column],
		);
	}

	/** The colours that the grid draws a cell in. */
	async look(a1: string): Promise<{ background: string | null; colour: string | null }> {
		const [row, column] = placeOf(a1);
		return this.page.evaluate(
			([r, c]) => {
				const cell = (window as unknown as Open).workbench.grid.workbook.getActiveSheet().getCell(r!, c!);
				return { background: cell?.interceptorStyle?.bg?.rgb ?? null, colour: cell?.interceptorStyle?.cl?.rgb ?? null };
			},
			[row, column],
		);
	}
}

interface Drawn {
	readonly v?: unknown;
	readonly interceptorStyle?: { readonly bg?: { readonly rgb: string }; readonly cl?: { readonly rgb: string } };
}

interface Open {
	readonly workbench: {
		readonly busy: number;
		readonly grid: {
			rectOf(row: number, column: number): { x: number; y: number; width: number; height: number } | null;
			readonly workbook: { getActiveSheet(): { getCell(row: number, column: number): Drawn | null } };
		};
	};
}

function placeOf(a1: string): [row: number, column: number] {
	const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
	return [Number(digits) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}

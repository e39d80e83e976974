import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk } from '../e2e/browser';

const folder = mkdtempSync(join(tmpdir(), 'look-'));
copyFileSync(process.env.LOOK_STATE!, join(folder, 'workbook.json'));
const desk = new Desk({ state: join(folder, 'workbook.json') } as never);
const OUT = process.env.LOOK_OUT!;
mkdirSync(OUT, { recursive: true });
jest.setTimeout(300_000);
afterAll(() => desk.close());
test('look', async () => {
	await desk.start();
	for (const [n, step] of (JSON.parse(process.env.LOOK_STEPS!) as string[][]).entries()) {
		const [kind, value] = step as [string, string];
		if (kind === 'menu') await desk.menu('KPI', value);
		if (kind === 'tab') await desk.page.locator('.tab', { hasText: value }).first().click();
		if (kind === 'select') {
			const box = desk.page.locator('input').first();
			await box.fill(value);
			await box.press('Enter');
		}
		await desk.idle().catch(() => undefined);
		await desk.page.waitForTimeout(1500);
		await desk.page.screenshot({ path: join(OUT, `${n}-${kind}.png`) });
	}
});

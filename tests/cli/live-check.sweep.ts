import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from '../../local/cli/live-check';

jest.setTimeout(60_000);

const run = (...args: string[]) => spawnSync(process.execPath, ['local/run.mjs', 'livecheck', ...args], { encoding: 'utf8' });

test('answers are compared whatever their spaces, and what was not asked is told', () => {
	expect(compare({ a: '1\u00a0000', b: 'x', d: 1 }, { a: '1 000', b: 'y', c: 'z' })).toEqual({
		same: ['a'],
		different: [{ question: 'b', google: 'x', host: 'y' }],
		unanswered: ['c'],
	});
});

test('the host answers every question, a file of the same answers agrees, another one does not', () => {
	const own = JSON.parse(
		execFileSync(process.execPath, ['local/run.mjs', 'livecheck'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
	) as {
		version: number;
		answers: Record<string, string>;
	};
	const page = readFileSync('docs/live-check.md', 'utf8');
	for (const [question, answer] of Object.entries(own.answers)) {
		expect([question, page.includes(`\`${question}\``)]).toEqual([question, true]);
		expect([question, String(answer).includes('not emulated')]).toEqual([question, false]);
	}
	const file = join(mkdtempSync(join(tmpdir(), 'live-')), 'answers.json');
	writeFileSync(file, JSON.stringify(own));
	const same = run(file);
	expect([same.status, JSON.parse(same.stdout).different]).toEqual([0, []]);
	writeFileSync(file, JSON.stringify({ ...own, answers: { ...own.answers, 'omitted middle argument': '2' } }));
	const other = run(file);
	expect([other.status, JSON.parse(other.stdout).different]).toEqual([
		1,
		[{ question: 'omitted middle argument', google: '2', host: 'number 1, undefined, number 3, of 3' }],
	]);
	writeFileSync(file, '{}');
	expect(run(file)).toMatchObject({ status: 1, stderr: expect.stringContaining('does not hold the report') });
	expect(run(`${file}.none`).status).toBe(1);
	expect(run(file, 'another').status).toBe(2);
});

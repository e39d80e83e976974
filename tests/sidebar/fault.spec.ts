import { faultOf, ServerFault } from '../../sidebar/fault';
import { persist } from '../../sidebar/persist';

const recognised = (error: unknown) => new ServerFault(error).fault;

test.each([
	['Error: amoCRM не приняла токен.', { kind: 'said', sentence: 'amoCRM не приняла токен.' }],
	['Exception: ScriptError: Дайте доступ к сделкам.\n    at connect (code:12)', { kind: 'said', sentence: 'Дайте доступ к сделкам.' }],
	['Нет такого поля (line 40, file "code")', { kind: 'said', sentence: 'Нет такого поля' }],
	["TypeError: Cannot read properties of undefined (reading 'id')", { kind: 'unknown' }],
	['Value is undefined', { kind: 'unknown' }],
	['[object Object]', { kind: 'unknown' }],
	['', { kind: 'unknown' }],
	['NetworkError: Connection failure due to HTTP 0', { kind: 'offline' }],
	['Exceeded maximum execution time', { kind: 'slow' }],
	['Service invoked too many times for one day: urlfetch.', { kind: 'quota' }],
	['PERMISSION_DENIED', { kind: 'accounts' }],
	['Authorization is required to perform that action.', { kind: 'access' }],
	['Script function not found: setLanguage', { kind: 'outdated' }],
	['x'.repeat(900), { kind: 'unknown' }],
])('%s', (message, fault) => {
	expect(recognised(new Error(message))).toEqual(fault);
});

test.each([[undefined], [null], [{}], [{ message: 7 }]])('%p is a fault without words', (error) => {
	expect(recognised(error)).toEqual({ kind: 'unknown' });
	expect(faultOf(error)).toEqual({ kind: 'unknown' });
});

describe('a lost step', () => {
	const failing = (times: number, message = 'NetworkError') => {
		let asked = 0;
		const attempt = async (): Promise<number> => {
			if (asked++ < times) throw new ServerFault(new Error(message));
			return asked;
		};
		const pauses: number[] = [];
		const wait = async (pause: number): Promise<void> => void pauses.push(pause);
		return { attempt, pauses, wait };
	};

	test('is asked for three times more, further and further apart', async () => {
		const { attempt, pauses, wait } = failing(3);
		expect(await persist(attempt, { retrying: () => false, wait })).toBe(4);
		expect(pauses).toEqual([1000, 2000, 4000]);
	});

	test('is given up after that', async () => {
		const { attempt, wait } = failing(4);
		await expect(persist(attempt, { retrying: () => false, wait })).rejects.toBeInstanceOf(ServerFault);
	});

	test('is not asked for again when that cannot help, or is not wanted', async () => {
		const quota = failing(1, 'Service invoked too many times');
		await expect(persist(quota.attempt, { retrying: () => false, wait: quota.wait })).rejects.toBeInstanceOf(ServerFault);
		const stopped = failing(1);
		await expect(persist(stopped.attempt, { retrying: () => true, wait: stopped.wait })).rejects.toBeInstanceOf(ServerFault);
		expect([...quota.pauses, ...stopped.pauses]).toEqual([]);
	});
});

import { faultOf, ServerFault } from '../../sidebar/server/fault';
import { withRetries } from '../../sidebar/server/retry';

const faultFrom = (error: unknown) => new ServerFault(error).fault;

test.each([
	['Error: amoCRM не приняла токен.', { kind: 'message', text: 'amoCRM не приняла токен.' }],
	['Exception: ScriptError: Дайте доступ к сделкам.\n    at connect (code:12)', { kind: 'message', text: 'Дайте доступ к сделкам.' }],
	[
		'Error: Вы не разрешили надстройке отправлять письма.\nhttps://accounts.google.com/o/oauth2/auth?scope=a%20b',
		{
			kind: 'message',
			text: 'Вы не разрешили надстройке отправлять письма.',
			link: 'https://accounts.google.com/o/oauth2/auth?scope=a%20b',
		},
	],
	['Нет такого поля (line 40, file "code")', { kind: 'message', text: 'Нет такого поля' }],
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
	expect(faultFrom(new Error(message))).toEqual(fault);
});

test.each([[undefined], [null], [{}], [{ message: 7 }]])('%p is an unknown fault', (error) => {
	expect(faultFrom(error)).toEqual({ kind: 'unknown' });
	expect(faultOf(error)).toEqual({ kind: 'unknown' });
});

describe('a lost step', () => {
	const failing = (times: number, message = 'NetworkError') => {
		let tries = 0;
		const action = async (): Promise<number> => {
			if (tries++ < times) throw new ServerFault(new Error(message));
			return tries;
		};
		const pauses: number[] = [];
		const wait = async (pause: number): Promise<void> => void pauses.push(pause);
		return { action, pauses, wait };
	};

	test('is tried three times more, with longer and longer pauses', async () => {
		const { action, pauses, wait } = failing(3);
		expect(await withRetries(action, { onRetry: () => false, wait })).toBe(4);
		expect(pauses).toEqual([1000, 2000, 4000]);
	});

	test('is given up after that', async () => {
		const { action, wait } = failing(4);
		await expect(withRetries(action, { onRetry: () => false, wait })).rejects.toBeInstanceOf(ServerFault);
	});

	test('is not tried again when that cannot help, or when the run was stopped', async () => {
		const quota = failing(1, 'Service invoked too many times');
		await expect(withRetries(quota.action, { onRetry: () => false, wait: quota.wait })).rejects.toBeInstanceOf(ServerFault);
		const refused = failing(1, 'Не разрешено.\nhttps://accounts.google.com/x');
		await expect(withRetries(refused.action, { onRetry: () => false, wait: refused.wait })).rejects.toBeInstanceOf(ServerFault);
		const stopped = failing(1);
		await expect(withRetries(stopped.action, { onRetry: () => true, wait: stopped.wait })).rejects.toBeInstanceOf(ServerFault);
		expect([...quota.pauses, ...refused.pauses, ...stopped.pauses]).toEqual([]);
	});
});

import { Exception, host, Wrapped } from '../bridge/bridge';
import { Blob } from './blob';

interface Message {
	to: string;
	subject: string;
	body: string;
	[key: string]: unknown;
}

const plain = (value: unknown): unknown => {
	if (value instanceof Blob) return { name: value._.name, type: value._.type };
	return Array.isArray(value) ? value.map(plain) : value;
};

const post = (args: unknown[]): void => {
	const [first, second, third, fourth] = args;
	let message: Message;
	if (typeof first === 'object' && first !== null) message = first as Message;
	else if (args.length === 4 && typeof fourth === 'string')
		message = { to: String(first), replyTo: second, subject: String(third), body: fourth };
	else
		message = {
			...((fourth as object | undefined) ?? {}),
			to: String(first ?? ''),
			subject: String(second ?? ''),
			body: String(third ?? ''),
		};
	if (!message.to) throw new Exception('Failed to send email: no recipient');
	for (const address of String(message.to).split(','))
		if (!/^[^\s@]+@[^\s@]+$/.test(address.trim().replace(/^.*<(.*)>$/, '$1'))) throw new Exception(`Invalid email: ${address.trim()}`);
	host('mail', Object.fromEntries(Object.entries(message).map(([key, value]) => [key, plain(value)])));
};

export class MailApp extends Wrapped<null> {
	sendEmail(...args: unknown[]) {
		post(args);
	}
	getRemainingDailyQuota() {
		return host<number>('mailQuota');
	}
}

export class GmailApp extends Wrapped<null> {
	sendEmail(...args: unknown[]) {
		post(args);
		return this;
	}
}

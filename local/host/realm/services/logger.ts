import { host, Wrapped } from '../bridge/bridge';
import { formatText } from './format-text';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : String(JSON.stringify(value) ?? value));

/** The log of one execution; a copy goes to the host's standard error. */
export class Logger extends Wrapped<null> {
	log(first: unknown, ...values: unknown[]) {
		const text = typeof first === 'string' && values.length > 0 ? formatText(first, values.map(textOf)) : textOf(first);
		host('log', 'log', text);
		const moment = host<string>('formatDate', Date.now(), host<string>('scriptZone'), 'EEE MMM dd HH:mm:ss z yyyy');
		lines.push(`${moment} INFO: ${text}\n`);
		return this;
	}
	getLog() {
		return lines.join('');
	}
	clear() {
		lines.length = 0;
	}
}

/** A realm lives for one execution, as Google's log does. */
const lines: string[] = [];

import { parseDay } from '../../src/calendar/day';
import type { DemoAccount } from '../demo/account';
import { demoToday } from '../demo/clock';
import { inEnglish } from '../demo/english';
import { accountFromTables } from '../demo/from-tables';
import { generateAccount } from '../demo/generate';
import { UsageError, type Words, wholeNumber } from './words';

/** The account that the loopback CRM serves: the demo firm, with `--locale en` in English and dollars, or one made from tables. */
export function accountOf(words: Words): DemoAccount {
	const today = words.one.today ?? demoToday();
	if (parseDay(today) === null) throw new UsageError(`--today takes a day as YYYY-MM-DD, not "${today}".`);
	const folder = words.one.data;
	if (folder !== undefined) return accountFromTables(folder, today);
	const deals = wholeNumber(words, 'deals');
	const account = generateAccount({ seed: wholeNumber(words, 'seed') ?? 7, today, ...(deals !== undefined && { deals }) });
	return words.one.locale?.startsWith('en') === true ? inEnglish(account) : account;
}

import { LineIds } from '../../facts/dictionary';
import { codesOf, numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { partnersOf } from './partners';

/** The same for all messages with a client in one channel and local day; every other activity is a thread of its own. */
export default defineColumn({
	table: 'activities',
	key: 'thread',
	kind: 'name',
	distinct: text('переписок за день и прочих действий', 'conversations of a day and other activities'),
	values(base) {
		const table = base.table('activities');
		const { zone } = base.account;
		const at = numbersOf(table, 'occurred_at');
		const type = codesOf(table, 'type');
		const message = table.columns.get('type')!.texts!.find('message');
		const channel = codesOf(table, 'channel');
		const channels = table.columns.get('channel')!.texts!.size + 1;
		const partners = partnersOf(base);
		const threads = new Map<number, number>();
		const codes = new Int32Array(table.size);
		let size = 0;
		for (let i = 0; i < codes.length; i++) {
			if (type[i] !== message || message < 0 || partners[i] === -1) {
				codes[i] = size++;
				continue;
			}
			const day = zone.dayAt(at[i]!);
			const key = (((partners[i]! + PARTNERS) * channels + channel[i]! + 1) * 2 + Number(Number.isNaN(day))) * DAYS + (day || 0);
			const thread = threads.get(key);
			codes[i] = thread ?? size++;
			if (thread === undefined) threads.set(key, codes[i]!);
		}
		return { texts: new LineIds(size), codes };
	},
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA } };

/** More than there are days that a spreadsheet can name, and than there are partners: so that a key of three is one number. */
const [DAYS, PARTNERS] = [2 ** 18, 2 ** 22] as const;

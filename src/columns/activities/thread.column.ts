import { textOf } from '../../facts/columns';
import { Dictionary, numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { partnerOf } from './partners';

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
		const type = textOf(table, 'type');
		const channel = textOf(table, 'channel');
		const partner = partnerOf(base);
		const texts = new Dictionary();
		const codes = new Int32Array(table.size);
		for (let i = 0; i < table.size; i++)
			codes[i] = texts.code(
				type(i) === 'message' && partner(i) !== '' ? `${partner(i)}\u0000${channel(i)}\u0000${zone.dayAt(at[i]!)}` : `#${i}`,
			);
		return { texts, codes };
	},
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA } };

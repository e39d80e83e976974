import { textOf } from '../../facts/columns';
import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { SECOND } from '../kit/native-words';
import { after } from '../kit/phrases';
import { partnerOf } from './partners';

/** Minutes from a missed call to the next outgoing contact with that client. */
export default defineColumn({
	table: 'activities',
	key: 'callback_minutes',
	kind: 'minutes',
	duration: text('минут до перезвона', 'minutes until called back'),
	absence: { why: text('без перезвона', 'not called back'), covered: text('перезвон был у', 'called back:') },
	values(base) {
		const table = base.table('activities');
		const at = numbersOf(table, 'occurred_at');
		const exists = numbersOf(table, 'exists');
		const effort = numbersOf(table, 'effort');
		const type = textOf(table, 'type');
		const direction = textOf(table, 'direction');
		const status = textOf(table, 'status');
		const partner = partnerOf(base);
		const latestFirst = [...at.keys()].filter((i) => exists[i] === 1).sort((a, b) => at[b]! - at[a]!);
		const minutes = new Float64Array(table.size).fill(Number.NaN);
		const nextContact = new Map<string, number>();
		for (const i of latestFirst) {
			const who = partner(i);
			if (who === '') continue;
			if (type(i) === 'call' && status(i) === 'missed') minutes[i] = ((nextContact.get(who) ?? Number.NaN) - at[i]!) / 60_000;
			else if (effort[i] === 1 && direction(i) !== 'in') nextContact.set(who, at[i]!);
		}
		return numberColumn(minutes);
	},
	conditions: { 'at most': { phrase: (n) => after(`с перезвоном за ${n} мин`, `called back within ${n} min`) } },
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Минут до перезвона', en: 'Minutes until called back' },
		get formula() {
			const answer = '{activities.partner};{partner};{activities.effort};1;{activities.direction};"<>in"';
			const later = `{activities.occurred_at};">"&{occurred_at}-${SECOND}`;
			return `IF(AND({exists}=1;{type}="call";{status}="missed";{partner}<>"");IF(COUNTIFS(${answer};${later})=0;"";ROUND((MINIFS({activities.occurred_at};${answer};${later})-{occurred_at})*1440;3));"")`;
		},
	},
};

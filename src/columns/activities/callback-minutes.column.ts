import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { SECOND } from '../kit/native-words';
import { after } from '../kit/phrases';
import { partnersOf } from './partners';

/** Minutes from a missed call to the next outgoing contact with that client. */
export default defineColumn({
	table: 'activities',
	key: 'callback_minutes',
	kind: 'minutes',
	duration: text('минут до перезвона', 'minutes until called back'),
	absence: { why: text('без перезвона', 'not called back'), covered: text('перезвон был у', 'called back:') },
	values(base) {
		const activities = base.table('activities');
		const at = numbersOf(activities, 'occurred_at');
		const partners = partnersOf(base);
		const roles = rolesOf(base);
		/** Few clients have a missed call: nobody else's contacts need to be put in order. */
		const missed = new Set<number>();
		for (let i = 0; i < at.length; i++) if (roles[i] === MISSED) missed.add(partners[i]!);
		const rows: number[] = [];
		for (let i = 0; i < at.length; i++) if (roles[i] !== NEITHER && missed.has(partners[i]!)) rows.push(i);
		const minutes = new Float64Array(at.length).fill(Number.NaN);
		const nextContact = new Map<number, number>();
		for (const i of rows.sort((a, b) => at[b]! - at[a]!)) {
			if (roles[i] === CONTACT) nextContact.set(partners[i]!, at[i]!);
			else minutes[i] = ((nextContact.get(partners[i]!) ?? Number.NaN) - at[i]!) / 60_000;
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

const [NEITHER, MISSED, CONTACT] = [0, 1, 2] as const;

/** What each activity is in this: a call that was missed, a contact that answers one, or neither. */
function rolesOf(base: FactBase): Uint8Array {
	const activities = base.table('activities');
	const exists = numbersOf(activities, 'exists');
	const effort = numbersOf(activities, 'effort');
	const [types, directions, statuses] = (['type', 'direction', 'status'] as const).map((key) => codesOf(activities, key));
	const codeOf = (key: string, word: string): number => {
		const code = activities.columns.get(key)!.texts!.find(word);
		return code < 0 ? Number.NaN : code;
	};
	const [call, incoming, missed] = [codeOf('type', 'call'), codeOf('direction', 'in'), codeOf('status', 'missed')];
	const partners = partnersOf(base);
	const roles = new Uint8Array(activities.size);
	for (let i = 0; i < roles.length; i++) {
		if (exists[i] !== 1 || partners[i] === -1) continue;
		if (types![i] === call && statuses![i] === missed) roles[i] = MISSED;
		else if (effort[i] === 1 && directions![i] !== incoming) roles[i] = CONTACT;
	}
	return roles;
}

import { parseDay } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import type { Cell, Row } from '../../facts/table';
import type { Config, Entity } from '../kit/contract';
import { instant, type Json, text } from '../kit/json';
import { lookedUp } from '../kit/lookup';
import { isPresentationName } from '../kit/names';
import { clientOf } from './deals';
import { pipedriveList } from './list-entity';

export const activities: Entity = pipedriveList({
	id: 'activities',
	title: { ru: 'Звонки, встречи, задачи', en: 'Calls, meetings, tasks' },
	path: 'activities',
	hasSince: true,
	facts: (rows, config) => ({
		activities: rows.map((row) => activityOf(row, `${row.type} ${lookedUp(config, 'activity_types', row.type) ?? ''}`, config)),
	}),
});

function activityOf(row: Json, name: string, config: Config): Row {
	const isDone = row.done === true;
	const due = dueOf(row, config);
	return {
		activity_id: text(row.id),
		deal_id: text(row.deal_id),
		client_id: clientOf(row),
		manager_id: text(row.owner_id),
		...kindOf(name, isDone, text(row.subject) ?? ''),
		occurred_at: isDone ? (instant(row.marked_as_done_time) ?? due) : due,
		duration_s: secondsOf(row.duration),
		due_at: due,
		is_auto: false,
		is_deleted: row.is_deleted === true,
		updated_at: instant(row.update_time),
	};
}

const KINDS: readonly (readonly [type: string, names: RegExp])[] = [
	['meeting', /meeting|встреч/i],
	['call', /\bcall|_call|звон/i],
	['email', /mail|письм|почт/i],
	['message', /messag|sms|chat|whatsapp|telegram|сообщ|(^|[^а-яё])чат/i],
];

const VAIN =
	/no.?answer|voice.?mail|left .*message|busy|wrong number|not reached|недозвон|не (ответ|дозв|взял)|нет ответа|занято|автоответ/i;

/**
 * Pipedrive knows neither ways nor answers: an account that wants them has kinds of its own, and their names tell. Others write into the
 * subject that nobody answered.
 */
export function kindOf(name: string, isDone: boolean, subject = ''): { type: string; direction: string; status: string } {
	const type = isPresentationName(name) ? 'presentation' : (KINDS.find(([, names]) => names.test(name))?.[0] ?? 'task');
	const hasWay = type === 'call' || type === 'email' || type === 'message';
	const isMissed = type === 'call' && /missed|пропущ/i.test(`${name} ${subject}`);
	const isVain = type === 'call' && VAIN.test(`${name} ${subject}`);
	return {
		type,
		direction: !hasWay ? 'none' : isMissed || /incoming|inbound|входящ/i.test(name) ? 'in' : 'out',
		status: !isDone ? 'planned' : isMissed ? 'missed' : isVain ? 'no_answer' : 'done',
	};
}

/** Day and time in UTC; a day alone means until its end, where the account is. */
function dueOf(row: Json, config: Config): Cell {
	const day = text(row.due_date);
	if (day === null) return null;
	const time = text(row.due_time);
	if (time !== null) return instant(`${day}T${time}`);
	const number = parseDay(day);
	return number === null ? day : zone(config.tz ?? 'UTC').instantOf(number + 1) - 1000;
}

/** `HH:MM`, or `HH:MM:SS`. */
function secondsOf(duration: unknown): Cell {
	const typed = text(duration);
	if (typed === null) return null;
	const m = /^(\d+):(\d\d)(?::(\d\d))?$/.exec(typed);
	return m === null ? typed : Number(m[1]) * 3600 + Number(m[2]) * 60 + Number(m[3] ?? 0);
}

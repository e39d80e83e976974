import type { DateSerial } from '../contract/calculator';
import { QueryFault } from './statement';

const DAY_MS = 86_400_000;
/** Days of the spreadsheet's calendar count from here. */
const EPOCH = Date.UTC(1899, 11, 30);

export const serialOf = (utc: number): DateSerial => ({ date: (utc - EPOCH) / DAY_MS });
export const utcOf = ({ date }: DateSerial): Date => new Date(Math.round(EPOCH + date * DAY_MS));

/** `date "2026-07-01"`, `datetime "2026-07-01 09:30:00"`, `timeofday "09:30:00"`. */
export const dateLiteral = (kind: string, text: string): DateSerial => {
	const day = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
	const time = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,3}))?$/;
	const [first = '', second = ''] = text.trim().split(/\s+/);
	const date = kind === 'timeofday' ? null : day.exec(first);
	const clock = kind === 'timeofday' ? time.exec(first) : kind === 'date' ? null : time.exec(second);
	if ((kind !== 'timeofday' && !date) || (kind !== 'date' && !clock)) throw new QueryFault(`Invalid ${kind} literal [${text}].`);
	const [hours, minutes, seconds, ms = 0] = clock ? clock.slice(1).map((part) => Number(part ?? 0)) : [0, 0, 0];
	const ofDay = ((hours! * 60 + minutes!) * 60 + seconds!) * 1000 + ms;
	if (!date) return { date: ofDay / DAY_MS };
	return serialOf(Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) + ofDay);
};

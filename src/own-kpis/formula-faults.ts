import type { UserError } from '../language/user-error';
import { ownFault } from './fault';

export const noFigure = (name: string): UserError =>
	ownFault(
		`в формуле нет показателя «${name.trim()}»`,
		`there is no KPI "${name.trim()}" for the formula`,
		'Впишите код или название показателя, например [bookings] или [Средний чек].',
		'Write the key or the name of a KPI, for example [bookings] or [Average deal size].',
	);

export function circle(path: readonly string[]): UserError {
	const names = path.map((name) => `[${name}]`).join(' → ');
	return ownFault(
		`показатели считаются друг через друга по кругу: ${names}`,
		`KPIs are computed from each other in a circle: ${names}`,
		'Разорвите круг: одному из них дайте формулу без остальных.',
		'Break the circle: give one of them a formula without the others.',
	);
}

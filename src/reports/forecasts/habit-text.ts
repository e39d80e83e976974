import type { Habit } from '../../goals/stated';
import type { Language } from '../../language/text';

/** A forecast that misses by no more than this is exact. */
const EXACT = 0.05;

/** On which side somebody's forecasts are wrong. Who is far over in one month and far under in the next has no side, and is not exact either. */
export function habitText({ bias, distance }: Habit, language: Language): string {
	const percent = (share: number): string => `${Math.round(Math.abs(share) * 100)}${language === 'ru' ? ' ' : ''}%`;
	if (distance <= EXACT) return language === 'ru' ? 'обычно точно' : 'usually exact';
	if (Math.abs(bias) < distance / 2)
		return language === 'ru'
			? `то завышает, то занижает: в среднем на ${percent(distance)}`
			: `now over, now under, by ${percent(distance)} on average`;
	return language === 'ru'
		? `обычно ${bias > 0 ? 'завышает' : 'занижает'}: в среднем на ${percent(bias)}`
		: `usually ${bias > 0 ? 'over' : 'under'}, by ${percent(bias)} on average`;
}

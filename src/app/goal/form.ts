import { monthsOf, type Period } from '../../calendar/period';
import { UserError } from '../../language/user-error';
import type { GoalForm } from './types';

const WEIGHTS = /[;\s]+/;

/** What the form says about months, one weight each; null: it says nothing. */
export function typedWeights({ monthWeights }: GoalForm, count: number): number[] | null {
	const list = (monthWeights ?? '')
		.trim()
		.split(WEIGHTS)
		.filter((part) => part !== '')
		.map((part) => Number(part.replace('%', '').replace(',', '.')));
	if (list.length === 0) return null;
	if (list.length === count && list.every((weight) => weight >= 0)) return list;
	throw new UserError({
		ru: `Весов месяцев должно быть ${count}, числа не меньше нуля через точку с запятой, например 28; 30; 42.`,
		en: `Give ${count} weights of months, numbers from zero up with semicolons between, for example 28; 30; 42.`,
	});
}

/** Goals that cannot be planned are refused with the mend. */
export function checkGoal({ goal, averageCheck, conversion, buffer, editors }: GoalForm): void {
	if (!(goal > 0)) throw new UserError({ ru: 'Укажите цель больше нуля.', en: 'Give a goal above zero.' });
	if (averageCheck !== null && !(averageCheck > 0))
		throw new UserError({
			ru: 'Средний чек должен быть больше нуля. Если он неизвестен, оставьте поле пустым.',
			en: 'The average deal size must be above zero. Leave it empty if it is not known.',
		});
	if (conversion !== null && !(conversion > 0 && conversion <= 1))
		throw new UserError({
			ru: 'Конверсия – от 0 до 100 %. Если она неизвестна, оставьте поле пустым.',
			en: 'The conversion lies between 0 and 100%. Leave it empty if it is not known.',
		});
	if ((buffer ?? 0) < 0 || (buffer ?? 0) > 1)
		throw new UserError({ ru: 'Запас – от 0 до 100 %.', en: 'The buffer lies between 0 and 100%.' });
	for (const address of editorsOf(editors))
		if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))
			throw new UserError({
				ru: `«${address}» – не адрес почты. Напишите адреса через запятую или оставьте поле пустым.`,
				en: `"${address}" is no e-mail address. Write addresses with commas between, or leave the field empty.`,
			});
}

/** Growth needs something to grow from. */
export function checkBase({ isShare }: GoalForm, base: number | null): void {
	if (isShare !== true || (base ?? 0) > 0) return;
	throw new UserError({
		ru: 'Расти не от чего: за тот же период прошлого года в данных ничего нет. Впишите базу сами или задайте цель суммой.',
		en: 'There is nothing to grow from: the data have no figure for the same period of the year before. Enter the base, or give the goal as an amount.',
	});
}

export const editorsOf = (text = ''): string[] => text.split(/[,;\s]+/).filter((part) => part !== '');

export function monthsIn(period: Period): Period[] {
	const months = monthsOf(period);
	if (months === null || months.length > 12)
		throw new UserError({
			ru: `Цель ставится на целые месяцы, не больше двенадцати; «${period.token}» так не делится. Выберите месяц, квартал или год.`,
			en: `A goal covers whole months, twelve at most; "${period.token}" does not. Choose a month, a quarter or a year.`,
		});
	return months;
}

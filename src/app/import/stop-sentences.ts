import type { Connector } from '../../connectors/kit/contract';
import type { Text } from '../../language/text';
import { isUserError } from '../../language/user-error';

/** What an import says that could not write what it has read. */
export function whyNotSaved(error: unknown, isWhole: boolean): Text {
	if (isUserError(error)) return error.sentence;
	const reason = error instanceof Error ? error.message : String(error);
	const state = isWhole
		? { ru: 'В таблице то же, что было до загрузки.', en: 'The sheet holds what it held before the import.' }
		: {
				ru: 'Часть строк уже новая: не сверяйте цифры, пока загрузка не закончена.',
				en: 'Some rows are new already: do not rely on the figures before the import has finished.',
			};
	return {
		ru: `Данные прочитаны, но таблица их не приняла: ${reason} ${state.ru} Исправьте это и нажмите «Продолжить» или загрузите всё заново.`,
		en: `The data were read, but the sheet did not take them: ${reason} ${state.en} Mend this and press Continue, or import everything again.`,
	};
}

/** A list that leads back to the page just read would never end. */
export const samePageAgain = ({ title }: Connector): Text => ({
	ru: `${title.ru} на просьбу о следующей странице отсылает к той же самой. Ничего не изменено: попробуйте позже, а если не поможет, напишите в поддержку CRM.`,
	en: `${title.en} answers a request for the next page with the same page. Nothing was changed: try later, and if it happens again, write to the CRM's support.`,
});

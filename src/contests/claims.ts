import { type Text, text } from '../language/text';

export type Claim = 'not_mine' | 'wrong_amount' | 'duplicate' | 'should_count';

/** What a manager may say of a deal, as it is written on the sheet. */
export const CLAIMS: Readonly<Record<Claim, Text>> = {
	not_mine: text('не моя', 'not mine'),
	wrong_amount: text('неверная сумма', 'wrong amount'),
	duplicate: text('повтор', 'duplicate'),
	should_count: text('должна считаться', 'should count'),
};

/** Chosen in place of these: what was said of the deal and is not answered yet holds no more. */
export const TAKEN_BACK = text('снимаю вопрос', 'I take it back');

export const claimIds = Object.keys(CLAIMS) as Claim[];

/** A word of the sheet, in either language: the sheet may have been drawn in the other one. */
export function claimNamed(word: string): Claim | 'taken back' | null {
	const claimWord = word.trim().toLowerCase();
	const is = ({ ru, en }: Text): boolean => [ru, en].some((one) => one.toLowerCase() === claimWord);
	if (is(TAKEN_BACK)) return 'taken back';
	return claimIds.find((id) => is(CLAIMS[id])) ?? null;
}

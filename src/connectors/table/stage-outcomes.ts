import { foldStatus, type Outcome, parseOutcome } from '../../facts/parse/outcome';
import type { Row } from '../../facts/table';
import { plural } from '../../language/plural';
import type { Text } from '../../language/text';
import type { StageList } from '../kit/stage-list';
import { isWorkStage } from './work-stages';

/** Beginnings of words that speak of an end: what such a stage means is asked, however the deal's dates look. */
const ENDS =
	'won$|win$|lost|loss|closed|cancel|dead$|reject|declin|disqualif|unqualif|churn|signed|paid|completed?$|done$|finished|delivered|shipped|archiv|spam|junk|duplicate|refus|failed|failure|success|accepted|gewonnen|verloren|geschlossen|abgeschlossen|storniert|abgelehnt|verkauft|wygra|przegra|zamkni[eę]|anulowan|odrzuc|ganh[oa]|perdid|fechad|cerrad|ganad|vendid|gagn|perdu|conclu|выигр|проигр|успеш|неуспеш|провал|закрыт(?!и)|отказ|отмен|оплачен|продан|слит|слив|заверш(?!ени)|(?:не)?реализован|подписан(?!и)|отгружен|поставлен|архив|брак|спам|дубл|потер|отклон|нецелев|виграл|вигран|програ|скасов|успіш|сәтті|сәтсіз|жабыл';
let ends: RegExp | null = null;

/** A step of the work is over, "Demo completed", «Замер завершён»; the deal goes on. */
const STEP =
	/(?:^| )(?:demo|presentation|meeting|call|visit|discovery|qualification|proposal|quote|audit|assessment|brief|trial|pilot|презентац|демо|встреч|замер|переговор|звон|созвон|кп$|кп |предложени|квалификац|аудит|обследован|бриф|тест|пилот|анкет)/u;
const DONE = /^(?:completed?|done|finished|delivered|success|paid|заверш|успеш|оплачен)/u;
/** «Не оплачен»: what is not done yet is no end; "Not won" is one. */
const UNDONE = /^(?:completed?|done|finished|delivered|shipped|signed|paid|завершен|оплачен|подписан|отгружен|поставлен)/u;

function speaksOfEnd(stage: string): boolean {
	ends ??= new RegExp(`^(?:${ENDS})`, 'u');
	const words = foldStatus(stage).match(/[\p{L}\d]+/gu) ?? [];
	const isOfStep = STEP.test(words.join(' '));
	const isUndone = (i: number): boolean => (words[i - 1] === 'не' || words[i - 1] === 'not') && UNDONE.test(words[i]!);
	return words.some((word, i) => ends!.test(word) && !(isOfStep && DONE.test(word)) && !isUndone(i));
}

export interface StageContext {
	readonly stages: StageList;
	/** The account's own words for statuses. */
	readonly statuses?: ReadonlyMap<string, Outcome>;
	/** The moment up to which things have happened. */
	readonly until?: number;
}

/** «Этап сделки» may hold the outcome itself; a stage of the Stages table is left to it. */
export function withOutcome(deal: Row, { stages, statuses, until }: StageContext): Row {
	if ((deal.outcome ?? null) !== null || (deal.stage_id ?? null) === null || stages.has(deal.stage_id)) return deal;
	const stage = String(deal.stage_id);
	const parsed = parseOutcome(stage, statuses);
	if (parsed !== 'UNMAPPED') return { ...deal, outcome: parsed };
	// A stage of its own name on a deal that is not closed yet is a stage of work, unless its words speak of an end.
	const isClosed = typeof deal.closed_at === 'number' && (until === undefined || deal.closed_at < until);
	return { ...deal, outcome: isWorkStage(stage) || !(isClosed || speaksOfEnd(stage)) ? 'OPEN' : 'UNMAPPED' };
}

const MOST_STAGES = 6;

/** Where neither a status nor a closing date tells, deals in stages that nobody knows were taken for open ones: that is said. */
export function takenForOpen(deals: readonly Row[], { stages, statuses }: StageContext): Text[] {
	const words = new Map<string, number>();
	for (const { outcome, stage_id, closed_at } of deals) {
		if ((outcome ?? null) !== null || closed_at !== undefined || (stage_id ?? null) === null || stages.has(stage_id)) continue;
		const stage = String(stage_id);
		if (isWorkStage(stage) || speaksOfEnd(stage) || parseOutcome(stage, statuses) !== 'UNMAPPED') continue;
		words.set(stage.trim(), (words.get(stage.trim()) ?? 0) + 1);
	}
	if (words.size === 0) return [];
	const count = [...words.values()].reduce((sum, n) => sum + n, 0);
	const most = [...words].sort(([, a], [, b]) => b - a).slice(0, MOST_STAGES);
	const listed: Text = { ru: most.map(([word]) => `«${word}»`).join(', '), en: most.map(([word]) => `"${word}"`).join(', ') };
	const more = words.size > most.length ? '…' : '';
	return [
		{
			ru: `У ${plural(count, 'ru', ['сделки', 'сделок', 'сделок'])} нет ни статуса, ни даты закрытия: по этапам (${listed.ru}${more}) они считаются открытыми. Если какой-то из этапов значит конец, добавьте в файл столбец «Статус» или «Дата закрытия» либо скажите в настройке status_map: «этап = WON» (или LOST).`,
			en: `${plural(count, 'en', ['deal has', 'deals have'])} neither a status nor a closing date and count as open by the stage (${listed.en}${more}). If one of these stages is an end, add the column "Status" or "Close date" to the file, or say so in the setting status_map: "stage = WON" (or LOST).`,
		},
	];
}

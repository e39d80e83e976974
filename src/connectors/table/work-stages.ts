import { foldStatus, withoutPipeline } from '../../facts/parse/outcome';

/**
 * Stages that CRMs begin with, all of them before the end: a deal in one of these is open, though the day when it was expected to close has
 * passed.
 */
const STAGES =
	'lead|prospect|prospecting|qualified|qualification|qualified to buy|needs analysis|discovery|value proposition|id decision makers|perception analysis|proposal|proposal sent|proposal price quote|quote sent|negotiation|negotiations|negotiation review|appointment scheduled|presentation scheduled|decision maker bought in|contract sent|contact made|demo|demo scheduled|needs defined|negotiations started|first contact|initial contact|первичный контакт|переговоры|принимают решение|согласование договора|квалификация|коммерческое предложение|неразобранное|подготовка документов|счет на предоплату|финальный счет|новая заявка|квалифицирован|контакт установлен|демонстрация назначена|предложение отправлено|переговоры начаты|verhandlung|verhandlung prüfung|qualifizierung|angebot|angebot gesendet|termin geplant|präsentation geplant|vertrag gesendet|negocjacje|oferta|oferta wysłana|kwalifikacja';

let stageWords: ReadonlySet<string> | null = null;

export function isWorkStage(stage: string): boolean {
	stageWords ??= new Set(STAGES.split('|'));
	return stageWords.has(
		withoutPipeline(foldStatus(stage))
			.replace(/[^\p{L}\d]+/gu, ' ')
			.trim(),
	);
}

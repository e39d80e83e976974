import type { AnswerPorts } from '../app/figures/ports';
import { sentenceOf } from '../language/user-error';
import { cellPorts } from './cell-ports';
import { isRefusal } from './refusal';

/** What a formula in a cell answers; whatever goes wrong, the cell tells in a sentence. */
export function inCell<T>(work: (ports: AnswerPorts) => T): T {
	const ports = cellPorts();
	try {
		return work(ports);
	} catch (error) {
		throw new Error(isRefusal(error) ? refusal(ports, error) : sentenceOf(error, ports.language));
	}
}

/** Google does not let the formula look at the file: it was never allowed, or no longer is. */
function refusal(ports: AnswerPorts, { message }: Error): string {
	const sentence = {
		ru: `Google не дал формуле прочитать таблицу. Откройте «Расширения → KPI for Sales → Открыть панель», разрешите доступ и впишите формулу заново. (${message})`,
		en: `Google did not let the formula read the spreadsheet. Open "Extensions → KPI for Sales → Open the panel", allow access and enter the formula again. (${message})`,
	};
	try {
		return sentence[ports.language];
	} catch {
		// What is refused may be the very question about the language.
		return `${sentence.ru} / ${sentence.en}`;
	}
}

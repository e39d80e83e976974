import { isFromCrm } from '../../facts/tables';
import type { Text } from '../../language/text';
import { UserError } from '../../language/user-error';
import type { CheckPorts } from './ports';
import { type TabLoss, tabChanges } from './tab-losses';
import { type ByHand, noteLoss } from './warnings';

/** Throws a sentence when a data tab has lost something, and leaves it for the panel; else gives what people changed by hand. */
export function assertWhole(ports: CheckPorts): ByHand {
	const { losses, byHand } = tabChanges(ports);
	if (losses.length === 0) return byHand;
	const sentence = lossSentence(losses);
	noteLoss(ports, sentence);
	throw new UserError(sentence);
}

/** Names tab, column and mend; nothing has been published when it is read. */
export function lossSentence(losses: readonly TabLoss[]): Text {
	// What people write nobody can bring back by reading the CRM again.
	const isRead = losses.every(({ table }) => isFromCrm(table));
	const list = (language: 'ru' | 'en'): string =>
		losses
			.slice(0, MOST)
			.map(({ sentence }) => `${sentence[language]}.`)
			.join(' ');
	return {
		ru: `${list('ru')} Показатели не пересчитаны: остались прежние. Верните прежнее (Ctrl+Z или «Файл – История версий»)${isRead ? ', загрузите всё заново' : ''} или, если так и задумано, нажмите «Так и должно быть» на первом экране панели.`,
		en: `${list('en')} The figures were not computed anew: the earlier ones stay. Bring back what was there (Ctrl+Z or File – Version history)${isRead ? ', import everything again' : ''} or, if this is intended, press "This is intended" on the panel's first screen.`,
	};
}

const MOST = 3;

import { writeFacts } from '../../tabs/data-tab';
import { assignOwnIds } from '../figures/own-ids';
import { dressOwnKpis } from './dress';
import { gallery } from './gallery';
import type { OwnKpisPorts } from './ports';

const TAB = 'own_kpis';

/** Shows the tab of own KPIs; the first time it is made, with examples that work on any data. */
export function openOwnKpis({ book, language }: OwnKpisPorts): void {
	if (book.nameOf(TAB) === null) writeFacts(book, TAB, gallery(language), language);
	else assignOwnIds(book, language);
	dressOwnKpis(book, language);
	book.activate(TAB);
}

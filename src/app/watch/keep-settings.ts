import { settingsOf } from '../../facts/account';
import { LAST } from '../../facts/money/home';
import type { Row } from '../../facts/table';
import type { Text } from '../../language/text';
import { getLong, piecesOf } from '../ports/long-text';
import type { DocumentMemory } from '../ports/ports';
import { KEPT, type Pair, READS, type Read } from './kept-settings';

/** A longer list is none that people have typed. */
const MOST = 200_000;

/** Keeps them for the day on which somebody deletes or spoils the tab. Of what cannot be read the last that could be is kept. */
export function keepSettings(ports: DocumentMemory, rows: readonly Row[]): void {
	const settings = settingsOf(rows);
	const isOther = (key: string): boolean => !(key in READS) && !(Object.values(LAST) as string[]).includes(key);
	const read = (Object.keys(READS) as Read[]).flatMap((key): Pair[] => {
		const own = settings.get(key) ?? '';
		const value = READS[key](own) === null ? settings.get(LAST[key]) : own;
		return value === undefined ? [] : [[key, value]];
	});
	const kept: Pair[] = [...read, ...[...settings].filter(([key]) => isOther(key))];
	const text = JSON.stringify(kept);
	if (kept.length > 0 && text.length < MOST && text !== getLong(ports.documentMemory, KEPT)) ports.documentMemory.set(piecesOf(KEPT, text));
}

/** A setting without which days and money mean something else is not in the tab any more; what holds in its place is told. */
export function missingSettings(rows: readonly Row[]): Text[] {
	const settings = settingsOf(rows);
	return (Object.keys(READS) as Read[]).flatMap((key) => {
		const last = settings.get(LAST[key]);
		if (last === undefined || (settings.get(key) ?? '').trim() !== '') return [];
		return [
			{
				ru: `На вкладке «Настройки» больше нет настройки «${key}»: действует прежняя, ${last}. Впишите её снова или другую.`,
				en: `The tab "Settings" no longer has the setting "${key}": the earlier one, ${last}, holds. Write it again, or another.`,
			},
		];
	});
}

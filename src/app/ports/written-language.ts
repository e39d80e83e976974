import type { Language } from '../../language/text';
import type { Memory } from './memory';

/** Document property: the language of sheets, tabs and letters, whatever language each user's panel speaks. */
export const WRITTEN_LANGUAGE = 'kpi.workbook.language';

/** null before anything was written. */
export function writtenLanguage(memory: Memory): Language | null {
	const language = memory.get(WRITTEN_LANGUAGE);
	return language === 'ru' || language === 'en' ? language : null;
}

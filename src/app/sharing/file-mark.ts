import { fingerprint } from '../changes/fingerprint';
import type { SharingPorts } from './ports';

const MARK = 'kpi.files';

/**
 * What a file of this workbook for this purpose is found by among the add-on's files. The workbook's part is made once, before its first
 * file; a copy of the workbook has none and makes its own.
 */
export function fileMark(
	{ documentMemory, now, userEmail }: Pick<SharingPorts, 'documentMemory' | 'now' | 'userEmail'>,
	purpose: string,
): string {
	let book = documentMemory.get(MARK) ?? '';
	if (book === '') {
		book = now().toString(36) + fingerprint(userEmail());
		documentMemory.set({ [MARK]: book });
	}
	// Ids of people may be longer than a mark, and hold signs that a search takes for its own.
	return `${book}-${fingerprint(purpose)}${fingerprint(`${purpose}#`)}`;
}

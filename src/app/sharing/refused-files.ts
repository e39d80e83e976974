import { sentenceOf, UserError } from '../../language/user-error';
import { remembered } from '../ports/remembered';
import type { SharingPorts } from './ports';

/** A private file that Google refuses: whose, and why. */
export interface RefusedFile {
	readonly name: string;
	readonly ru: string;
	readonly en: string;
	readonly link: string;
}

export const refusedFile = (name: string, error: unknown): RefusedFile => ({
	name,
	ru: sentenceOf(error, 'ru'),
	en: sentenceOf(error, 'en'),
	link: (error as { link?: string } | null)?.link ?? '',
});

/** One sentence about all of them; null where there is none. */
export function faultOf(refused: readonly RefusedFile[]): UserError | null {
	const [first] = refused;
	if (first === undefined) return null;
	// What is not switched on at all is no fault of a file.
	if (first.link !== '') return new UserError({ ru: first.ru, en: first.en }, first.link);
	const names = refused.map(({ name }) => name).join(', ');
	return new UserError({
		ru: `Личные файлы, до которых не добраться: ${names}. ${first.ru}`,
		en: `Private files that cannot be reached: ${names}. ${first.en}`,
	});
}

/** Document property: the files that the calls of one round could not bring up to date. */
const REFUSED = 'kpi.files.refused';

/** Many files, each by itself until the time is up: one that is refused keeps none behind it waiting, and with the end all of these are named. */
export function eachFile<T>(
	{ documentMemory, now }: Pick<SharingPorts, 'documentMemory' | 'now'>,
	list: readonly T[],
	done: number,
	end: number,
	nameOf: (one: T) => string,
	work: (one: T) => void,
): number {
	const stored = done === 0 ? null : documentMemory.get(REFUSED);
	const refused: RefusedFile[] = remembered(stored, [{ name: '', ru: '', en: '', link: '' }]) ?? [];
	let next = done;
	while (next < list.length && (next === done || now() < end)) {
		const one = list[next++]!;
		try {
			work(one);
		} catch (error) {
			const file = refusedFile(nameOf(one), error);
			if (file.link !== '') throw error;
			// The first says why; a property holds so much.
			refused.push(refused.length === 0 ? file : { ...file, ru: '', en: '' });
		}
	}
	const isOver = next >= list.length;
	const left = isOver || refused.length === 0 ? null : JSON.stringify(refused);
	if (left !== documentMemory.get(REFUSED)) documentMemory.set({ [REFUSED]: left });
	const fault = isOver ? faultOf(refused) : null;
	if (fault !== null) throw fault;
	return next;
}

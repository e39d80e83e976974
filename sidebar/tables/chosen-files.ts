import { decodeText, encodingOf } from './file-text';

/** A file that a person chose, and how it is read. */
export interface ChosenFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly encoding: string;
}

export async function readFiles(files: readonly File[], locales: readonly string[]): Promise<ChosenFile[]> {
	return Promise.all(
		files.map(async (file) => {
			const bytes = new Uint8Array(await file.arrayBuffer());
			return { name: file.name, bytes, encoding: encodingOf(bytes, locales) };
		}),
	);
}

/** File name → text, as the add-on takes them. */
export const textsOf = (files: readonly ChosenFile[]): Record<string, string> =>
	Object.fromEntries(files.map(({ name, bytes, encoding }) => [name, decodeText(bytes, { encoding })]));

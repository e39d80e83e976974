import { readFileSync } from 'node:fs';
import { EQUIVALENT } from './equivalent';
import { mutantsOf, type SourceMutant } from './mutate-source';

/** Files that are changed, and the tests that must notice. */
export interface Room {
	readonly name: string;
	readonly files: readonly string[];
	readonly specs: readonly string[];
	/** How many mutants an ordinary sweep tries. */
	readonly sample: number;
}

const inFolder = (folder: string, names: string): string[] => names.split(' ').map((name) => `${folder}/${name}.ts`);
const specsIn = (folder: string, names: string): string[] => names.split(' ').map((name) => `tests/${folder}/${name}.spec.ts`);

/** Only files whose every mutant was tried stand here: a survivor is news. */
export const ROOMS: readonly Room[] = [
	{
		name: 'goals',
		files: inFolder('src/goals', 'decompose plan-lines plan-notes plan replan score split'),
		specs: [...specsIn('goals', 'split plan score decompose'), ...specsIn('formulas', 'cells')],
		sample: 12,
	},
	{
		name: 'import',
		files: inFolder('src/app/import', 'shrink undo undo-copy merge unreadable edits staging schedule log runs'),
		specs: specsIn('app/import', 'rules records progress undo'),
		sample: 3,
	},
	{
		name: 'tabs',
		files: inFolder('src/tabs', 'data-tab read-data-tab write-data-tab own-columns buffered-workbook'),
		specs: specsIn('app', 'data-tab data-tab-writes buffered-workbook'),
		sample: 3,
	},
	{
		name: 'google',
		files: inFolder('src/google/workbook', 'charts sheet-size protect tabs'),
		specs: specsIn('google', 'redraw tabs redirects'),
		sample: 3,
	},
];

/** Every mutant of a room; those that no test can tell from the code are apart. */
export function mutantsIn({ files }: Room): { readonly mutants: SourceMutant[]; readonly equivalent: SourceMutant[] } {
	const all = files.flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')));
	const isEquivalent = ({ file, change }: SourceMutant): boolean =>
		EQUIVALENT.some((entry) => entry.file === file && entry.changes.includes(change));
	return { mutants: all.filter((one) => !isEquivalent(one)), equivalent: all.filter(isEquivalent) };
}

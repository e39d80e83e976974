/** Where the tables are: a project of Google Cloud, and a dataset of it. */
export interface DatasetPlace {
	readonly project: string;
	readonly dataset: string;
}

/** What Google gives as the ID of a project; `example.com:` in front of those of an organisation. */
const PROJECT = /^(?:[a-z0-9][a-z0-9.-]{0,62}:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/;
const DATASET = /^[A-Za-z_][A-Za-z0-9_]{0,1023}$/;
const TABLE = /^[a-z][a-z0-9_]*$/;

export const isProject = (text: string): boolean => PROJECT.test(text);
export const isDataset = (text: string): boolean => DATASET.test(text);

/** The whole name of a table or view. Nothing but such names can become a part of a query’s text. */
export function qualified({ project, dataset }: DatasetPlace, table: string): string {
	if (!isProject(project) || !isDataset(dataset) || !TABLE.test(table)) throw new Error('a name that is no name of a table');
	return `${project}.${dataset}.${table}`;
}

import type { CallContext } from '../ports/call-context';
import { importTables } from './import-tables';
import type { TablesPorts } from './ports';
import { previewTables } from './preview-tables';
import type { TablesCalls } from './types';

export const tablesCalls = <State>({ ports, exclusively, state }: CallContext<TablesPorts, State>): TablesCalls<State> => ({
	previewTables: (files, mappings) => previewTables(ports, files, mappings),
	importTables(files, mappings) {
		const { problems, skipped } = exclusively(() => importTables(ports, files, mappings));
		const sentences = [...skipped, ...problems.map(({ sentence }) => sentence)];
		return state(sentences.map((sentence) => sentence[ports.language]));
	},
});

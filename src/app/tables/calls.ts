import type { CallContext } from '../ports/call-context';
import { importTables } from './import-tables';
import type { TablesPorts } from './ports';
import { previewTables } from './preview-tables';
import type { TablesCalls } from './types';

export const tablesCalls = <State>({ ports, sheets, exclusively, state }: CallContext<TablesPorts, State>): TablesCalls<State> => ({
	previewTables: (files, mappings, choices) => previewTables(ports, files, mappings, choices),
	importTables(files, mappings, choices) {
		const { problems, skipped } = exclusively(() => importTables(sheets, files, mappings, choices));
		const sentences = [...skipped, ...problems.map(({ sentence }) => sentence)];
		return state(sentences.map((sentence) => sentence[ports.language]));
	},
});

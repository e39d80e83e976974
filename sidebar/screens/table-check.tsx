import { useState } from 'preact/hooks';
import type { TableMapping, TablesPreview } from '../../src/app/panel/types';
import { Field } from '../parts/field';
import { useSession } from '../session';

interface TableCheckProps {
	source: TablesPreview['sources'][number];
	preview: TablesPreview;
	/** What the person has chosen so far. */
	told: TableMapping | undefined;
	change(mapping: TableMapping): void;
}

/** What is in which column: shown open where something is not clear, folded where all was recognised. */
export function TableCheck({ source, preview, told, change }: TableCheckProps) {
	const { words } = useSession();
	const { name, title, table, lines, columns, options, lacks } = source;
	const [isOpen] = useState(table === '' || lacks.length > 0 || columns.some(({ asks }) => asks));
	const pick = (
		label: string,
		value: string,
		list: readonly (readonly [string, string])[],
		set: (next: string) => void,
		error: string | null = null,
	) => (
		<Field key={label} label={label} error={error}>
			{(links) => (
				<select {...links} value={value} onChange={(event) => set(event.currentTarget.value)}>
					<option value="">{preview.words.skip}</option>
					{list.map(([id, text]) => (
						<option key={id} value={id}>
							{text}
						</option>
					))}
				</select>
			)}
		</Field>
	);
	return (
		<details class="fold" key={name} open={isOpen}>
			<summary>
				{title}: {preview.tables.find(({ id }) => id === table)?.title ?? '?'}, {lines}
			</summary>
			<div class="form">
				{pick(
					preview.words.table,
					table,
					preview.tables.map((one) => [one.id, one.title] as const),
					(next) => change({ table: next, columns: {} }),
					lacks.length > 0 ? words.connection.fill(lacks.join(', ')) : null,
				)}
				{columns.map(({ heading, sample, column, asks }) =>
					pick(
						sample === '' ? heading : `${heading} (${sample})`,
						column,
						options.map((one) => [one.key, one.title] as const),
						(next) => change({ table, columns: { ...told?.columns, [heading]: next } }),
						asks ? preview.words.check : null,
					),
				)}
			</div>
		</details>
	);
}

import { useState } from 'preact/hooks';
import { SelectField } from '../parts/select-field';
import type { TableMapping, TablesPreview } from '../server/contract';
import { useSession } from '../session/session';

interface TableMappingProps {
	source: TablesPreview['sources'][number];
	preview: TablesPreview;
	/** What the person has chosen so far. */
	mapping: TableMapping | undefined;
	change(mapping: TableMapping): void;
}

/** Which table this is and what each column holds; open where something is not clear. */
export function TableMappingFields({ source, preview, mapping, change }: TableMappingProps) {
	const { shared } = useSession();
	const { name, title, table, lines, columns, options, lacks } = source;
	const [isOpen] = useState(table === '' || lacks.length > 0 || columns.some(({ asks }) => asks));
	const skip = ['', preview.words.skip] as const;
	return (
		<details class="fold" key={name} open={isOpen}>
			<summary>
				{title}: {preview.tables.find(({ id }) => id === table)?.title ?? '?'}, {lines}
			</summary>
			<div class="form">
				<SelectField
					label={preview.words.table}
					value={table}
					options={[skip, ...preview.tables.map((one) => [one.id, one.title] as const)]}
					error={lacks.length > 0 ? shared.fillIn(lacks.join(', ')) : null}
					onValue={(next) => change({ table: next, columns: {} })}
				/>
				{columns.map(({ heading, sample, column, asks }) => (
					<SelectField
						key={heading}
						label={sample === '' ? heading : `${heading} (${sample})`}
						value={column}
						options={[skip, ...options.map((one) => [one.key, one.title] as const)]}
						error={asks ? preview.words.check : null}
						onValue={(next) => change({ table, columns: { ...mapping?.columns, [heading]: next } })}
					/>
				))}
			</div>
		</details>
	);
}

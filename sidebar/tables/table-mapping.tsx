import { useState } from 'preact/hooks';
import { SelectField } from '../parts/select-field';
import { TextField } from '../parts/text-field';
import type { TableMapping, TablesPreview } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { tableWords } from './words';

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
	const words = useWords(tableWords);
	const { name, title, table, lines, columns, options, lacks, constants } = source;
	const [isOpen] = useState(table === '' || lacks.length > 0 || columns.some(({ asks }) => asks));
	const skip = ['', preview.words.skip] as const;
	const chosen: TableMapping = { table, columns: mapping?.columns ?? {}, constants: mapping?.constants ?? constants };
	const filled = new Set(columns.map(({ column }) => column));
	// A column of one's own is no column that the table lacks.
	const missing = options.filter(({ key }) => key !== 'own' && !filled.has(key) && constants[key] === undefined);
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
				{columns.map(({ heading, samples, column, asks }) => (
					<SelectField
						key={heading}
						label={samples.length === 0 ? heading : `${heading} (${samples.join(', ')})`}
						value={column}
						options={[skip, ...options.map((one) => [one.key, one.title] as const)]}
						error={asks ? preview.words.check : null}
						onValue={(next) => change({ ...chosen, columns: { ...chosen.columns, [heading]: next } })}
					/>
				))}
				{Object.entries(constants).map(([key, value]) => (
					<TextField
						key={key}
						label={words.constantValue(options.find((option) => option.key === key)?.title ?? key)}
						value={value}
						onValue={(next) => change({ ...chosen, constants: { ...constants, [key]: next } })}
					/>
				))}
				{table !== '' && missing.length > 0 && (
					<SelectField
						label={words.constant}
						value=""
						options={[['', '–'], ...missing.map((one) => [one.key, one.title] as const)]}
						onValue={(key) => key !== '' && change({ ...chosen, constants: { ...constants, [key]: '' } })}
					/>
				)}
			</div>
		</details>
	);
}

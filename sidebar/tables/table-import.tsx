import { useId, useState } from 'preact/hooks';
import { Icon } from '../icons/icon';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { call } from '../server/call';
import type { TableMapping, TablesPreview } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { readTables } from './file-text';
import { TableMappingFields } from './table-mapping';
import { tableWords } from './words';
import './tables.css';

const MAX_BYTES = 20_000_000;

/** Import of tables, for CRMs that are not on the list. */
export function TableImport({ isOpen }: { isOpen: boolean }) {
	const { setState, go, count } = useSession();
	const words = useWords(tableWords);
	const id = useId();
	const task = useTask();
	const [names, setNames] = useState<readonly string[]>([]);
	const [tables, setTables] = useState<Record<string, string>>({});
	const [mappings, setMappings] = useState<Record<string, TableMapping>>({});
	const [preview, setPreview] = useState<TablesPreview | null>(null);
	const [problem, setProblem] = useState<string | null>(null);

	/** Shows how the tables would be read; nothing is written before the person has seen it. */
	const showPreview = async (newTables: Record<string, string>, newMappings: Record<string, TableMapping> = {}): Promise<void> => {
		setTables(newTables);
		setMappings(newMappings);
		const next = await task.run(() => call('previewTables', newTables, newMappings));
		if (next !== null) setPreview(next);
	};
	const choose = async (files: readonly File[]): Promise<void> => {
		setNames(files.map(({ name }) => name));
		const isTooLarge = files.reduce((bytes, { size }) => bytes + size, 0) > MAX_BYTES;
		const texts = isTooLarge ? null : await readTables(files).catch(() => null);
		setProblem(isTooLarge ? words.tooLarge : texts === null ? words.unreadable : null);
		await showPreview(texts ?? {});
	};
	const load = async (): Promise<void> => {
		const approvedMappings = preview?.sources.map(({ name, table, columns }) => [
			name,
			{ table, columns: Object.fromEntries(columns.map(({ heading, column }) => [heading, column])) },
		]);
		const next = await task.run(() => call('importTables', tables, Object.fromEntries(approvedMappings ?? [])));
		if (next === null) return;
		setState(next);
		go('importing', words.loaded);
	};
	const tableCount = Object.keys(tables).length;
	return (
		<details class="fold csv" open={isOpen} onToggle={() => preview === null && showPreview({})}>
			<summary>{words.title}</summary>
			<div class="form">
				<p class="muted">{words.lead}</p>
				<div class="files">
					<input
						id={id}
						type="file"
						class="unseen"
						multiple
						accept=".csv,.tsv,.txt,text/csv"
						onChange={(event) => choose([...(event.currentTarget.files ?? [])])}
					/>
					<label for={id} class="button plain">
						<Icon name="file" size={18} />
						<span>{words.chooseFiles}</span>
					</label>
				</div>
				{preview !== null && preview.tabs.length > 0 && (
					<Field label={preview.words.tabs}>
						{(links) => (
							<select {...links} onChange={({ currentTarget: { value } }) => showPreview(value === '' ? {} : { [`tab:${value}`]: '' })}>
								<option value="" />
								{preview.tabs.map((tab) => (
									<option key={tab}>{tab}</option>
								))}
							</select>
						)}
					</Field>
				)}
				{preview !== null && (
					<Field label={preview.words.paste}>
						{(links) => (
							<textarea
								{...links}
								rows={3}
								onChange={({ currentTarget: { value } }) => showPreview(value.trim() === '' ? {} : { [preview.words.pasted]: value })}
							/>
						)}
					</Field>
				)}
				{names.length > 0 && (
					<ul class="file-list" aria-label={words.files}>
						{names.map((name) => (
							<li key={name}>{name}</li>
						))}
					</ul>
				)}
				{preview?.sources.map((source) => (
					<TableMappingFields
						key={source.name}
						source={source}
						preview={preview}
						mapping={mappings[source.name]}
						change={(next) => showPreview(tables, { ...mappings, [source.name]: next })}
					/>
				))}
				{problem !== null && (
					<Banner kind="error">
						<p>{problem}</p>
					</Banner>
				)}
				<FaultBanner fault={task.fault} />
				{tableCount > 0 && (
					<Button kind="primary" isBusy={task.isBusy} onClick={load}>
						{task.isBusy ? words.loading : words.load(count.tables(tableCount))}
					</Button>
				)}
			</div>
		</details>
	);
}

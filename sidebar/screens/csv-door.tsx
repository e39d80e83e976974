import { useId, useState } from 'preact/hooks';
import type { TableMapping, TablesPreview } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { Icon } from '../parts/icon';
import { ask } from '../server';
import { useSession } from '../session';
import { tablesOf } from '../table-text';
import { TableCheck } from './table-check';

const MOST_BYTES = 20_000_000;

/** The way in for those whose CRM is not in the list. */
export function CsvDoor({ isOpen }: { isOpen: boolean }) {
	const { words, accept, go } = useSession();
	const id = useId();
	const task = useTask();
	const [names, setNames] = useState<readonly string[]>([]);
	const [tables, setTables] = useState<Record<string, string>>({});
	const [mappings, setMappings] = useState<Record<string, TableMapping>>({});
	const [preview, setPreview] = useState<TablesPreview | null>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const { connection } = words;

	/** Asks how the sources would be read; nothing is written before the person has seen it. */
	const look = async (from: Record<string, string>, told: Record<string, TableMapping> = {}): Promise<void> => {
		setTables(from);
		setMappings(told);
		const next = await task.run(() => ask('previewTables', from, told));
		if (next !== null) setPreview(next);
	};
	const choose = async (files: readonly File[]): Promise<void> => {
		setNames(files.map(({ name }) => name));
		const isTooLarge = files.reduce((bytes, { size }) => bytes + size, 0) > MOST_BYTES;
		const read = isTooLarge ? null : await tablesOf(files).catch(() => null);
		setProblem(isTooLarge ? connection.tooLarge : read === null ? connection.unreadable : null);
		await look(read ?? {});
	};
	const load = async (): Promise<void> => {
		const seen = preview?.sources.map(({ name, table, columns }) => [
			name,
			{ table, columns: Object.fromEntries(columns.map(({ heading, column }) => [heading, column])) },
		]);
		const next = await task.run(() => ask('importTables', tables, Object.fromEntries(seen ?? [])));
		if (next === null) return;
		accept(next);
		go('importing', connection.tablesLoaded);
	};
	const count = Object.keys(tables).length;
	return (
		<details class="fold csv" open={isOpen} onToggle={() => preview === null && look({})}>
			<summary>{connection.tablesTitle}</summary>
			<div class="form">
				<p class="muted">{connection.tablesLead}</p>
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
						<span>{connection.chooseFiles}</span>
					</label>
				</div>
				{preview !== null && preview.tabs.length > 0 && (
					<Field label={preview.words.tabs}>
						{(links) => (
							<select {...links} onChange={({ currentTarget: { value } }) => look(value === '' ? {} : { [`tab:${value}`]: '' })}>
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
								onChange={({ currentTarget: { value } }) => look(value.trim() === '' ? {} : { [preview.words.pasted]: value })}
							/>
						)}
					</Field>
				)}
				{names.length > 0 && (
					<ul class="file-list" aria-label={connection.chosen}>
						{names.map((name) => (
							<li key={name}>{name}</li>
						))}
					</ul>
				)}
				{preview?.sources.map((source) => (
					<TableCheck
						key={source.name}
						source={source}
						preview={preview}
						told={mappings[source.name]}
						change={(mapping) => look(tables, { ...mappings, [source.name]: mapping })}
					/>
				))}
				{problem !== null && (
					<Banner kind="error">
						<p>{problem}</p>
					</Banner>
				)}
				<FaultBanner fault={task.fault} />
				{count > 0 && (
					<Button kind="primary" isBusy={task.isBusy} onClick={load}>
						{task.isBusy ? connection.loadingTables : connection.load(words.count.tables(count))}
					</Button>
				)}
			</div>
		</details>
	);
}

import { useId, useState } from 'preact/hooks';
import { useTask } from '../jobs/task';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { ask } from '../server';
import { useSession } from '../session';
import { tablesOf } from '../table-text';

const MOST_BYTES = 20_000_000;

/** The way in for those whose CRM is not in the list. */
export function CsvDoor({ isOpen }: { isOpen: boolean }) {
	const { words, accept, go } = useSession();
	const id = useId();
	const task = useTask();
	const [files, setFiles] = useState<readonly File[]>([]);
	const [isUnreadable, setUnreadable] = useState(false);
	const isTooLarge = files.reduce((bytes, { size }) => bytes + size, 0) > MOST_BYTES;

	const load = async (): Promise<void> => {
		const tables = await tablesOf(files).catch(() => null);
		setUnreadable(tables === null);
		if (tables === null) return;
		const next = await task.run(() => ask('importTables', tables));
		if (next === null) return;
		accept(next);
		go('importing', words.connection.tablesLoaded);
	};
	return (
		<details class="fold csv" open={isOpen}>
			<summary>{words.connection.tablesTitle}</summary>
			<div class="form">
				<p class="muted">{words.connection.tablesLead}</p>
				<div class="files">
					<input
						id={id}
						type="file"
						class="unseen"
						multiple
						accept=".csv,.tsv,.txt,text/csv"
						onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
					/>
					<label for={id} class="button plain">
						<Icon name="file" size={18} />
						<span>{words.connection.chooseFiles}</span>
					</label>
				</div>
				{files.length > 0 && (
					<ul class="file-list" aria-label={words.connection.chosen}>
						{files.map(({ name }) => (
							<li key={name}>{name}</li>
						))}
					</ul>
				)}
				{(isTooLarge || isUnreadable) && (
					<Banner kind="error">
						<p>{isTooLarge ? words.connection.tooLarge : words.connection.unreadable}</p>
					</Banner>
				)}
				<FaultBanner fault={task.fault} />
				{files.length > 0 && !isTooLarge && (
					<Button kind="primary" isBusy={task.isBusy} onClick={load}>
						{task.isBusy ? words.connection.loadingTables : words.connection.load(words.count.tables(files.length))}
					</Button>
				)}
			</div>
		</details>
	);
}

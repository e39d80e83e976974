import { useRef, useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import type { TableChoices, TableMapping, TablesPreview } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { type ChosenFile, readFiles, textsOf } from './chosen-files';
import { ListOffers } from './list-offers';
import { ReadAs } from './read-as';
import { StatusQuestions } from './status-questions';
import { TableChanges } from './table-changes';
import { TableDoors } from './table-doors';
import { TableMappingFields } from './table-mapping';
import { tableWords } from './words';
import './tables.css';

const MAX_BYTES = 20_000_000;

/** What a person has chosen so far. */
interface Draft {
	readonly tables: Record<string, string>;
	readonly mappings: Record<string, TableMapping>;
	readonly choices: TableChoices;
}

const NOTHING: Draft = { tables: {}, mappings: {}, choices: {} };

/** Import of tables, for CRMs that are not on the list. */
export function TableImport({ isOpen }: { isOpen: boolean }) {
	const { setState, go, count, language } = useSession();
	const words = useWords(tableWords);
	const task = useTask();
	const [files, setFiles] = useState<readonly ChosenFile[]>([]);
	const [draft, setDraft] = useState(NOTHING);
	const latest = useRef(NOTHING);
	const [preview, setPreview] = useState<TablesPreview | null>(null);
	const [problem, setProblem] = useState<string | null>(null);

	/** Shows how the tables would be read; nothing is written before the person has seen it. */
	const show = async (next: Draft): Promise<void> => {
		setDraft(next);
		latest.current = next;
		await task.run(async () => {
			// What was chosen while an answer was on its way is asked about next; an older answer is not shown over it.
			for (let asked: Draft | null = null; asked !== latest.current; ) {
				asked = latest.current;
				const answer = await call('previewTables', asked.tables, asked.mappings, asked.choices);
				if (asked === latest.current) setPreview(answer);
			}
		});
	};
	const chooseFiles = async (chosen: readonly File[]): Promise<void> => {
		const isTooLarge = chosen.reduce((bytes, { size }) => bytes + size, 0) > MAX_BYTES;
		const read = isTooLarge
			? null
			: await readFiles(
					chosen,
					[preview?.locale ?? '', language].filter((one) => one !== ''),
				).catch(() => null);
		setProblem(isTooLarge ? words.tooLarge : read === null ? words.unreadable : null);
		setFiles(read ?? []);
		await show({ ...NOTHING, tables: textsOf(read ?? []) });
	};
	const chooseTables = (tables: Record<string, string>): Promise<void> => {
		setFiles([]);
		return show({ ...NOTHING, tables });
	};
	const decode = (name: string, encoding: string): Promise<void> => {
		const decoded = files.map((file) => (file.name === name ? { ...file, encoding } : file));
		setFiles(decoded);
		return show({ ...draft, tables: textsOf(decoded) });
	};
	const load = async (): Promise<void> => {
		const approved = (preview?.sources ?? []).map(({ name, table, columns, constants }) => [
			name,
			{
				table,
				columns: Object.fromEntries(columns.map(({ heading, column }) => [heading, column])),
				...(Object.keys(constants).length > 0 && { constants }),
			},
		]);
		const next = await task.run(() => call('importTables', draft.tables, Object.fromEntries(approved), draft.choices));
		if (next === null) return;
		setState(next);
		go('importing', words.loaded);
	};
	const tableCount = Object.keys(draft.tables).length;
	/** Until a person has said what a list is, why it cannot be read is no news. */
	const isAsked = preview?.sources.some(({ offers }) => offers.length > 0) === true;
	const fault = problem ?? (isAsked ? null : (preview?.fault ?? null));
	const isHeld = preview !== null && preview.warning !== null && draft.choices.isShrinkAccepted !== true;
	return (
		<details class="fold csv" open={isOpen} onToggle={() => preview === null && show(NOTHING)}>
			<summary>{words.title}</summary>
			<div class="form">
				<p class="muted">{words.lead}</p>
				<TableDoors preview={preview} chooseFiles={chooseFiles} chooseTables={chooseTables} />
				{files.map((file) => (
					<ReadAs key={file.name} file={file} change={(encoding) => decode(file.name, encoding)} />
				))}
				{preview?.sources.map((source) => (
					<ListOffers
						key={source.name}
						source={source}
						title={preview.words.offers}
						isBusy={task.isBusy}
						choose={(mapping) => show({ ...draft, mappings: { ...draft.mappings, [source.name]: mapping } })}
					/>
				))}
				{preview?.sources.map((source) => (
					<TableMappingFields
						key={source.name}
						source={source}
						preview={preview}
						mapping={draft.mappings[source.name]}
						change={(mapping) => show({ ...draft, mappings: { ...draft.mappings, [source.name]: mapping } })}
					/>
				))}
				{preview !== null && (
					<StatusQuestions
						statuses={preview.statuses}
						answers={draft.choices.statuses ?? {}}
						change={(statuses) => show({ ...draft, choices: { ...draft.choices, statuses } })}
					/>
				)}
				{preview !== null && <TableChanges preview={preview} choices={draft.choices} change={(choices) => show({ ...draft, choices })} />}
				{fault !== null && (
					<Banner kind="error">
						<p>{fault}</p>
					</Banner>
				)}
				<FaultBanner fault={task.fault} />
				{tableCount > 0 && (
					<Button kind="primary" isBusy={task.isBusy} reason={isAsked ? words.sayFirst : isHeld ? words.acceptFirst : null} onClick={load}>
						{task.isBusy ? words.loading : words.load(count.tables(tableCount))}
					</Button>
				)}
			</div>
		</details>
	);
}

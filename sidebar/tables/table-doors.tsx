import { useId } from 'preact/hooks';
import { Icon } from '../icons/icon';
import { Field } from '../parts/field';
import type { TablesPreview } from '../server/contract';
import { useWords } from '../session/session';
import { tableWords } from './words';

interface TableDoorsProps {
	preview: TablesPreview | null;
	chooseFiles(files: readonly File[]): void;
	chooseTables(tables: Record<string, string>): void;
}

/** The ways in: files, a tab of this spreadsheet, the clipboard. */
export function TableDoors({ preview, chooseFiles, chooseTables }: TableDoorsProps) {
	const words = useWords(tableWords);
	const id = useId();
	return (
		<>
			<div class="files">
				<input
					id={id}
					type="file"
					class="unseen"
					multiple
					accept=".csv,.tsv,.txt,text/csv"
					onChange={(event) => chooseFiles([...(event.currentTarget.files ?? [])])}
				/>
				<label for={id} class="button plain">
					<Icon name="file" size={18} />
					<span>{words.chooseFiles}</span>
				</label>
			</div>
			{preview !== null && preview.tabs.length > 0 && (
				<Field label={preview.words.tabs}>
					{(links) => (
						<select {...links} onChange={({ currentTarget: { value } }) => chooseTables(value === '' ? {} : { [`tab:${value}`]: '' })}>
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
							onChange={({ currentTarget: { value } }) => chooseTables(value.trim() === '' ? {} : { [preview.words.pasted]: value })}
						/>
					)}
				</Field>
			)}
		</>
	);
}

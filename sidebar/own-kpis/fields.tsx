import { useId } from 'preact/hooks';
import { Field } from '../parts/field';
import { SelectField } from '../parts/select-field';
import { TextField } from '../parts/text-field';
import type { OwnKpiEditor, OwnKpiForm } from '../server/contract';
import { useWords } from '../session/session';
import { ownKpisWords } from './words';

interface FieldsProps {
	editor: OwnKpiEditor;
	form: OwnKpiForm;
	set(change: Partial<OwnKpiForm>): void;
}

/** The columns of a line, each with what may stand in it; other words that the tab understands stay as they are. */
export function OwnKpiFields({ editor, form, set }: FieldsProps) {
	const words = useWords(ownKpisWords);
	const list = useId();
	const kind = editor.what.find(({ word }) => word === form.what)?.kind ?? '';
	const table = editor.tables.find(({ name }) => name === form.table);
	const isFormula = kind === 'formula';
	const needsColumn = !['count', 'share', ''].includes(kind);
	const hint = kind === 'ratio' || isFormula ? words.columnHints[kind] : kind === 'distinct' ? null : words.columnHints.days;
	/** What a formula is made of, as it is written there. */
	const figures = [...editor.lines.filter(({ id }) => id !== form.id).map(({ name }) => name), ...editor.builtIn.map(({ key }) => key)].map(
		(name) => `[${name}]`,
	);
	/** A word of the tab's own is offered beside the usual ones. */
	const offered = (values: readonly string[], present: string, empty: string): (readonly [string, string])[] => [
		['', empty],
		...[...new Set([...values, ...(present === '' ? [] : [present])])].map((one) => [one, one] as const),
	];
	return (
		<>
			<TextField label={words.name} value={form.name} onValue={(name) => set({ name })} />
			<SelectField
				label={words.what}
				value={form.what}
				options={[
					...(kind === '' ? [[form.what, form.what === '' ? '—' : form.what] as const] : []),
					...editor.what.map((one) => [one.word, words.kinds[one.kind] ?? one.word] as const),
				]}
				onValue={(what) => set({ what })}
			/>
			{!isFormula && (
				<SelectField
					label={words.table}
					value={form.table}
					options={offered(
						editor.tables.map(({ name }) => name),
						form.table,
						'—',
					)}
					onValue={(next) => set({ table: next })}
				/>
			)}
			{needsColumn && (
				<Field label={isFormula ? words.formula : words.column} hint={hint ?? null}>
					{(links) => (
						<>
							<input
								{...links}
								type="text"
								autocomplete="off"
								list={list}
								value={form.column}
								onInput={({ currentTarget }) => set({ column: currentTarget.value })}
							/>
							<datalist id={list}>
								{(isFormula ? figures : (table?.columns ?? [])).map((name) => (
									<option key={name} value={name} />
								))}
							</datalist>
						</>
					)}
				</Field>
			)}
			{!isFormula && (
				<Field label={words.conditions} hint={words.conditionsHint}>
					{(links) => (
						<textarea
							{...links}
							rows={2}
							value={form.conditions}
							onInput={({ currentTarget }) => set({ conditions: currentTarget.value })}
						/>
					)}
				</Field>
			)}
			{kind === 'share' && <TextField label={words.among} value={form.among} onValue={(among) => set({ among })} />}
			<details class="fold">
				<summary>{words.more}</summary>
				<div class="form">
					<TextField label={words.nameEn} value={form.name_en} onValue={(name_en) => set({ name_en })} />
					{!isFormula && (
						<>
							<SelectField
								label={words.byDate}
								value={form.by_date}
								options={offered(table?.dates ?? [], form.by_date, words.usual)}
								onValue={(by_date) => set({ by_date })}
							/>
							<SelectField
								label={words.credit}
								value={form.credit}
								options={offered(table?.people ?? [], form.credit, words.usual)}
								onValue={(credit) => set({ credit })}
							/>
						</>
					)}
					<SelectField
						label={words.unit}
						value={form.unit}
						options={offered(editor.units, form.unit, words.usual)}
						onValue={(unit) => set({ unit })}
					/>
					<SelectField
						label={words.better}
						value={form.better}
						options={offered(editor.better, form.better, editor.better[0] ?? '')}
						onValue={(better) => set({ better })}
					/>
					<TextField label={words.note} value={form.note} onValue={(note) => set({ note })} />
				</div>
			</details>
		</>
	);
}

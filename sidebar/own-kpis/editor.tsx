import { useEffect, useRef, useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { call } from '../server/call';
import type { OwnKpiEditor, OwnKpiForm, OwnKpiPreview } from '../server/contract';
import { useTask } from '../server/task';
import { useWords } from '../session/session';
import { OwnKpiFields } from './fields';
import { OwnKpiResult } from './result';
import { formOf, textOf } from './text-view';
import { ownKpisWords } from './words';

/** Whoever types is not asked after every letter. */
const PAUSE = 700;

interface EditorProps {
	editor: OwnKpiEditor;
	line: OwnKpiForm;
	onSaved(editor: OwnKpiEditor): void;
	back(): void;
}

/** One definition in two views, form and text, and what it comes to on the data as they are. */
export function OwnKpiEditorView({ editor, line, onSaved, back }: EditorProps) {
	const words = useWords(ownKpisWords);
	const [form, setForm] = useState(line);
	const [view, setView] = useState<'form' | 'text'>('form');
	const [text, setText] = useState('');
	const [preview, setPreview] = useState<OwnKpiPreview | null>(null);
	const looking = useTask();
	const saving = useTask();
	const asked = useRef(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked again only for another definition
	useEffect(() => {
		const turn = ++asked.current;
		if (form.what === '') return undefined;
		const timer = setTimeout(async () => {
			const answer = await looking.run(() => call('previewOwnKpi', form));
			// An answer that comes after the next question is of a line that is no more.
			if (answer !== null && turn === asked.current) setPreview(answer);
		}, PAUSE);
		return () => clearTimeout(timer);
	}, [form]);
	const choose = (next: 'form' | 'text'): void => {
		if (next === 'text') setText(textOf(form, editor.fields));
		setView(next);
	};
	const save = async (event: Event): Promise<void> => {
		event.preventDefault();
		const next = await saving.run(() => call('saveOwnKpi', form));
		if (next !== null) onSaved(next);
	};
	return (
		<form class="form" onSubmit={save}>
			<Choice
				legend={words.view}
				isRow
				options={(['form', 'text'] as const).map((value) => ({ value, title: words.views[value] }))}
				value={view}
				onValue={choose}
			/>
			{view === 'form' ? (
				<OwnKpiFields editor={editor} form={form} set={(change) => setForm({ ...form, ...change })} />
			) : (
				<Field label={words.text} hint={words.textHint}>
					{(links) => (
						<textarea
							{...links}
							rows={9}
							value={text}
							onInput={({ currentTarget }) => {
								setText(currentTarget.value);
								setForm(formOf(currentTarget.value, form, editor.fields));
							}}
						/>
					)}
				</Field>
			)}
			<OwnKpiResult preview={preview} isBusy={looking.isBusy} />
			<FaultBanner fault={looking.fault ?? saving.fault} />
			{preview?.problem != null && (
				<Banner kind="warning">
					<p>{preview.problem}</p>
				</Banner>
			)}
			<Button kind="primary" type="submit" isBusy={saving.isBusy}>
				{words.save}
			</Button>
			<Button kind="quiet" onClick={back}>
				{words.back}
			</Button>
		</form>
	);
}

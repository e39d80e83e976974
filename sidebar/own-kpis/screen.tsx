import { useEffect, useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { Screen } from '../parts/screen';
import { call } from '../server/call';
import type { OwnKpiEditor, OwnKpiForm } from '../server/contract';
import { useTask } from '../server/task';
import { useWords } from '../session/session';
import { BuiltInCopies } from './copies';
import { OwnKpiEditorView } from './editor';
import { ReadyKpis } from './ready';
import { ownKpisWords } from './words';
import './own-kpis.css';

/** A line that is not there yet. */
const blankLine = ({ fields, what, tables }: OwnKpiEditor): OwnKpiForm => ({
	...(Object.fromEntries(fields.map(({ key }) => [key, ''])) as unknown as Omit<OwnKpiForm, 'id'>),
	id: '',
	what: what[0]?.word ?? '',
	table: tables[0]?.name ?? '',
});

/** The KPIs that people have defined: to write one, to change one, to begin from a ready or a built-in one. */
export function OwnKpisScreen() {
	const words = useWords(ownKpisWords);
	const [editor, setEditor] = useState<OwnKpiEditor | null>(null);
	const [line, setLine] = useState<OwnKpiForm | null>(null);
	const [said, setSaid] = useState<string | null>(null);
	const task = useTask();
	const load = async (): Promise<void> => {
		const answer = await task.run(() => call('ownKpiEditor'));
		if (answer !== null) setEditor(answer);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the screen opens
	useEffect(() => void load(), []);
	if (editor === null)
		return (
			<Screen view="loading">
				<Loading task={task} label={words.loading} retry={load} />
			</Screen>
		);
	if (line !== null)
		return (
			<Screen view="own-kpi">
				<OwnKpiEditorView
					editor={editor}
					line={line}
					onSaved={(next) => {
						setEditor(next);
						setLine(null);
						setSaid(`${words.saved} ${words.after}`);
					}}
					back={() => setLine(null)}
				/>
			</Screen>
		);
	return (
		<Screen view="own-kpis">
			<FaultBanner fault={task.fault} />
			{said !== null && (
				<Banner kind="success">
					<p>{said}</p>
				</Banner>
			)}
			<Button kind="primary" onClick={() => setLine(blankLine(editor))}>
				{words.create}
			</Button>
			{editor.lines.length > 0 && (
				<section class="own-kpi-list">
					<h2>{words.yours}</h2>
					{editor.lines.map((one) => (
						<Button key={one.id || one.name} kind="plain" onClick={() => setLine(one)}>
							{words.change(one.name)}
						</Button>
					))}
				</section>
			)}
			<BuiltInCopies builtIn={editor.builtIn} onCopied={setLine} />
			<ReadyKpis
				onAdded={() => {
					setSaid(words.after);
					void load();
				}}
			/>
		</Screen>
	);
}

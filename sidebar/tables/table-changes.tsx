import { Banner } from '../parts/banner';
import type { TableChoices, TablesPreview } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { tableWords } from './words';

interface TableChangesProps {
	preview: TablesPreview;
	choices: TableChoices;
	change(choices: TableChoices): void;
}

/** What the import would do to each table, before anything is written. */
export function TableChanges({ preview, choices, change }: TableChangesProps) {
	const words = useWords(tableWords);
	const { formats } = useSession();
	const { changes, findings, warning } = preview;
	if (changes.length === 0) return null;
	const everything = choices.everything ?? [];
	const toggle = (table: string): void => {
		const { isShrinkAccepted: _taken, ...others } = choices;
		change({ ...others, everything: everything.includes(table) ? everything.filter((one) => one !== table) : [...everything, table] });
	};
	return (
		<section class="card">
			<h3>{words.changes}</h3>
			{changes.map(({ table, title, added, changed, same, absent, canBeEverything, isEverything }) => {
				const lines = [
					[words.added, added],
					[words.changed, changed],
					[words.same, same],
					[isEverything ? words.gone : words.absent, absent],
				] as const;
				return (
					<div key={table} class="table-change">
						<table class="ledger">
							<caption>{title}</caption>
							<tbody>
								{lines.map(([label, number]) => (
									<tr key={label}>
										<th scope="row">{label}</th>
										<td>{formats.number(number)}</td>
									</tr>
								))}
							</tbody>
						</table>
						{canBeEverything && absent > 0 && (
							<label class="check">
								<input type="checkbox" checked={everything.includes(table)} onChange={() => toggle(table)} />
								<span>{words.everything(title)}</span>
							</label>
						)}
					</div>
				);
			})}
			{warning !== null && (
				<Banner kind="warning">
					<p>{warning}</p>
					<label class="check">
						<input
							type="checkbox"
							checked={choices.isShrinkAccepted === true}
							onChange={({ currentTarget }) => change({ ...choices, isShrinkAccepted: currentTarget.checked })}
						/>
						<span>{words.acceptLoss}</span>
					</label>
				</Banner>
			)}
			{findings.length > 0 && (
				<details class="fold" open>
					<summary>{words.findings}</summary>
					<ul class="plain-list">
						{findings.map((finding) => (
							<li key={finding}>{finding}</li>
						))}
					</ul>
				</details>
			)}
		</section>
	);
}

import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import type { Explanation, ShownRows } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { explainWords } from './words';

type Group = Explanation['groups'][number];

/** The rows counted, a button that selects them on their tab, and the rows not counted, by reason. */
export function ExplainedRows({ figure, group, index }: { figure: Explanation; group: Group; index: number }) {
	const { formats } = useSession();
	const words = useWords(explainWords);
	const task = useTask();
	const [selection, setSelection] = useState<ShownRows | null>(null);
	const show = async (): Promise<void> => {
		setSelection(null);
		setSelection(await task.run(() => call('showRows', figure.metric, figure.manager, figure.period, figure.options, index)));
	};
	const notCounted = group.left.reduce((sum, { count }) => sum + count, 0);
	return (
		<div class="card rows">
			<h4>{group.title}</h4>
			<p>
				<b>{group.counted}</b>
				<RowIds group={group} />
			</p>
			{group.lines !== '' && (
				<>
					<small>{words.rowNumbers(group.lines, group.tab)}</small>
					<Button kind="plain" icon="open" isBusy={task.isBusy} onClick={show}>
						{words.showRows}
						<span class="unseen">{`: ${group.title}`}</span>
					</Button>
				</>
			)}
			{selection !== null && (
				<small class="rows-shown" role="status">
					{words.selectedRows(formats.number(selection.lines), selection.tab)}
				</small>
			)}
			<FaultBanner fault={task.fault} />
			{notCounted > 0 && (
				<details class="fold">
					<summary>{words.notCounted(formats.number(notCounted))}</summary>
					<ul class="breakdown">
						{group.left.map(({ why, count, ids }) => (
							<li key={why}>
								<span>
									{why}
									{ids !== '' && <small>{ids}</small>}
								</span>
								<b>{formats.number(count)}</b>
							</li>
						))}
					</ul>
				</details>
			)}
		</div>
	);
}

/** The first ids, each a link where the CRM has a card. */
function RowIds({ group: { ids, links } }: { group: Group }) {
	if (ids === '') return null;
	if (links.every(({ link }) => link === '')) return <>{`: ${ids}`}</>;
	const rest = ids.slice(links.map(({ id }) => id).join(', ').length);
	return (
		<>
			{links.map(({ id, link }, i) => (
				<Fragment key={`${id} ${link}`}>
					{i === 0 ? ': ' : ', '}
					{link === '' ? (
						id
					) : (
						<a href={link} target="_blank" rel="noopener noreferrer">
							{id}
						</a>
					)}
				</Fragment>
			))}
			{rest}
		</>
	);
}

import { useEffect, useState } from 'preact/hooks';
import type { Reconciliation } from '../../src/app/panel/types';
import { faultSentence } from '../fault-sentence';
import { useTask } from '../jobs/task';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { Screen } from '../parts/screen';
import { ask } from '../server';
import { useSession } from '../session';

/** CRM, sheet and KPIs side by side: where rows are left on the way. */
export function ReconciliationScreen() {
	const { words, formats } = useSession();
	const [found, setFound] = useState<Reconciliation | null>(null);
	const task = useTask();
	const { reconcile } = words;
	const load = async (): Promise<void> => {
		const answer = await task.run(() => ask('reconciliation'));
		if (answer !== null) setFound(answer);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the screen opens
	useEffect(() => void load(), []);
	return (
		<Screen title={reconcile.title} view={found === null ? 'start' : 'done'}>
			{task.fault !== null && (
				<Banner kind="error">
					<p>{faultSentence(task.fault, words)}</p>
				</Banner>
			)}
			{found === null ? (
				<p role="status">{task.isBusy ? reconcile.counting : ''}</p>
			) : (
				<>
					<p class="muted">
						{found.source}
						{found.importedAt !== null && ` · ${formats.moment(found.importedAt)}`}
					</p>
					<table class="ledger">
						<thead>
							<tr>
								<th scope="col">{reconcile.rows}</th>
								<th scope="col">{reconcile.crm}</th>
								<th scope="col">{reconcile.sheet}</th>
							</tr>
						</thead>
						<tbody>
							{found.tables.map(({ title, crm, sheet, left }) => (
								<tr key={title}>
									<th scope="row">
										{title}
										{left !== null && <small>{left}</small>}
									</th>
									<td>{crm === null ? '–' : formats.number(crm)}</td>
									<td>{formats.number(sheet)}</td>
								</tr>
							))}
						</tbody>
					</table>
					<p class="muted">{reconcile.crmLead}</p>
					{found.findings.length === 0 && (
						<Banner kind="info">
							<p>{reconcile.clean}</p>
						</Banner>
					)}
					{found.findings.map(({ title, items }) => (
						<section key={title} class="card">
							<p>{title}</p>
							<ul>
								{items.map((item) => (
									<li key={item}>{item}</li>
								))}
							</ul>
						</section>
					))}
					<h2>{reconcile.used(found.period)}</h2>
					{found.kpis.map(({ metric, name, used, why }) => (
						<details key={metric} class="fold">
							<summary>
								{name}: {used}
							</summary>
							<p class="muted">{why === '' ? reconcile.nothingLeft : why}</p>
						</details>
					))}
				</>
			)}
			<Button kind="plain" icon="refresh" isBusy={task.isBusy} onClick={load}>
				{reconcile.again}
			</Button>
		</Screen>
	);
}

import { useEffect, useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Screen } from '../parts/screen';
import { call } from '../server/call';
import type { Reconciliation } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { reconciliationWords } from './words';

/** CRM, sheet and KPIs side by side: where rows are lost between them. */
export function ReconciliationScreen() {
	const { formats } = useSession();
	const words = useWords(reconciliationWords);
	const [reconciliation, setReconciliation] = useState<Reconciliation | null>(null);
	const task = useTask();
	const load = async (): Promise<void> => {
		const answer = await task.run(() => call('reconciliation'));
		if (answer !== null) setReconciliation(answer);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the screen opens
	useEffect(() => void load(), []);
	return (
		<Screen view={reconciliation === null ? 'start' : 'done'}>
			<FaultBanner fault={task.fault} />
			{reconciliation === null ? (
				<p role="status">{task.isBusy ? words.counting : ''}</p>
			) : (
				<>
					<p class="muted">
						{reconciliation.source}
						{reconciliation.importedAt !== null && ` · ${formats.moment(reconciliation.importedAt)}`}
					</p>
					<table class="ledger">
						<thead>
							<tr>
								<th scope="col">{words.rows}</th>
								<th scope="col">{words.crm}</th>
								<th scope="col">{words.sheet}</th>
							</tr>
						</thead>
						<tbody>
							{reconciliation.tables.map(({ title, crm, sheet, left }) => (
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
					<p class="muted">{words.crmLead}</p>
					{reconciliation.findings.length === 0 && (
						<Banner kind="info">
							<p>{words.clean}</p>
						</Banner>
					)}
					{reconciliation.findings.map(({ title, items }) => (
						<section key={title} class="card">
							<p>{title}</p>
							<ul>
								{items.map((item) => (
									<li key={item}>{item}</li>
								))}
							</ul>
						</section>
					))}
					<h2>{words.used(formats.month(reconciliation.period))}</h2>
					{reconciliation.kpis.map(({ metric, name, used, why }) => (
						<details key={metric} class="fold">
							<summary>
								{name}: {used}
							</summary>
							<p class="muted">{why === '' ? words.allCounted : why}</p>
						</details>
					))}
				</>
			)}
			<Button kind="plain" icon="refresh" isBusy={task.isBusy} onClick={load}>
				{words.again}
			</Button>
		</Screen>
	);
}

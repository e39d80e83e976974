import { useRef, useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import type { SidebarState } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { Consent } from './consent';
import { CrmField } from './crm-field';
import { crmWords } from './words';

type Crm = SidebarState['crms'][number];

/** Drawn from the fields that the connector names: the panel itself has no code for any CRM. */
export function CrmForm({ crm, cancel }: { crm: Crm; cancel: (() => void) | null }) {
	const { state, setState, go, drafts, shared } = useSession();
	const words = useWords(crmWords);
	const task = useTask();
	const form = useRef<HTMLFormElement>(null);
	const draft = `crm ${crm.id}`;
	const saved = state.connection?.crm === crm.id ? state.connection.values : {};
	const [values, setValues] = useState<Record<string, string>>(() => (drafts.get(draft) as Record<string, string> | undefined) ?? saved);
	const [isTried, setTried] = useState(false);

	const set = (key: string, value: string): void => {
		const next = { ...values, [key]: value };
		drafts.set(draft, next);
		setValues(next);
	};
	const isMissing = (field: Crm['fields'][number]): boolean =>
		field.required === true && (values[field.key] ?? '').trim() === '' && !(field.secret && state.connection?.crm === crm.id);
	const submit = async (event: Event): Promise<void> => {
		event.preventDefault();
		if (task.isBusy) return;
		setTried(true);
		const missing = crm.fields.find(isMissing);
		if (missing !== undefined) return form.current?.querySelector<HTMLElement>(`[name="${missing.key}"]`)?.focus();
		const entered = crm.fields.map(({ key }) => [key, (values[key] ?? '').trim()]).filter(([, value]) => value !== '');
		const next = await task.run(() => call('connect', crm.id, Object.fromEntries(entered)));
		if (next !== null) onConnected(next);
	};
	const control = (field: Crm['fields'][number]) => (
		<CrmField
			key={field.key}
			field={field}
			value={values[field.key] ?? ''}
			error={isTried && isMissing(field) ? shared.fillIn(field.label) : null}
			onValue={(value) => set(field.key, value)}
		/>
	);
	const onConnected = (next: SidebarState): void => {
		drafts.delete(draft);
		setState(next);
		go('importing', shared.connectedTo(next.connection?.account ?? crm.title));
	};
	const optional = crm.fields.filter((field) => field.required !== true);
	return (
		<form class="form" ref={form} noValidate onSubmit={submit}>
			{crm.fields.filter((field) => field.required === true).map(control)}
			{optional.length > 0 && (
				<details class="fold">
					<summary>{words.more}</summary>
					<div class="form">{optional.map(control)}</div>
				</details>
			)}
			{crm.consent && <Consent crm={crm} consent={crm.consent} values={values} control={control} onConnected={onConnected} />}
			<FaultBanner fault={task.fault} />
			<Button kind="primary" type="submit" isBusy={task.isBusy}>
				{task.isBusy ? words.checking : words.submit}
			</Button>
			{cancel !== null && (
				<Button kind="quiet" onClick={cancel}>
					{shared.cancel}
				</Button>
			)}
			{crm.fields.some(({ secret }) => secret) && <p class="note">{words.privacy}</p>}
		</form>
	);
}

import { useRef, useState } from 'preact/hooks';
import type { SidebarState } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { FormField } from '../parts/form-field';
import { ask } from '../server';
import { useSession } from '../session';
import { Consent } from './consent';

type Crm = SidebarState['crms'][number];

/** Drawn from what the connector says it needs: this panel knows no CRM. */
export function CrmForm({ crm, leave }: { crm: Crm; leave: (() => void) | null }) {
	const { state, words, accept, go, drafts } = useSession();
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
	const lacks = (field: Crm['fields'][number]): boolean =>
		field.required === true && (values[field.key] ?? '').trim() === '' && !(field.secret && state.connection?.crm === crm.id);
	const submit = async (event: Event): Promise<void> => {
		event.preventDefault();
		if (task.isBusy) return;
		setTried(true);
		const missing = crm.fields.find(lacks);
		if (missing !== undefined) return form.current?.querySelector<HTMLElement>(`[name="${missing.key}"]`)?.focus();
		const told = crm.fields.map(({ key }) => [key, (values[key] ?? '').trim()]).filter(([, value]) => value !== '');
		const next = await task.run(() => ask('connect', crm.id, Object.fromEntries(told)));
		if (next !== null) done(next);
	};
	const control = (field: Crm['fields'][number]) => (
		<FormField
			key={field.key}
			field={field}
			value={values[field.key] ?? ''}
			error={isTried && lacks(field) ? words.connection.fill(field.label) : null}
			onValue={(value) => set(field.key, value)}
		/>
	);
	const done = (next: SidebarState): void => {
		drafts.delete(draft);
		accept(next);
		go('importing', words.shared.connectedTo(next.connection?.account ?? crm.title));
	};
	const optional = crm.fields.filter((field) => field.required !== true);
	return (
		<form class="form" ref={form} noValidate onSubmit={submit}>
			{crm.fields.filter((field) => field.required === true).map(control)}
			{optional.length > 0 && (
				<details class="fold">
					<summary>{words.connection.more}</summary>
					<div class="form">{optional.map(control)}</div>
				</details>
			)}
			{crm.consent && <Consent crm={crm} consent={crm.consent} values={values} control={control} done={done} />}
			<FaultBanner fault={task.fault} />
			<Button kind="primary" type="submit" isBusy={task.isBusy}>
				{task.isBusy ? words.connection.checking : words.connection.submit}
			</Button>
			{leave !== null && (
				<Button kind="quiet" onClick={leave}>
					{words.shared.cancel}
				</Button>
			)}
			{crm.fields.some(({ secret }) => secret) && <p class="note">{words.connection.privacy}</p>}
		</form>
	);
}

import { useState } from 'preact/hooks';
import type { In } from '../language/words';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { call } from '../server/call';
import type { CustomField, CustomFieldList } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { fieldsWords } from './fields-words';

const OWNERS = ['deal', 'company', 'contact'] as const;
const MOST = 30;
const nameOf = ({ of, code }: CustomField): string => `${of} ${code}`;

/** The fields that the CRM's account made itself: those that are ticked become columns of the data tabs. */
export function CustomFields() {
	const { setState, go } = useSession();
	const words = useWords(fieldsWords);
	const loading = useTask();
	const saving = useTask();
	const [list, setList] = useState<CustomFieldList | null>(null);
	const fields = list?.fields ?? null;
	const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
	const [isSaved, setSaved] = useState(false);
	const load = async (): Promise<void> => {
		const loaded = await loading.run(() => call('customFields'));
		if (loaded === null) return;
		setList(loaded);
		setPicked(new Set(loaded.fields.filter(({ column }) => column !== null).map(nameOf)));
	};
	const toggle = (name: string): void => {
		setSaved(false);
		setPicked((old) => new Set(old.has(name) ? [...old].filter((one) => one !== name) : [...old, name]));
	};
	const save = async (): Promise<void> => {
		const chosen = fields!.filter((field) => picked.has(nameOf(field))).map(({ of, code, name, kind }) => ({ of, code, name, kind }));
		const next = await saving.run(() => call('pickCustomFields', chosen));
		if (next === null) return;
		setState(next);
		setSaved(true);
	};
	return (
		<details class="fold" onToggle={(event) => event.currentTarget.open && fields === null && !loading.isBusy && void load()}>
			<summary>{words.title}</summary>
			{fields === null && <Loading task={loading} label={words.loading} retry={load} />}
			{fields !== null && (
				<div class="form">
					<p class="muted">{fields.length === 0 ? words.none : words.lead}</p>
					{list!.refused.map(({ of, why }) => (
						<Banner key={of} kind="info" title={words.refused(words[of])}>
							<p>{why}</p>
						</Banner>
					))}
					{OWNERS.map((owner) => {
						const own = fields.filter(({ of }) => of === owner);
						return (
							own.length > 0 && (
								<fieldset key={owner} class="custom-fields">
									<legend>{words[owner]}</legend>
									{own.map((field) => (
										<label key={field.code} class="check">
											<input type="checkbox" checked={picked.has(nameOf(field))} onChange={() => toggle(nameOf(field))} />
											<span class="option-text">
												<span>{field.name}</span>
												<small>{noteOf(field, words)}</small>
											</span>
										</label>
									))}
								</fieldset>
							)
						);
					})}
					<FaultBanner fault={saving.fault} />
					{isSaved && (
						<Banner kind="success">
							<p>{words.saved}</p>
							<Button kind="plain" onClick={() => go('importing')}>
								{words.toImport}
							</Button>
						</Banner>
					)}
					{fields.length > 0 && (
						<Button kind="primary" isBusy={saving.isBusy} reason={picked.size > MOST ? words.tooMany(MOST) : null} onClick={save}>
							{words.save}
						</Button>
					)}
				</div>
			)}
		</details>
	);
}

/** The kind, what the column is called where that differs, and some of the options. */
function noteOf({ kind, name, column, samples, isGone }: CustomField, words: In<typeof fieldsWords>): string {
	return [
		isGone ? words.gone : words.kinds[kind],
		...(column !== null && column !== name ? [words.column(column)] : []),
		samples.join(', '),
	]
		.filter((part) => part !== '')
		.join(' · ');
}

import { useState } from 'preact/hooks';
import { Banner } from '../parts/banner';
import { Choice } from '../parts/choice';
import { useSession, useWords } from '../session/session';
import { CrmForm } from './crm-form';
import { crmWords } from './words';

/** Which CRM, then its fields. */
export function CrmPicker({ cancel }: { cancel: (() => void) | null }) {
	const { state, drafts } = useSession();
	const words = useWords(crmWords);
	const first = state.connection?.crm ?? (drafts.get('crm') as string | undefined) ?? state.crms[0]?.id ?? null;
	const [id, setId] = useState(first);
	const crm = state.crms.find((each) => each.id === id);
	if (state.crms.length === 0)
		return (
			<Banner kind="info">
				<p>{words.none}</p>
			</Banner>
		);
	return (
		<section class="group">
			<p class="lead">{words.lead}</p>
			<Choice
				legend={words.choose}
				isRow
				options={state.crms.map((each) => ({ value: each.id, title: each.title }))}
				value={id}
				onValue={(next) => {
					drafts.set('crm', next);
					setId(next);
				}}
			/>
			{crm !== undefined && <CrmForm key={crm.id} crm={crm} cancel={cancel} />}
		</section>
	);
}

import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { useSession, useWords } from '../session/session';
import { useImportRun } from './import-run';
import { importWords } from './words';

type Scope = 'changes' | 'everything';

/** The first time there is nothing to choose. */
export function ImportStart() {
	const { state, shared } = useSession();
	const importRun = useImportRun();
	const words = useWords(importWords);
	const [scope, setScope] = useState<Scope>('changes');
	const isFirst = state.facts === null;
	const scopes: readonly { value: Scope; title: string; hint: string }[] = [
		{ value: 'changes', title: words.changes, hint: words.changesHint },
		{ value: 'everything', title: words.everything, hint: words.everythingHint },
	];
	return (
		<>
			{!isFirst && <Choice legend={words.scope} options={scopes} value={scope} onValue={(next) => setScope(next)} />}
			<Button
				kind={isFirst ? 'primary' : 'plain'}
				icon={isFirst ? 'download' : 'refresh'}
				reason={state.connection === null ? shared.needConnection : null}
				onClick={() => importRun.start(isFirst || scope === 'everything')}
			>
				{isFirst ? words.start : words.refresh}
			</Button>
		</>
	);
}

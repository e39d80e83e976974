import { useState } from 'preact/hooks';
import { Screen } from '../parts/screen';
import { useSession } from '../session';
import { ConnectedCard } from './connected-card';
import { CrmPicker } from './crm-picker';
import { CsvDoor } from './csv-door';
import { DemoCard } from './demo-card';

export function ConnectionScreen() {
	const { state, words } = useSession();
	const [isChanging, setChanging] = useState(false);
	const { connection } = state;
	const isForm = connection === null || isChanging;
	return (
		<Screen title={words.connection.title} view={isForm ? 'form' : 'connected'}>
			{connection !== null && !isChanging && <ConnectedCard connection={connection} change={() => setChanging(true)} />}
			{connection === null && <DemoCard />}
			{isForm && <CrmPicker leave={isChanging ? () => setChanging(false) : null} />}
			<CsvDoor isOpen={state.crms.length === 0} />
		</Screen>
	);
}

import { useState } from 'preact/hooks';
import { DemoCard } from '../demo/card';
import { Screen } from '../parts/screen';
import { useSession } from '../session/session';
import { TableImport } from '../tables/table-import';
import { ConnectedCard } from './connected-card';
import { CrmPicker } from './crm-picker';
import { CustomFields } from './custom-fields';
import './crm.css';

export function ConnectionScreen() {
	const { state } = useSession();
	const [isChanging, setChanging] = useState(false);
	const { connection } = state;
	const isForm = connection === null || isChanging;
	return (
		<Screen view={isForm ? 'form' : 'connected'}>
			{connection !== null && !isChanging && <ConnectedCard connection={connection} change={() => setChanging(true)} />}
			{connection !== null && !isChanging && <CustomFields key={connection.account} />}
			{connection === null && <DemoCard />}
			{isForm && <CrmPicker cancel={isChanging ? () => setChanging(false) : null} />}
			<TableImport isOpen={state.crms.length === 0} />
		</Screen>
	);
}

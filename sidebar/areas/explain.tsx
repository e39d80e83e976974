import { ExplainScreen } from '../explain/screen';
import { ReconciliationScreen } from '../reconciliation/screen';
import { registerArea } from '../session/areas';

registerArea({ explain: ExplainScreen, reconcile: ReconciliationScreen });

import { ExplainScreen } from '../explain/screen';
import { ReconciliationScreen } from '../reconcile/screen';
import { registerArea } from '../session/areas';

registerArea({ explain: ExplainScreen, reconcile: ReconciliationScreen });

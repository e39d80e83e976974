import { offer } from '../area';
import { ExplainScreen } from '../screens/explain';
import { ReconciliationScreen } from '../screens/reconciliation';
import { explain } from '../words/explain';
import { reconcile } from '../words/reconcile';
import '../styles/explain.css';

offer('explain', { screens: { explain: ExplainScreen, reconcile: ReconciliationScreen }, words: { explain, reconcile } });

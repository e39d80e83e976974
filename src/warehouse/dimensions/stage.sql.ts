import { dealStageNames } from '../views/people/names';
import { dimensionSql } from './define';

/** Where the deal stands now; in its history, where it stood then. */
export default dimensionSql({ view: dealStageNames, column: 'called' }, { own: { dealIntervals: 'called', stageEntries: 'called' } });

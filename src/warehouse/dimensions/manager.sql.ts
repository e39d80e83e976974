import { managerNames } from '../views/names';
import { dimensionSql } from './define';

export default dimensionSql({ view: managerNames, column: 'called' });

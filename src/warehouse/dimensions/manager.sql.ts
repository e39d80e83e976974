import { managerNames } from '../views/people/names';
import { dimensionSql } from './define';

export default dimensionSql({ view: managerNames, column: 'called' });

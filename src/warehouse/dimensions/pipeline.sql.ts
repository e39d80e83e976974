import { pipelineNames } from '../views/people/names';
import { dimensionSql } from './define';

export default dimensionSql({ view: pipelineNames, column: 'called' });

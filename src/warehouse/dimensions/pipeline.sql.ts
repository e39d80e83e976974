import { pipelineNames } from '../views/names';
import { dimensionSql } from './define';

export default dimensionSql({ view: pipelineNames, column: 'called' });

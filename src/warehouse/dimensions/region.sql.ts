import { fromColumn } from './define';

export default fromColumn('region');

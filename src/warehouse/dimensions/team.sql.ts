import { fromColumn } from './define';

export default fromColumn('team');

import { fromColumn } from './define';

export default fromColumn('source_channel');

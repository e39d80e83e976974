import { fromColumn } from './define';

export default fromColumn('is_repeat');

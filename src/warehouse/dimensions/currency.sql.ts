import { fromColumn } from './define';

export default fromColumn('currency');

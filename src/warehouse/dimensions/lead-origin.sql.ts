import { fromColumn } from './define';

export default fromColumn('lead_origin');

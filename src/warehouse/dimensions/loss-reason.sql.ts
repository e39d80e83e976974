import { fromColumn } from './define';

export default fromColumn('loss_reason');

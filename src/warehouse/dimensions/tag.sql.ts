import { COMMAS_TOO, fromColumn } from './define';

export default fromColumn('tags', { signs: COMMAS_TOO });
